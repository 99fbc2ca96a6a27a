package org.cohesioncyber.hub.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Hears PostgreSQL's notifications: of each numbered batch, whose facts it brings to this
 * replica's streams and consumers, and of rights that ended. A lost connection is opened
 * again and what was missed is read.
 */
@Component
class PublicationListener implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(PublicationListener.class);

	private static final int WAIT_MILLIS = 1_000;

	private final PostgresSettings settings;

	private final RecentFacts recent;

	private final PublishedNumber published;

	private final EndedRights rights;

	private volatile boolean running;

	PublicationListener(PostgresSettings settings, RecentFacts recent, PublishedNumber published, EndedRights rights) {
		this.settings = settings;
		this.recent = recent;
		this.published = published;
		this.rights = rights;
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofPlatform().name("publications").daemon().start(this::loop);
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
		boolean failing = false;
		while (this.running) {
			try {
				listen();
				failing = false;
			}
			catch (SQLException | DataAccessException | TransactionException cause) {
				if (!failing && this.running) {
					log.atWarn().setCause(cause).log("publications wait for the database");
				}
				failing = true;
				pause();
			}
		}
	}

	private void listen() throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.settings.url(), "cohesion_worker",
				this.settings.workerPassword()); Statement statement = connection.createStatement()) {
			statement.execute("LISTEN " + Sequencer.CHANNEL);
			statement.execute("LISTEN " + EndedRights.CHANNEL);
			this.rights.tellAll();
			PGConnection notifications = connection.unwrap(PGConnection.class);
			while (this.running) {
				// Once before waiting, so that nothing numbered before LISTEN is missed.
				this.published.raise(this.recent.catchUp());
				for (PGNotification heard : notifications.getNotifications(WAIT_MILLIS)) {
					if (heard.getName().equals(EndedRights.CHANNEL)) {
						this.rights.tell(heard.getParameter());
					}
				}
			}
		}
	}

	private static void pause() {
		try {
			Thread.sleep(WAIT_MILLIS);
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

}
