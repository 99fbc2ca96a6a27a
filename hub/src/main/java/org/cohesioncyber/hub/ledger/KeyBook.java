package org.cohesioncyber.hub.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.cohesioncyber.hub.shared.Actor;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the database knows of the keys, which is never the keys: when each came, sealed
 * and went, and which running replicas have read them. Each step is a line of the
 * journal.
 */
@Component
class KeyBook {

	private static final Actor.Hub HUB = new Actor.Hub("keys");

	private final Ledger ledger;

	private final JdbcClient jdbc;

	KeyBook(Ledger ledger, JdbcClient jdbc) {
		this.ledger = ledger;
		this.jdbc = jdbc;
	}

	/**
	 * Writes down what the keyring holds that is not written down yet: by whoever sees it
	 * first, so that a step whose author was killed is not missing.
	 */
	void catchUp(Keys keys) {
		for (int id : keys.ids()) {
			if (entry(id) == null) {
				record("encryption-key-added", id, entry -> this.jdbc
					.sql("INSERT INTO ledger.encryption_key (id, added_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
					.params(id, Timestamp.from(entry.at()))
					.update());
			}
		}
		Entered sealing = entry(keys.sealing());
		if (sealing == null || sealing.sealingAt() == null) {
			record("encryption-key-sealing", keys.sealing(),
					entry -> this.jdbc
						.sql("UPDATE ledger.encryption_key SET sealing_at = ? WHERE id = ? AND sealing_at IS NULL")
						.params(Timestamp.from(entry.at()), keys.sealing())
						.update());
		}
	}

	void retire(int id) {
		record("encryption-key-retired", id,
				entry -> this.jdbc
					.sql("UPDATE ledger.encryption_key SET retired_at = ? WHERE id = ? AND retired_at IS NULL")
					.params(Timestamp.from(entry.at()), id)
					.update());
	}

	void restore(int id) {
		record("encryption-key-restored", id,
				_ -> this.jdbc
					.sql("UPDATE ledger.encryption_key SET retired_at = NULL WHERE id = ? AND retired_at IS NOT NULL")
					.param(id)
					.update());
	}

	/** Keys in use that a keyring does not hold: it is not this database's keyring. */
	List<Integer> missing(Keys keys) {
		return this.ledger.read(HUB, () -> this.jdbc.sql("""
				SELECT id FROM ledger.encryption_key
				WHERE retired_at IS NULL AND sealing_at IS NOT NULL AND NOT id = ANY (?)
				""").param(keys.ids().toArray(Integer[]::new)).query(Integer.class).list());
	}

	/** A running replica says what it has read. */
	void report(UUID replica, String host, Keys keys) {
		this.ledger.upkeep(HUB, () -> this.jdbc.sql("""
				INSERT INTO ledger.key_reader (replica, host, keys, sealing, seen_at)
				VALUES (?, ?, ?, ?, clock_timestamp())
				ON CONFLICT (replica) DO UPDATE
				SET keys = excluded.keys, sealing = excluded.sealing, seen_at = excluded.seen_at
				""").params(replica, host, keys.ids().toArray(Integer[]::new), keys.sealing()).update());
	}

	void leave(UUID replica) {
		this.ledger.upkeep(HUB, () -> this.jdbc
			.sql("DELETE FROM ledger.key_reader WHERE replica = ? OR seen_at < clock_timestamp() - interval '1 day'")
			.param(replica)
			.update());
	}

	/** The replicas that were there within the last moments. */
	List<Reader> readers() {
		return this.ledger.read(HUB,
				() -> this.jdbc.sql("""
						SELECT replica, host, keys, sealing FROM ledger.key_reader
						WHERE seen_at > clock_timestamp() - interval '20 seconds' ORDER BY host, replica
						""")
					.query((row, _) -> new Reader(row.getString(2) + " (" + row.getString(1).substring(0, 8) + ")",
							List.of((Integer[]) row.getArray(3).getArray()), row.getInt(4)))
					.list());
	}

	/**
	 * A mark that every transaction begun before is done with once it {@link #passed}.
	 */
	String mark() {
		return this.ledger.read(HUB,
				() -> this.jdbc.sql("SELECT pg_snapshot_xmax(pg_current_snapshot())::text")
					.query(String.class)
					.single());
	}

	boolean passed(String mark) {
		return this.ledger.read(HUB,
				() -> this.jdbc.sql("SELECT pg_snapshot_xmin(pg_current_snapshot()) >= ?::xid8")
					.param(mark)
					.query(Boolean.class)
					.single());
	}

	@Nullable Entered entry(int id) {
		return this.ledger.read(HUB,
				() -> this.jdbc.sql("SELECT added_at, sealing_at, retired_at FROM ledger.encryption_key WHERE id = ?")
					.param(id)
					.query((row, _) -> new Entered(row.getTimestamp(1).toInstant(), instant(row.getTimestamp(2)),
							instant(row.getTimestamp(3))))
					.optional()
					.orElse(null));
	}

	private void record(String act, int id, Function<Entry, Integer> change) {
		try {
			this.ledger.write(HUB, entry -> {
				if (change.apply(entry) == 0) {
					throw new RecordedAlready();
				}
				String name = Keys.name(id);
				entry.journal(act,
						new Subject("encryption-key",
								UUID.nameUUIDFromBytes(("key " + name).getBytes(StandardCharsets.UTF_8))),
						Map.of("key", name));
				return id;
			});
		}
		catch (RecordedAlready _) {
			// Another replica saw it at the same moment.
		}
	}

	private static @Nullable Instant instant(@Nullable Timestamp moment) {
		return moment == null ? null : moment.toInstant();
	}

	/** When a key came, began to seal and went. */
	record Entered(Instant addedAt, @Nullable Instant sealingAt, @Nullable Instant retiredAt) {

	}

	/** A running replica and what it has read. */
	record Reader(String name, List<Integer> keys, int sealing) {

	}

	private static final class RecordedAlready extends RuntimeException {

	}

}
