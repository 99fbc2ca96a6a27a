package org.cohesioncyber.agent.daemon.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.cohesioncyber.agent.daemon.Json;
import org.cohesioncyber.agent.daemon.spool.Spool.Waiting;
import org.cohesioncyber.agent.protocol.AlertSource;
import org.cohesioncyber.agent.protocol.ObservedAlert;
import org.cohesioncyber.agent.protocol.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SpoolTests {

	@TempDir
	Path directory;

	@Test
	void keepsAlertsAndPositionsTogetherAcrossRestarts() throws IOException {
		try (Spool spool = open(1000)) {
			spool.append("core", new byte[] { 7 }, alerts(0, 3));
		}
		try (Spool spool = open(1000)) {
			assertThat(titles(spool)).containsExactly("0", "1", "2");
			assertThat(spool.position("core")).containsExactly(7);
			spool.remove(spool.oldest(2, 100_000));
		}
		try (Spool spool = open(1000)) {
			assertThat(titles(spool)).containsExactly("2");
			spool.remove(spool.oldest(1, 100_000));
			spool.append("core", new byte[] { 8 }, alerts(3, 1));
			assertThat(titles(spool)).containsExactly("3");
		}
	}

	@Test
	void dropsTheOldestWhenFullAndCountsThem() throws IOException {
		try (Spool spool = open(100)) {
			spool.append("core", new byte[0], alerts(0, 90));
			spool.append("core", new byte[0], alerts(90, 50));

			assertThat(spool.size()).isEqualTo(100);
			assertThat(spool.dropped()).isEqualTo(40);
			assertThat(titles(spool).getFirst()).isEqualTo("40");
		}
		try (Spool spool = open(100)) {
			assertThat(spool.dropped()).isEqualTo(40);
		}
	}

	@Test
	void limitsABatchByItemsAndBytesButAlwaysGivesOne() throws IOException {
		try (Spool spool = open(1000)) {
			spool.append("core", new byte[0], alerts(0, 10));

			assertThat(spool.oldest(4, 1_000_000)).hasSize(4);
			int one = spool.oldest(1, 1).getFirst().json().length;
			assertThat(spool.oldest(10, one * 3)).hasSize(3);
		}
	}

	@Test
	void survivesAFileWhoseEndIsGarbageOrCutOff() throws IOException {
		for (int number = 0; number < 20; number++) {
			try (Spool spool = open(1000)) {
				spool.append("core", new byte[] { (byte) number }, alerts(number, 1));
			}
		}
		Files.write(file(), new byte[5000], StandardOpenOption.APPEND);
		try (Spool spool = open(1000)) {
			assertThat(titles(spool)).hasSize(20);
		}
		byte[] whole = Files.readAllBytes(file());
		Files.write(file(), Arrays.copyOf(whole, whole.length - 3000));
		try (Spool spool = open(1000)) {
			byte[] position = spool.position("core");
			assertThat(position).isNotNull();
			assertThat(titles(spool).getLast()).isEqualTo(String.valueOf(position[0]));
		}
	}

	@Test
	void reusesTheRoomOfWhatWasSent() throws IOException {
		try (Spool spool = open(10_000)) {
			for (int round = 0; round < 400; round++) {
				spool.append("core", new byte[0], alerts(round * 100, 100));
				spool.remove(spool.oldest(100, 1_000_000));
			}
			assertThat(spool.size()).isZero();
		}
		try (Spool spool = open(10_000)) {
			assertThat(spool.size()).isZero();
		}
		assertThat(Files.size(file())).isLessThan(16L << 20);
	}

	private Spool open(long capacity) throws IOException {
		return Spool.open(file(), capacity);
	}

	private Path file() {
		return this.directory.resolve("spool.mv");
	}

	private static List<String> titles(Spool spool) {
		return spool.oldest(1000, 10_000_000)
			.stream()
			.map(Waiting::json)
			.map((json) -> Json.MAPPER.readValue(json, ObservedAlert.class).title())
			.toList();
	}

	static List<ObservedAlert> alerts(int first, int count) {
		return IntStream.range(first, first + count)
			.mapToObj((number) -> new ObservedAlert(UUID.randomUUID(), Instant.EPOCH, String.valueOf(number), "",
					Severity.LOW, "other:undetermined", new AlertSource("test", "", ""), List.of(), 1))
			.toList();
	}

}
