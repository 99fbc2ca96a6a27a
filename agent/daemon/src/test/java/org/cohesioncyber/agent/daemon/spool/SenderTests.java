package org.cohesioncyber.agent.daemon.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.cohesioncyber.agent.daemon.Json;
import org.cohesioncyber.agent.daemon.link.Availability;
import org.cohesioncyber.agent.daemon.link.BackOff;
import org.cohesioncyber.agent.daemon.link.HubException.Refused;
import org.cohesioncyber.agent.daemon.link.HubException.Unavailable;
import org.cohesioncyber.agent.protocol.AlertBatch;
import org.cohesioncyber.agent.protocol.BatchReceipt;
import org.cohesioncyber.agent.protocol.BatchReceipt.Item;
import org.cohesioncyber.agent.protocol.ObservedAlert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SenderTests {

	@TempDir
	Path directory;

	private final List<String> taken = new ArrayList<>();

	@Test
	void setsAsideTheOneAlertTheHubCannotTake() throws IOException {
		try (Spool spool = spoolOf(700)) {
			Sender sender = sender(spool, (batch) -> {
				List<ObservedAlert> items = items(batch);
				if (items.stream().anyMatch((item) -> item.title().equals("333"))) {
					throw new Refused(422, "422 items[333]");
				}
				return take(items);
			});
			for (int i = 0; i < 40; i++) {
				sender.sendOldest();
			}

			assertThat(spool.size()).isZero();
			assertThat(this.taken).hasSize(699).doesNotContain("333").doesNotHaveDuplicates();
			assertThat(Files.readAllLines(refused())).singleElement()
				.asString()
				.startsWith("{\"reason\":\"422 items[333]\"")
				.contains("\"title\":\"333\"");
		}
	}

	@Test
	void keepsWhatTheReceiptDoesNotName() throws IOException {
		try (Spool spool = spoolOf(3)) {
			Sender sender = sender(spool, (batch) -> new BatchReceipt(List.of(Item.duplicate(items(batch).get(0).id()),
					Item.refused(items(batch).get(2).id(), "too old"))));

			assertThat(sender.sendOldest()).isZero();
			assertThat(spool.oldest(10, 10_000)).hasSize(1);
			assertThat(sender.sent()).isOne();
			assertThat(sender.refused()).isOne();
			assertThat(Files.readString(refused())).contains("too old");
		}
	}

	@Test
	void waitsAsLongAsTheHubAsks() throws IOException {
		try (Spool spool = spoolOf(3)) {
			Sender sender = sender(spool, (_) -> {
				throw new Unavailable("429", Duration.ofSeconds(20));
			});

			assertThat(sender.sendOldest()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(22));
			assertThat(spool.size()).isEqualTo(3);
		}
	}

	@Test
	void doesNotBlameTheAlertsWhenItIsRefusedItself() throws IOException {
		try (Spool spool = spoolOf(3)) {
			Sender sender = sender(spool, (_) -> {
				throw new Refused(401, "revoked");
			});

			assertThat(sender.sendOldest()).isPositive();
			assertThat(spool.size()).isEqualTo(3);
			assertThat(refused()).doesNotExist();
		}
	}

	private BatchReceipt take(List<ObservedAlert> items) {
		items.forEach((item) -> this.taken.add(item.title()));
		return new BatchReceipt(items.stream().map((item) -> Item.accepted(item.id())).toList());
	}

	private static List<ObservedAlert> items(byte[] batch) {
		return Json.MAPPER.readValue(batch, AlertBatch.class).items();
	}

	private Sender sender(Spool spool, Sender.Hub hub) {
		return new Sender(spool, hub, new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(1), new Random(1)),
				new Availability(), refused());
	}

	private Spool spoolOf(int alerts) throws IOException {
		Spool spool = Spool.open(this.directory.resolve("spool.mv"), 10_000);
		spool.append("core", new byte[0], SpoolTests.alerts(0, alerts));
		return spool;
	}

	private Path refused() {
		return this.directory.resolve("refused.ndjson");
	}

}
