package org.cohesioncyber.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * One HTTP/1.1 connection to a server on this machine and no other. Written by hand
 * because the driver shares the cores of what it measures: a general client takes more
 * CPU time for a request than the server does.
 */
final class Loopback implements AutoCloseable {

	private static final int LONGEST_LINE = 16 << 10;

	private static final int LARGEST_BODY = 8 << 20;

	private final Socket socket;

	private final InputStream in;

	private Loopback(Socket socket) throws IOException {
		this.socket = socket;
		this.in = new BufferedInputStream(socket.getInputStream(), 16 << 10);
	}

	static Loopback connect(URI server, Duration patience) throws IOException {
		var host = InetAddress.getByName(server.getHost());
		if (!host.isLoopbackAddress()) {
			throw new IllegalArgumentException("server: " + server + " (expected: an address of this machine)");
		}
		var socket = new Socket();
		try {
			socket.setTcpNoDelay(true);
			socket.setSoTimeout((int) patience.toMillis());
			socket.connect(new InetSocketAddress(host, server.getPort()), (int) patience.toMillis());
			return new Loopback(socket);
		}
		catch (IOException ex) {
			socket.close();
			throw ex;
		}
	}

	/** The bytes of a request, made ahead of the moment it is sent. */
	static byte[] request(String method, String path, Map<String, String> headers, byte[] body) {
		var head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
		headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		if (body.length > 0) {
			head.append("Content-Type: application/json\r\nContent-Length: ").append(body.length).append("\r\n");
		}
		var start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
		var whole = new byte[start.length + body.length];
		System.arraycopy(start, 0, whole, 0, start.length);
		System.arraycopy(body, 0, whole, start.length, body.length);
		return whole;
	}

	/** Sends a request and returns the body of its answer, which must be a success. */
	byte[] exchange(byte[] request) throws IOException {
		return open(request).readNBytes(LARGEST_BODY);
	}

	/** Sends a request whose answer is read for as long as it lasts. */
	InputStream open(byte[] request) throws IOException {
		this.socket.getOutputStream().write(request);
		var status = line();
		long length = 0;
		var chunked = false;
		for (var line = line(); !line.isEmpty(); line = line()) {
			var header = line.toLowerCase(Locale.ROOT);
			if (header.startsWith("content-length:")) {
				length = Long.parseLong(header.substring("content-length:".length()).strip());
			}
			chunked |= header.startsWith("transfer-encoding:") && header.endsWith("chunked");
		}
		var body = new Body(length, chunked);
		if (!status.startsWith("HTTP/1.1 2")) {
			throw new IOException(status + " " + new String(body.readNBytes(300), StandardCharsets.UTF_8));
		}
		return body;
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	private String line() throws IOException {
		var line = new StringBuilder();
		for (var b = this.in.read(); b != '\n'; b = this.in.read()) {
			if (b < 0) {
				throw new EOFException("the server closed the connection");
			}
			if (line.length() > LONGEST_LINE) {
				throw new IOException("a line longer than " + LONGEST_LINE + " bytes");
			}
			line.append((char) b);
		}
		return line.toString().stripTrailing();
	}

	/** What follows the head, whole or in chunks. */
	private final class Body extends InputStream {

		private final boolean chunked;

		private long left;

		private boolean first = true;

		private boolean ended;

		Body(long length, boolean chunked) {
			this.left = chunked ? 0 : length;
			this.chunked = chunked;
			this.ended = !chunked && length == 0;
		}

		@Override
		public int read() throws IOException {
			var one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			if (this.left == 0 && !this.ended) {
				nextChunk();
			}
			if (this.ended) {
				return -1;
			}
			var read = Loopback.this.in.read(bytes, offset, (int) Math.min(length, this.left));
			if (read < 0) {
				throw new EOFException("the server closed the connection within an answer");
			}
			this.left -= read;
			this.ended = this.left == 0 && !this.chunked;
			return read;
		}

		private void nextChunk() throws IOException {
			if (!this.first) {
				line();
			}
			this.first = false;
			this.left = Long.parseLong(line(), 16);
			if (this.left == 0) {
				line();
				this.ended = true;
			}
		}

	}

}
