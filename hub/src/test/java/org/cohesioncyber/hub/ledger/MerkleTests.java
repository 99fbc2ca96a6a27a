package org.cohesioncyber.hub.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MerkleTests {

	@Test
	void rootOfNothingIsTheHashOfNothing() {
		assertThat(HexFormat.of().formatHex(new Merkle(0, new byte[0]).root()))
			.isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 100 })
	void rootIsThatOfTheRecursiveDefinition(int size) throws Exception {
		Merkle tree = new Merkle(0, new byte[0]);
		List<byte[]> leaves = leaves(size);
		leaves.forEach(tree::append);
		assertThat(tree.root()).isEqualTo(definition(leaves));
		assertThat(tree.size()).isEqualTo(size);
	}

	@Test
	void goesOnFromAStoredFrontier() throws Exception {
		List<byte[]> leaves = leaves(45);
		Merkle tree = new Merkle(0, new byte[0]);
		for (byte[] leaf : leaves) {
			tree = new Merkle(tree.size(), tree.frontier());
			tree.append(leaf);
		}
		assertThat(tree.root()).isEqualTo(definition(leaves));
	}

	@Test
	void refusesAFrontierThatDoesNotFitItsSize() {
		assertThatThrownBy(() -> new Merkle(3, new byte[32])).hasMessageContaining("expected: 64");
	}

	private static List<byte[]> leaves(int size) {
		List<byte[]> leaves = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			leaves.add(Merkle.leafHash(new byte[32], ("leaf " + i).getBytes(StandardCharsets.UTF_8)));
		}
		return leaves;
	}

	// RFC 9162, 2.1.1: split at the largest power of two smaller than the size.
	private static byte[] definition(List<byte[]> leaves) throws Exception {
		if (leaves.size() == 1) {
			return leaves.getFirst();
		}
		int split = Integer.highestOneBit(leaves.size() - 1);
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		digest.update((byte) 1);
		digest.update(definition(leaves.subList(0, split)));
		return digest.digest(definition(leaves.subList(split, leaves.size())));
	}

}
