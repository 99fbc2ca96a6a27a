package org.cohesioncyber.hub.charter;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps imports going for as long as the hub runs, also those another replica, or this
 * one before it stopped, left unfinished.
 */
@Component
class ImportRunner implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);

	private static final Duration IDLE = Duration.ofSeconds(20);

	private final ImportSteps steps;

	private final Semaphore bell = new Semaphore(0);

	private volatile boolean running;

	ImportRunner(ImportSteps steps) {
		this.steps = steps;
	}

	/** There is something to import. */
	void wake() {
		this.bell.release();
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofVirtual().name("register-import").start(this::run);
	}

	private void run() {
		while (this.running) {
			if (!tookStep()) {
				rest();
			}
		}
	}

	private boolean tookStep() {
		try {
			return this.steps.take();
		}
		catch (RuntimeException cause) {
			log.warn("an import of organisations waits: {}", cause.toString());
			return false;
		}
	}

	private void rest() {
		try {
			if (this.bell.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
				this.bell.drainPermits();
			}
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			this.running = false;
		}
	}

	@Override
	public void stop() {
		this.running = false;
		wake();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
