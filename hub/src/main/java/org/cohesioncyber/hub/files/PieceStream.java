package org.cohesioncyber.hub.files;

import java.io.InputStream;
import java.util.function.Supplier;

/** Pieces of bytes as one stream, each fetched when it is needed. */
public final class PieceStream extends InputStream {

	private final Supplier<byte[]> pieces;

	private byte[] piece = {};

	private int at;

	/** A stream of what is supplied, up to the first empty piece. */
	public PieceStream(Supplier<byte[]> pieces) {
		this.pieces = pieces;
	}

	@Override
	public int read() {
		return isOver() ? -1 : this.piece[this.at++] & 0xff;
	}

	@Override
	public int read(byte[] into, int from, int length) {
		if (length == 0) {
			return 0;
		}
		if (isOver()) {
			return -1;
		}
		int read = Math.min(length, this.piece.length - this.at);
		System.arraycopy(this.piece, this.at, into, from, read);
		this.at += read;
		return read;
	}

	private boolean isOver() {
		if (this.at == this.piece.length) {
			this.piece = this.pieces.get();
			this.at = 0;
		}
		return this.piece.length == 0;
	}

}
