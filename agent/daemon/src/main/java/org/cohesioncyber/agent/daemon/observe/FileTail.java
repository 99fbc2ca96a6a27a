package org.cohesioncyber.agent.daemon.observe;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * Follows one log file by name: through rotation (the old file is read to its end first),
 * truncation, lines not finished yet and restarts. Never reads more than one buffer at a
 * time.
 */
final class FileTail implements Closeable {

	private static final int BUFFER = 64 << 10;

	/** A line longer than this is none: it is counted and passed over. */
	static final int LONGEST_LINE = 1 << 20;

	private final Path path;

	private final RotatedFiles rotated;

	private final InstantSource clock;

	/**
	 * How long a file that was moved away may still be written to before it is left for
	 * good.
	 */
	private final Duration grace;

	private final Deque<Path> backlog = new ArrayDeque<>();

	private byte[] buffer = new byte[BUFFER];

	private int filled;

	private boolean tooLong;

	private @Nullable Open open;

	private @Nullable Instant leftBehind;

	FileTail(Path path, @Nullable TailPosition resume, Duration grace, InstantSource clock) throws IOException {
		this.path = path;
		this.rotated = new RotatedFiles(path);
		this.grace = grace;
		this.clock = clock;
		if (resume != null) {
			resume(resume);
		}
	}

	/**
	 * Goes to where reading was left: in the same file if it still fits, else in the copy
	 * rotation made of it.
	 */
	private void resume(TailPosition position) throws IOException {
		this.open = null;
		this.filled = 0;
		this.tooLong = false;
		this.backlog.clear();
		for (Path candidate : this.rotated.startingWith(position.file())) {
			Open found = open(candidate, position.offset());
			if (found != null && position.fits(found.channel)) {
				this.open = found;
				this.backlog.addAll(this.rotated.after(found.key));
				return;
			}
			if (found != null) {
				found.channel.close();
			}
		}
	}

	/**
	 * Hands over the whole lines that are there now; says where reading stands, or null
	 * if nothing moved.
	 */
	@Nullable TailPosition read(LineSink sink) throws IOException {
		Open current = current();
		if (current == null) {
			return null;
		}
		long before = current.offset;
		int read = fill(current);
		if (read <= 0) {
			return leaveIfDone(current, sink);
		}
		this.leftBehind = null;
		emit(current, sink);
		return (current.offset != before) ? current.position() : null;
	}

	private @Nullable Open current() throws IOException {
		if (this.open == null) {
			Path next = this.backlog.isEmpty() ? this.path : this.backlog.remove();
			this.open = open(next, 0);
			this.filled = 0;
			this.tooLong = false;
		}
		Open current = this.open;
		if (current != null && isRewritten(current)) {
			current.channel.close();
			resume(current.position());
			return (this.open != null) ? this.open : current();
		}
		return current;
	}

	private boolean isRewritten(Open current) throws IOException {
		long size = current.channel.size();
		long end = current.offset + this.filled;
		return size < end || (size > end && !current.head.fits(current.channel));
	}

	private int fill(Open current) throws IOException {
		if (this.filled == this.buffer.length && this.buffer.length < LONGEST_LINE) {
			this.buffer = Arrays.copyOf(this.buffer, Math.min(LONGEST_LINE, this.buffer.length * 2));
		}
		ByteBuffer space = ByteBuffer.wrap(this.buffer, this.filled, this.buffer.length - this.filled);
		long end = current.offset + this.filled;
		int read = current.channel.read(space, end);
		this.filled += Math.max(0, read);
		return read;
	}

	private void emit(Open current, LineSink sink) throws IOException {
		int start = 0;
		for (int i = 0; i < this.filled; i++) {
			if (this.buffer[i] == '\n') {
				line(sink, start, i);
				start = i + 1;
			}
		}
		if (start == 0 && this.filled == LONGEST_LINE) {
			this.tooLong = true;
			start = this.filled;
		}
		consume(current, start);
	}

	private void consume(Open current, int bytes) throws IOException {
		System.arraycopy(this.buffer, bytes, this.buffer, 0, this.filled - bytes);
		this.filled -= bytes;
		current.offset += bytes;
		if (bytes > 0 && !current.head.isFull()) {
			current.head = TailPosition.at(current.key, current.channel, current.offset);
		}
		if (this.filled == 0 && this.buffer.length > BUFFER) {
			this.buffer = new byte[BUFFER];
		}
	}

	private void line(LineSink sink, int from, int to) {
		if (this.tooLong) {
			this.tooLong = false;
			sink.tooLong();
			return;
		}
		int end = (to > from && this.buffer[to - 1] == '\r') ? to - 1 : to;
		if (end > from) {
			sink.line(this.buffer, from, end - from);
		}
	}

	/**
	 * Goes on to the file now under the name once nothing more comes from the one that
	 * was moved away.
	 */
	private @Nullable TailPosition leaveIfDone(Open current, LineSink sink) throws IOException {
		if (this.backlog.isEmpty() && !isReplaced(current)) {
			return null;
		}
		Instant now = this.clock.instant();
		if (this.leftBehind == null) {
			this.leftBehind = now;
		}
		if (now.isBefore(this.leftBehind.plus(this.grace))) {
			return null;
		}
		this.leftBehind = null;
		if (this.filled > 0 || this.tooLong) {
			line(sink, 0, this.filled);
			consume(current, this.filled);
		}
		TailPosition end = current.position();
		current.channel.close();
		this.open = null;
		if (this.backlog.isEmpty()) {
			this.backlog.addAll(this.rotated.after(current.key));
		}
		return end;
	}

	private boolean isReplaced(Open current) throws IOException {
		try {
			return !TailPosition.key(this.path).equals(current.key);
		}
		catch (NoSuchFileException _) {
			return false;
		}
	}

	private static @Nullable Open open(Path file, long offset) throws IOException {
		if (!Files.isRegularFile(file)) {
			return null;
		}
		try {
			FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
			return new Open(TailPosition.key(file), channel, offset);
		}
		catch (NoSuchFileException _) {
			return null;
		}
	}

	@Override
	public void close() throws IOException {
		if (this.open != null) {
			this.open.channel.close();
		}
	}

	/** Receives lines, without their ends; the buffer is only valid during the call. */
	interface LineSink {

		void line(byte[] buffer, int from, int length);

		void tooLong();

	}

	private static final class Open {

		private final String key;

		private final FileChannel channel;

		private long offset;

		/** As far as the first bytes are concerned; its offset may be behind. */
		private TailPosition head;

		Open(String key, FileChannel channel, long offset) throws IOException {
			this.key = key;
			this.channel = channel;
			this.offset = offset;
			this.head = TailPosition.at(key, channel, offset);
		}

		TailPosition position() {
			return new TailPosition(this.key, this.offset, this.head.headLength(), this.head.head());
		}

	}

}
