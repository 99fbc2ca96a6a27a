package org.cohesioncyber.hub.ledger;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The right edge of an append-only Merkle tree (RFC 9162, 2.1): the roots of its complete
 * subtrees, largest first, from which leaves are added and the root computed without
 * reading older leaves.
 */
final class Merkle {

	static final int HASH = 32;

	private final Deque<byte[]> roots = new ArrayDeque<>();

	private long size;

	Merkle(long size, byte[] frontier) {
		if (frontier.length != HASH * Long.bitCount(size)) {
			throw new IllegalArgumentException(
					"frontier: " + frontier.length + " bytes (expected: " + HASH * Long.bitCount(size) + ")");
		}
		this.size = size;
		for (int from = 0; from < frontier.length; from += HASH) {
			this.roots.addLast(Arrays.copyOfRange(frontier, from, from + HASH));
		}
	}

	/** The hash of a leaf: salt and content behind the leaf prefix of RFC 9162. */
	static byte[] leafHash(byte[] salt, byte[] content) {
		return hash((byte) 0, salt, content);
	}

	void append(byte[] leafHash) {
		byte[] node = leafHash;
		for (long complete = this.size; (complete & 1) == 1; complete >>= 1) {
			node = hash((byte) 1, this.roots.removeLast(), node);
		}
		this.roots.addLast(node);
		this.size++;
	}

	long size() {
		return this.size;
	}

	byte[] frontier() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.roots.forEach(bytes::writeBytes);
		return bytes.toByteArray();
	}

	/** The root of the tree; of an empty tree, the hash of nothing. */
	byte[] root() {
		if (this.roots.isEmpty()) {
			return digest().digest();
		}
		List<byte[]> edge = new ArrayList<>(this.roots);
		Iterator<byte[]> rightToLeft = edge.reversed().iterator();
		byte[] root = rightToLeft.next();
		while (rightToLeft.hasNext()) {
			root = hash((byte) 1, rightToLeft.next(), root);
		}
		return root;
	}

	private static byte[] hash(byte prefix, byte[] left, byte[] right) {
		MessageDigest digest = digest();
		digest.update(prefix);
		digest.update(left);
		return digest.digest(right);
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException cause) {
			throw new IllegalStateException(cause);
		}
	}

}
