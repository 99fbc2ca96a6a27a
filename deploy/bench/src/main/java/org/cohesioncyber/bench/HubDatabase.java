package org.cohesioncyber.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.platform.Postgres;

/** The hub's tables seen by the superuser, whom no row-level security holds back. */
final class HubDatabase implements Records, AutoCloseable {

	private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final int SELECTOR = 8;

	private static final int CODE = 24;

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Connection connection;

	HubDatabase(Postgres postgres) throws SQLException {
		this.connection = postgres.connect("postgres", "cohesion");
	}

	/**
	 * Stores a one-time code as the hub's fleet stores one it issues. A person's code
	 * would need a sign-in through a browser, and an account that does this in every
	 * demonstration would be a door.
	 */
	String issueCode(UUID organisation, UUID circle) throws SQLException {
		var random = new SecureRandom();
		var code = new StringBuilder();
		for (var i = 0; i < CODE; i++) {
			code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
		}
		try (var insert = this.connection.prepareStatement("""
				INSERT INTO fleet.enrolment_code (id, organisation_id, selector, secret_hash, tlp, circle_id, issued_by,
					issued_at, expires_at)
				VALUES (?, ?, ?, ?, 'GREEN', ?, 'hub:bench', now(), now() + interval '1 hour')
				""")) {
			insert.setObject(1, UUID.randomUUID());
			insert.setObject(2, organisation);
			insert.setString(3, code.substring(0, SELECTOR));
			insert.setBytes(4, sha256(code.substring(SELECTOR)));
			insert.setObject(5, circle);
			insert.executeUpdate();
		}
		return code.toString();
	}

	@Override
	public long stored() throws SQLException, IOException, InterruptedException {
		awaitNumbers();
		return number("""
				SELECT least((SELECT count(*) FROM alerts.alert),
					(SELECT count(*) FROM ledger.fact WHERE type = 'alert-published' AND number IS NOT NULL))
				""");
	}

	@Override
	public long lastNumber() throws SQLException {
		return number("SELECT coalesce(max(number), 0) FROM ledger.fact");
	}

	@Override
	public List<Deliveries.Published> publishedAfter(long number, int round) throws SQLException {
		var published = new ArrayList<Deliveries.Published>();
		try (var query = this.connection.prepareStatement("""
				SELECT f.number, a.title FROM ledger.fact f JOIN alerts.alert a ON a.id = f.subject_id
				WHERE f.type = 'alert-published' AND f.number > ? ORDER BY f.number
				""")) {
			query.setLong(1, number);
			try (var rows = query.executeQuery()) {
				while (rows.next()) {
					published
						.add(new Deliveries.Published(rows.getLong(1), SampleAlerts.place(round, rows.getString(2))));
				}
			}
		}
		return published;
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

	// What is not numbered yet would be work left over for the next round.
	private void awaitNumbers() throws SQLException, IOException, InterruptedException {
		var end = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			var left = number("SELECT count(*) FROM ledger.fact WHERE number IS NULL");
			if (left == 0) {
				return;
			}
			if (System.nanoTime() > end) {
				throw new IOException("facts: %d without a number after %s (expected: none)".formatted(left, PATIENCE));
			}
			Thread.sleep(20);
		}
	}

	private long number(String query) throws SQLException {
		try (var statement = this.connection.createStatement(); var rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getLong(1);
		}
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
