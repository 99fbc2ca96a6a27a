package org.cohesioncyber.hub.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs every consumer of facts on a thread of its own, so that none waits for another.
 */
@Component
class Consumers implements SmartLifecycle {

	private static final Duration IDLE = Duration.ofSeconds(2);

	private static final Duration AWAY = Duration.ofSeconds(1);

	private final List<FactConsumer> consumers;

	private final WorkerDatabase database;

	private final PublishedNumber published;

	private final Clock clock;

	private volatile boolean running;

	Consumers(List<FactConsumer> consumers, WorkerDatabase database, PublishedNumber published, Clock clock) {
		this.consumers = consumers;
		this.database = database;
		this.published = published;
		this.clock = clock;
	}

	@Override
	public void start() {
		this.running = true;
		for (FactConsumer consumer : this.consumers) {
			ConsumerRun run = new ConsumerRun(consumer, this.database, this.clock);
			Thread.ofPlatform().name("facts-" + consumer.name()).daemon().start(() -> loop(run));
		}
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void loop(ConsumerRun run) {
		try {
			while (this.running) {
				long seen = this.published.last();
				switch (run.turn()) {
					case MOVED -> {
					}
					case IDLE -> this.published.awaitAfter(seen, IDLE);
					case FAILED -> Thread.sleep(AWAY);
				}
			}
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

}
