package org.cohesioncyber.agent.daemon.observe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FileTailTests implements FileTail.LineSink {

	@TempDir
	Path directory;

	private final List<String> lines = new ArrayList<>();

	private int tooLong;

	private Instant now = Instant.EPOCH;

	private @Nullable FileTail tail;

	private @Nullable TailPosition position;

	@AfterEach
	void close() throws IOException {
		if (this.tail != null) {
			this.tail.close();
		}
	}

	@Test
	void readsWholeLinesOnlyAndOnce() throws IOException {
		write("one\ntw");
		read();
		assertThat(this.lines).containsExactly("one");
		write("o\r\n\nthree\n");
		read();
		read();
		assertThat(this.lines).containsExactly("one", "two", "three");
	}

	@Test
	void waitsForAFileThatIsNotThereYet() throws IOException {
		read();
		write("one\n");
		read();
		assertThat(this.lines).containsExactly("one");
	}

	@Test
	void finishesTheOldFileBeforeTheNew() throws IOException {
		write("one\n");
		read();
		write("two\n");
		Files.move(log(), this.directory.resolve("eve.json.1"));
		write("four\n");
		readFor(Duration.ofMillis(500));
		append(this.directory.resolve("eve.json.1"), "three");
		readFor(Duration.ofMillis(500));
		assertThat(this.lines).containsExactly("one", "two");
		read();
		assertThat(this.lines).containsExactly("one", "two", "three", "four");
	}

	@Test
	void goesOnWhereItWasLeftAfterARestart() throws IOException {
		write("one\ntwo\nthr");
		read();
		restart();
		write("ee\n");
		read();
		assertThat(this.lines).containsExactly("one", "two", "three");
	}

	@Test
	void findsWhatWasRotatedTwiceWhileItWasAway() throws IOException {
		write("one\n");
		read();
		stop();
		write("two\n");
		rotate("eve.json.2", 100);
		write("three\n");
		rotate("eve.json.1", 200);
		write("four\n");
		restart();
		read();
		assertThat(this.lines).containsExactly("one", "two", "three", "four");
	}

	@Test
	void startsAgainWhenTheFileIsTruncated() throws IOException {
		write("one\ntwo\n");
		read();
		Files.writeString(log(), "3\n", StandardOpenOption.TRUNCATE_EXISTING);
		read();
		assertThat(this.lines).containsExactly("one", "two", "3");
	}

	@Test
	void startsAgainWhenTheFileIsRewrittenLongerThanBefore() throws IOException {
		write("one\n");
		read();
		Files.writeString(log(), "other\nlines\n", StandardOpenOption.TRUNCATE_EXISTING);
		read();
		assertThat(this.lines).containsExactly("one", "other", "lines");
	}

	@Test
	void finishesTheCopyWhenTheFileWasCopiedAndTruncatedWhileItWasAway() throws IOException {
		write("one\n");
		read();
		stop();
		write("two\n");
		Files.copy(log(), this.directory.resolve("eve.json.1"), StandardCopyOption.COPY_ATTRIBUTES);
		Files.writeString(log(), "3\n", StandardOpenOption.TRUNCATE_EXISTING);
		restart();
		read();
		assertThat(this.lines).containsExactly("one", "two", "3");
	}

	@Test
	void isNotFooledByAnInodeUsedAgain() throws IOException {
		write("one\n");
		read();
		stop();
		Files.writeString(log(), "new file, same inode\n", StandardOpenOption.TRUNCATE_EXISTING);
		restart();
		read();
		assertThat(this.lines).containsExactly("one", "new file, same inode");
	}

	@Test
	void passesOverALineWithoutEnd() throws IOException {
		write("before\n");
		byte[] endless = new byte[3 * FileTail.LONGEST_LINE + 17];
		Arrays.fill(endless, (byte) 'x');
		Files.write(log(), endless, StandardOpenOption.APPEND);
		write("\nafter\n");
		read();
		assertThat(this.lines).containsExactly("before", "after");
		assertThat(this.tooLong).isOne();
	}

	@Test
	void readsALineAsLongAsAllowed() throws IOException {
		String line = "y".repeat(FileTail.LONGEST_LINE - 1);
		write(line + "\nafter\n");
		read();
		assertThat(this.lines).containsExactly(line, "after");
	}

	/** Reads until nothing moves, with time enough for a rotated file to fall silent. */
	private void read() throws IOException {
		readFor(Duration.ofMillis(1200));
	}

	private void readFor(Duration silence) throws IOException {
		FileTail current = (this.tail != null) ? this.tail : open();
		for (int idle = 0; idle < silence.toMillis() / 100; idle++) {
			TailPosition read = current.read(this);
			if (read != null) {
				this.position = read;
				idle = 0;
			}
			this.now = this.now.plusMillis(100);
		}
	}

	private void stop() throws IOException {
		close();
		this.tail = null;
	}

	private void restart() throws IOException {
		stop();
		open();
	}

	private FileTail open() throws IOException {
		FileTail opened = new FileTail(log(), this.position, Duration.ofSeconds(1), () -> this.now);
		this.tail = opened;
		return opened;
	}

	private void rotate(String name, long modified) throws IOException {
		Path target = this.directory.resolve(name);
		Files.move(log(), target);
		Files.setLastModifiedTime(target, FileTime.fromMillis(modified));
	}

	private void write(String text) throws IOException {
		append(log(), text);
	}

	private static void append(Path file, String text) throws IOException {
		Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	private Path log() {
		return this.directory.resolve("eve.json");
	}

	@Override
	public void line(byte[] buffer, int from, int length) {
		this.lines.add(new String(buffer, from, length, StandardCharsets.UTF_8));
	}

	@Override
	public void tooLong() {
		this.tooLong++;
	}

}
