package org.cohesioncyber.hub.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A file that has come whole and was found good, not kept yet: sealed, on disk, without a
 * name there, so that it is gone with whoever holds it.
 */
public final class StagedFile implements AutoCloseable {

	private final FileId id;

	private final String name;

	private final FileType type;

	private final long size;

	private final byte[] sha256;

	private final ContentKey key;

	private final FileChannel sealed;

	StagedFile(FileId id, String name, FileType type, long size, byte[] sha256, ContentKey key, FileChannel sealed) {
		this.id = id;
		this.name = name;
		this.type = type;
		this.size = size;
		this.sha256 = sha256.clone();
		this.key = key;
		this.sealed = sealed;
	}

	public FileId id() {
		return this.id;
	}

	public String name() {
		return this.name;
	}

	public FileType type() {
		return this.type;
	}

	public long size() {
		return this.size;
	}

	byte[] sha256() {
		return this.sha256.clone();
	}

	ContentKey key() {
		return this.key;
	}

	/** The sealed chunk at this position; empty after the last. */
	byte[] chunk(int position) {
		try {
			ByteBuffer chunk = ByteBuffer.allocate(ContentKey.SEGMENT);
			long from = (long) position * ContentKey.SEGMENT;
			while (chunk.hasRemaining() && this.sealed.read(chunk, from + chunk.position()) >= 0) {
				continue;
			}
			byte[] bytes = new byte[chunk.position()];
			chunk.flip().get(bytes);
			return bytes;
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	@Override
	public void close() {
		try {
			this.sealed.close();
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

}
