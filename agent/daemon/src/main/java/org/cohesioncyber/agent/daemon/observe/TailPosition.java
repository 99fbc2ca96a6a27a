package org.cohesioncyber.agent.daemon.observe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.cohesioncyber.agent.daemon.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Where reading a file was left: which file (its inode and the hash of its first bytes,
 * since inodes are used again) and how far.
 */
record TailPosition(String file, long offset, int headLength, String head) {

	private static final int HEAD = 256;

	/** The position at an offset of an open file. */
	static TailPosition at(String file, FileChannel channel, long offset) throws IOException {
		int length = (int) Math.min(HEAD, offset);
		return new TailPosition(file, offset, length, head(channel, length));
	}

	/** What tells a file from every other at the same time. */
	static String key(Path path) throws IOException {
		BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
		return String.valueOf(attributes.fileKey());
	}

	/** Says whether an open file still begins as it did and reaches as far. */
	boolean fits(FileChannel channel) throws IOException {
		return channel.size() >= this.offset && head(channel, this.headLength).equals(this.head);
	}

	/** Whether enough of the beginning is known to tell the file from every other. */
	boolean isFull() {
		return this.headLength == HEAD;
	}

	byte[] toBytes() {
		return Json.MAPPER.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
	}

	static @Nullable TailPosition fromBytes(byte @Nullable [] bytes) {
		try {
			return (bytes != null) ? Json.MAPPER.readValue(bytes, TailPosition.class) : null;
		}
		catch (JacksonException _) {
			return null;
		}
	}

	private static String head(FileChannel channel, int length) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(length);
		while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
			// A short read is read on.
		}
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.array());
			return HexFormat.of().formatHex(hash, 0, 16);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
