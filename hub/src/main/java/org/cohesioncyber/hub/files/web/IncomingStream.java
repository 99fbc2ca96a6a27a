package org.cohesioncyber.hub.files.web;

import java.io.InputStream;
import java.util.Iterator;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Bytes that are still coming; waits for them, on a virtual thread. */
final class IncomingStream extends InputStream {

	private final Iterator<byte[]> pieces;

	private byte[] piece = {};

	private int at;

	IncomingStream(Iterator<byte[]> pieces) {
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
		while (this.at == this.piece.length) {
			try {
				if (!this.pieces.hasNext()) {
					return true;
				}
				this.piece = this.pieces.next();
				this.at = 0;
			}
			catch (RuntimeException cause) {
				throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "the file did not come whole", cause);
			}
		}
		return false;
	}

}
