package org.cohesioncyber.hub.incidents;

import java.util.UUID;

import org.cohesioncyber.hub.ledger.SealedColumn;
import org.cohesioncyber.hub.ledger.Vault;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a declarer says is touched, sealed for its row or nothing. */
@Component
class Touched {

	private final Vault vault;

	Touched(Vault vault) {
		this.vault = vault;
	}

	byte @Nullable [] seal(SealedColumn column, UUID id, @Nullable String text) {
		return text == null ? null : this.vault.seal(text, column.place(id));
	}

	@Nullable String open(SealedColumn column, UUID id, byte @Nullable [] sealed) {
		return sealed == null ? null : this.vault.openText(sealed, column.place(id));
	}

}
