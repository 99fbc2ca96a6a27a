package org.cohesioncyber.hub.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VaultTests {

	@TempDir
	Path directory;

	@Test
	void opensWhatItSealedAndOnlyWhereItWasSealed() {
		Vault vault = vault();
		byte[] sealed = vault.seal("06 12 34 56 78", "directory.phone/1");
		assertThat(new String(sealed)).doesNotContain("06 12");
		assertThat(vault.openText(sealed, "directory.phone/1")).isEqualTo("06 12 34 56 78");
		assertThatThrownBy(() -> vault.openText(sealed, "directory.phone/2")).hasMessageContaining("directory.phone/2");
	}

	@Test
	void refusesAnAlteredValue() {
		Vault vault = vault();
		byte[] sealed = vault.seal("secret", "here");
		for (int i = 0; i < sealed.length; i++) {
			byte[] altered = sealed.clone();
			altered[i] ^= 1;
			assertThatThrownBy(() -> vault.open(altered, "here")).isInstanceOf(IllegalStateException.class);
		}
	}

	@Test
	void afterRotationOpensTheOldAndSealsWithTheNew() {
		Vault vault = vault();
		byte[] old = vault.seal("secret", "here");
		assertThat(vault.isStale(old)).isFalse();
		vault.rotate();
		assertThat(vault.isStale(old)).isTrue();
		assertThat(vault.openText(old, "here")).isEqualTo("secret");
		assertThat(vault.isStale(vault.seal("secret", "here"))).isFalse();
		assertThat(vault().openText(old, "here")).as("another replica with the same file").isEqualTo("secret");
	}

	@Test
	void onlyItsOwnerReadsTheKeyring() throws Exception {
		vault();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
	}

	@Test
	void refusesToStartWithoutItsKeyring() {
		assertThatThrownBy(() -> new Vault(new KeysSettings(file(), false))).hasMessageContaining("cohesion.keys.file")
			.hasMessageContaining("expected: the keyring");
	}

	private Vault vault() {
		return new Vault(new KeysSettings(file(), true));
	}

	private Path file() {
		return this.directory.resolve("keyring.json");
	}

}
