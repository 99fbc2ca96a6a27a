package org.cohesioncyber.agent.daemon;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;

import org.cohesioncyber.agent.daemon.config.AgentConfig;
import org.cohesioncyber.agent.daemon.config.Home;
import org.cohesioncyber.agent.daemon.config.Identity;
import org.cohesioncyber.agent.daemon.link.Availability;
import org.cohesioncyber.agent.daemon.link.BackOff;
import org.cohesioncyber.agent.daemon.link.HubException;
import org.cohesioncyber.agent.daemon.link.HubLink;
import org.cohesioncyber.agent.daemon.observe.Observer;
import org.cohesioncyber.agent.daemon.receive.ReceivedAlerts;
import org.cohesioncyber.agent.daemon.receive.Receiver;
import org.cohesioncyber.agent.daemon.spool.Sender;
import org.cohesioncyber.agent.daemon.spool.Spool;
import org.cohesioncyber.agent.protocol.Ed25519Keys;
import org.cohesioncyber.agent.protocol.Heartbeat;
import org.jspecify.annotations.Nullable;

/** A running agent: four threads and what they share. */
final class Agent implements AutoCloseable {

	private static final Logger LOG = System.getLogger("agent");

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	private static final Duration STATUS = Duration.ofSeconds(2);

	private static final Duration GOODBYE = Duration.ofSeconds(5);

	private final Home home;

	private final AgentConfig config;

	private final InstantSource clock;

	private final Instant startedAt;

	private final HomeLock lock;

	private final Spool spool;

	private final HubLink hub;

	private final Availability availability = new Availability();

	private final Observer observer;

	private final Sender sender;

	private final ReceivedAlerts received;

	private final Stop stop = new Stop();

	private final List<Thread> threads = new CopyOnWriteArrayList<>();

	private volatile @Nullable Throwable failure;

	private Agent(Home home, AgentConfig config, HomeLock lock, Ed25519Keys keys, InstantSource clock)
			throws IOException {
		this.home = home;
		this.config = config;
		this.clock = clock;
		this.startedAt = clock.instant();
		this.lock = lock;
		this.spool = Spool.open(home.spool(), config.spool().alerts());
		this.hub = new HubLink(Identity.read(home), keys, config.proxy(), Main.version());
		this.observer = new Observer(config.sources(), keys.privateKey(), this.spool, clock);
		this.sender = new Sender(this.spool, this.hub::send, backOff(), this.availability, home.refused());
		this.received = ReceivedAlerts.open(home);
	}

	/** Starts the agent that lives in a home. */
	static Agent start(Home home, AgentConfig config, InstantSource clock)
			throws IOException, HomeInUseException, NotEnrolledException {
		if (!Identity.exists(home)) {
			throw new NotEnrolledException(home.directory());
		}
		Agent agent = new Agent(home, config, HomeLock.take(home), Ed25519Keys.read(home.key()), clock);
		agent.start("observe", agent.observer::run);
		agent.start("send", agent.sender::run);
		agent.start("pulse", agent::pulse);
		if (config.receive()) {
			agent.start("receive",
					new Receiver(agent.hub::alertsAfter, agent.received, backOff(), agent.availability)::run);
		}
		LOG.log(Level.INFO, "agent {0} started, {1} sources, {2} alerts waiting", Main.version(),
				config.sources().size(), agent.spool.size());
		return agent;
	}

	private static BackOff backOff() {
		return new BackOff(FIRST_PAUSE, LONGEST_PAUSE, RandomGenerator.getDefault());
	}

	private void start(String name, Task task) {
		Thread thread = new Thread(() -> {
			try {
				task.run(this.stop);
			}
			catch (Throwable ex) {
				this.failure = ex;
				this.stop.now();
			}
		}, name);
		thread.setDaemon(true);
		this.threads.add(thread);
		thread.start();
	}

	/** Gives signs of life to the hub and, more often, to the status file. */
	private void pulse(Stop stop) throws InterruptedException, IOException {
		BackOff backOff = backOff();
		Instant due = this.startedAt;
		do {
			status().write(this.home);
			if (!this.clock.instant().isBefore(due)) {
				due = this.clock.instant().plus(beat(backOff));
			}
		}
		while (!stop.await(STATUS));
		status().write(this.home);
	}

	private Duration beat(BackOff backOff) {
		try {
			this.hub.heartbeat(new Heartbeat(Main.version(), this.startedAt, this.spool.size(), this.spool.dropped(),
					this.observer.states()));
			this.availability.answered();
			backOff.afterSuccess();
			return this.config.heartbeat();
		}
		catch (HubException ex) {
			this.availability.failed(ex);
			return backOff.afterFailure(Duration.ZERO);
		}
	}

	private AgentStatus status() {
		return new AgentStatus(this.startedAt, this.clock.instant(), !this.availability.isDown(), this.spool.size(),
				this.spool.dropped(), this.sender.sent(), this.sender.refused(), this.received.count(),
				this.observer.states());
	}

	/** Waits until the agent is asked to stop or cannot go on. */
	void await() throws InterruptedException, IOException {
		while (!this.stop.await(Duration.ofHours(1))) {
			// Nothing to do but wait.
		}
		Throwable cause = this.failure;
		if (cause != null) {
			throw new IOException("the agent cannot go on: " + cause, cause);
		}
	}

	@Override
	public void close() throws IOException {
		this.stop.now();
		try {
			long end = System.nanoTime() + GOODBYE.toNanos();
			for (Thread thread : this.threads) {
				if (!thread.getName().equals("receive")) {
					thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
				}
			}
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
		this.spool.close();
		this.lock.close();
	}

	private interface Task {

		void run(Stop stop) throws Exception;

	}

}
