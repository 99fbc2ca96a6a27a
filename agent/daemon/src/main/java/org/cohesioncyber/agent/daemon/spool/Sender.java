package org.cohesioncyber.agent.daemon.spool;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.cohesioncyber.agent.daemon.Json;
import org.cohesioncyber.agent.daemon.Stop;
import org.cohesioncyber.agent.daemon.link.Availability;
import org.cohesioncyber.agent.daemon.link.BackOff;
import org.cohesioncyber.agent.daemon.link.HubException;
import org.cohesioncyber.agent.daemon.link.HubException.Refused;
import org.cohesioncyber.agent.daemon.link.HubException.Unavailable;
import org.cohesioncyber.agent.daemon.spool.Spool.Waiting;
import org.cohesioncyber.agent.protocol.AlertBatch;
import org.cohesioncyber.agent.protocol.BatchReceipt;
import org.cohesioncyber.agent.protocol.BatchReceipt.Item;
import org.cohesioncyber.agent.protocol.BatchReceipt.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Empties the spool towards the hub. What the hub refuses as a whole is halved until the
 * one alert it cannot take stands alone, and that one is set aside with the reason
 * instead of stopping the rest.
 */
public final class Sender {

	private static final Logger LOG = System.getLogger("send");

	private static final int BATCH_BYTES = 1 << 20;

	private static final Duration IDLE = Duration.ofMillis(500);

	private final Spool spool;

	private final Hub hub;

	private final BackOff backOff;

	private final Availability availability;

	private final Path refused;

	private final AtomicLong sent = new AtomicLong();

	private final AtomicLong refusals = new AtomicLong();

	private int batchSize = AlertBatch.LIMIT;

	public Sender(Spool spool, Hub hub, BackOff backOff, Availability availability, Path refused) {
		this.spool = spool;
		this.hub = hub;
		this.backOff = backOff;
		this.availability = availability;
		this.refused = refused;
	}

	/** Sends until stopped. */
	public void run(Stop stop) throws InterruptedException {
		while (!stop.isWished()) {
			this.spool.awaitAlerts(IDLE);
			Duration pause = sendOldest();
			if (pause.isPositive()) {
				stop.await(pause);
			}
		}
	}

	public long sent() {
		return this.sent.get();
	}

	public long refused() {
		return this.refusals.get();
	}

	/** Sends one batch; answers how long to wait before the next. */
	Duration sendOldest() {
		List<Waiting> batch = this.spool.oldest(this.batchSize, BATCH_BYTES);
		if (batch.isEmpty()) {
			return Duration.ZERO;
		}
		try {
			BatchReceipt receipt = this.hub.send(body(batch));
			this.availability.answered();
			boolean progress = settle(batch, receipt);
			this.batchSize = Math.min(AlertBatch.LIMIT, this.batchSize * 2);
			return progress ? proceed() : this.backOff.afterFailure(Duration.ZERO);
		}
		catch (HubException ex) {
			return switch (ex) {
				case Refused refusal when !refusal.concernsIdentity() -> refusedBatch(batch, refusal);
				case Refused _ -> unavailable(ex, Duration.ZERO);
				case Unavailable later -> unavailable(ex, later.retryAfter());
			};
		}
	}

	private Duration unavailable(HubException cause, Duration atLeast) {
		this.availability.failed(cause);
		return this.backOff.afterFailure(atLeast);
	}

	private Duration proceed() {
		this.backOff.afterSuccess();
		return Duration.ZERO;
	}

	private Duration refusedBatch(List<Waiting> batch, Refused refusal) {
		if (batch.size() > 1) {
			this.batchSize = batch.size() / 2;
			return Duration.ZERO;
		}
		setAside(batch.getFirst(), String.valueOf(refusal.getMessage()));
		this.spool.remove(batch);
		return Duration.ZERO;
	}

	private boolean settle(List<Waiting> batch, BatchReceipt receipt) {
		Map<UUID, Item> fates = new HashMap<>();
		receipt.items().forEach((item) -> fates.put(item.id(), item));
		List<Waiting> settled = new ArrayList<>();
		for (Waiting waiting : batch) {
			Item fate = fates.get(id(waiting));
			if (fate != null) {
				settled.add(waiting);
				count(waiting, fate);
			}
		}
		this.spool.remove(settled);
		return !settled.isEmpty();
	}

	private void count(Waiting waiting, Item fate) {
		if (fate.outcome() == Outcome.REFUSED) {
			setAside(waiting, String.valueOf(fate.reason()));
		}
		else {
			this.sent.incrementAndGet();
		}
	}

	private void setAside(Waiting waiting, String reason) {
		this.refusals.incrementAndGet();
		LOG.log(Level.WARNING, "the hub refuses an alert, see {0}: {1}", this.refused.getFileName(), reason);
		String line = "{\"reason\":" + Json.MAPPER.writeValueAsString(reason) + ",\"alert\":"
				+ new String(waiting.json(), StandardCharsets.UTF_8) + "}\n";
		try {
			Files.writeString(this.refused, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable UUID id(Waiting waiting) {
		try {
			return Json.MAPPER.readValue(waiting.json(), Identified.class).id();
		}
		catch (JacksonException _) {
			return null;
		}
	}

	private static byte[] body(List<Waiting> batch) {
		ByteArrayOutputStream body = new ByteArrayOutputStream(batch.size() * 512);
		body.writeBytes("{\"items\":[".getBytes(StandardCharsets.US_ASCII));
		String separator = "";
		for (Waiting waiting : batch) {
			body.writeBytes(separator.getBytes(StandardCharsets.US_ASCII));
			body.writeBytes(waiting.json());
			separator = ",";
		}
		body.writeBytes("]}".getBytes(StandardCharsets.US_ASCII));
		return body.toByteArray();
	}

	/** What the sender needs of the link to the hub. */
	public interface Hub {

		/** Sends a batch and returns once the hub has it for good. */
		BatchReceipt send(byte[] batch) throws HubException;

	}

	private record Identified(UUID id) {
	}

}
