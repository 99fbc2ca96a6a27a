package org.cohesioncyber.hub.files;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Sealed chunks as one stream, each fetched when it is needed and on its own. */
final class ChunkStream extends InputStream {

	private final IntFunction<Optional<byte[]>> chunks;

	private byte[] chunk = {};

	private int at;

	private int next;

	ChunkStream(IntFunction<Optional<byte[]>> chunks) {
		this.chunks = chunks;
	}

	@Override
	public int read() {
		return isOver() ? -1 : this.chunk[this.at++] & 0xff;
	}

	@Override
	public int read(byte[] into, int from, int length) {
		if (length == 0) {
			return 0;
		}
		if (isOver()) {
			return -1;
		}
		int read = Math.min(length, this.chunk.length - this.at);
		System.arraycopy(this.chunk, this.at, into, from, read);
		this.at += read;
		return read;
	}

	private boolean isOver() {
		if (this.at < this.chunk.length) {
			return false;
		}
		this.chunk = this.chunks.apply(this.next++).orElse(new byte[0]);
		this.at = 0;
		return this.chunk.length == 0;
	}

}
