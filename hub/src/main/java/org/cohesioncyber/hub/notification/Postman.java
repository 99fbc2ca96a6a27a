package org.cohesioncyber.hub.notification;

import java.time.Duration;
import java.util.List;

import org.cohesioncyber.hub.notification.channel.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps letters moving for as long as the hub runs, each channel on a thread of its own
 * so that none waits for another.
 */
@Component
class Postman implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Postman.class);

	private static final Duration IDLE = Duration.ofSeconds(1);

	private static final Duration AWAY = Duration.ofSeconds(5);

	private final Addressing addressing;

	private final Sending sending;

	private final List<Channel> channels;

	private volatile boolean running;

	Postman(Addressing addressing, Sending sending, List<Channel> channels) {
		this.addressing = addressing;
		this.sending = sending;
		this.channels = channels;
	}

	@Override
	public void start() {
		this.running = true;
		run("addressing", () -> this.addressing.turn() > 0 ? Duration.ZERO : IDLE);
		this.channels.stream()
			.filter(Channel::isConfigured)
			.forEach(channel -> run(channel.name(), () -> switch (this.sending.turn(channel)) {
				case MOVED -> Duration.ZERO;
				case IDLE -> IDLE;
				case AWAY -> AWAY;
			}));
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private interface Turn {

		/** Does some work and says how long to wait before the next. */
		Duration take();

	}

	private void run(String name, Turn turn) {
		Thread.ofVirtual().name("notification-" + name).start(() -> {
			try {
				while (this.running) {
					Thread.sleep(pauseAfter(name, turn));
				}
			}
			catch (InterruptedException _) {
				Thread.currentThread().interrupt();
			}
		});
	}

	private Duration pauseAfter(String name, Turn turn) {
		try {
			return turn.take();
		}
		catch (RuntimeException cause) {
			log.atWarn().addKeyValue("channel", name).setCause(cause).log("letters wait");
			return AWAY;
		}
	}

}
