package org.cohesioncyber.hub.ledger;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps this replica's sequencer running for as long as the hub does. */
@Component
class SequencerLoop implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(SequencerLoop.class);

	private static final Duration LEASE = Duration.ofSeconds(5);

	private static final Duration POLL = Duration.ofMillis(25);

	private static final Duration FOLLOW = Duration.ofSeconds(1);

	private final Sequencer sequencer;

	private final SequencerBell bell;

	private volatile boolean running;

	private boolean failing;

	SequencerLoop(WorkerDatabase database, SequencerBell bell) {
		this.sequencer = new Sequencer(database, holder(), LEASE);
		this.bell = bell;
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofPlatform().name("sequencer").daemon().start(this::loop);
	}

	@Override
	public void stop() {
		this.running = false;
		this.bell.ring();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Names the process, for whoever looks who leads. */
	private static String holder() {
		return ProcessHandle.current().pid() + "-" + UUID.randomUUID();
	}

	private void loop() {
		try {
			boolean isRung = false;
			while (this.running) {
				isRung = this.bell.await(turn(isRung));
			}
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private Duration turn(boolean isRung) {
		try {
			Optional<Integer> numbered = this.sequencer.sequence(isRung);
			this.failing = false;
			return numbered.map(count -> count < Sequencer.BATCH ? POLL : Duration.ZERO).orElse(FOLLOW);
		}
		catch (DataAccessException | TransactionException cause) {
			if (!this.failing) {
				log.atWarn().setCause(cause).log("sequencer waits for the database");
			}
			this.failing = true;
			return FOLLOW;
		}
	}

}
