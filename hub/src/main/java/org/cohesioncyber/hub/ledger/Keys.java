package org.cohesioncyber.hub.ledger;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;

/**
 * The keys of a keyring at one moment, oldest first. A key that comes after the sealing
 * one was added and waits until every replica has read it.
 *
 * @param sealing the id of the key that seals
 */
record Keys(KeysetHandle handle, Aead aead, List<Integer> ids, int sealing) {

	private static final int PREFIX = 5;

	static Keys of(KeysetHandle handle) throws GeneralSecurityException {
		List<Integer> ids = IntStream.range(0, handle.size()).map(at -> handle.getAt(at).getId()).boxed().toList();
		return new Keys(handle, handle.getPrimitive(RegistryConfiguration.get(), Aead.class), ids,
				handle.getPrimary().getId());
	}

	boolean has(int id) {
		return this.ids.contains(id);
	}

	/** The key that waits to become the sealing one. */
	Optional<Integer> waiting() {
		int last = this.ids.getLast();
		return last == this.sealing ? Optional.empty() : Optional.of(last);
	}

	/** The id of the key a value was sealed with. */
	static int sealedWith(byte[] sealed) {
		return sealed.length < PREFIX ? 0 : ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt();
	}

	/** A key as people write it. */
	static String name(int id) {
		return "%08x".formatted(id);
	}

}
