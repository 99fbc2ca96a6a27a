package org.cohesioncyber.hub.search;

import java.time.Duration;

import org.cohesioncyber.hub.ledger.FactPositions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Makes the index when it is missing, and has it filled from the first fact on. Looks
 * from time to time for as long as the hub runs.
 */
class IndexKeeper implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final AlertIndex index;

	private final FactPositions positions;

	private volatile boolean running;

	IndexKeeper(AlertIndex index, FactPositions positions) {
		this.index = index;
		this.positions = positions;
	}

	/** Throws the index away and makes it anew. */
	void rebuild() {
		this.index.drop();
		make();
	}

	private void make() {
		this.index.create();
		// After, not before: what is written in between is written again.
		this.positions.startOver(AlertProjector.NAME);
		log.atInfo().addKeyValue("index", AlertIndex.NAME).log("index made, filling it");
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofVirtual().name("search-index").start(this::loop);
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void loop() {
		try {
			while (this.running) {
				look();
				Thread.sleep(PAUSE);
			}
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private void look() {
		try {
			if (!this.index.exists()) {
				make();
			}
		}
		catch (OpenSearch.Away away) {
			log.atDebug().setCause(away).log("OpenSearch is away");
		}
		catch (RuntimeException cause) {
			log.atWarn().setCause(cause).log("cannot look after the index");
		}
	}

}
