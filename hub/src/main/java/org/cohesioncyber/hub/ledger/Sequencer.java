package org.cohesioncyber.hub.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives committed facts their publication numbers and journal leaves their places in the
 * tree, in batches, one replica at a time. Leadership is a lease in one row fenced by an
 * epoch: a leader that was frozen and replaced finds another epoch and numbers nothing.
 */
final class Sequencer {

	static final String CHANNEL = "cohesion_published";

	static final int BATCH = 5_000;

	private final WorkerDatabase database;

	private final String holder;

	private final Duration lease;

	private long epoch = -1;

	Sequencer(WorkerDatabase database, String holder, Duration lease) {
		this.database = database;
		this.holder = holder;
		this.lease = lease;
	}

	/**
	 * Numbers what was committed since, if this replica leads or can take the lead.
	 * @return how many facts and leaves were numbered; empty when another replica leads
	 */
	Optional<Integer> sequence() {
		return sequence(false);
	}

	/** The same, sparing the look whether there is anything to number. */
	Optional<Integer> sequence(boolean isTold) {
		return this.database.inTransaction(jdbc -> {
			if (!isTold && leadsAtEase(jdbc)) {
				return Optional.of(0);
			}
			Optional<State> state = lead(jdbc);
			return state.map(held -> numberAll(jdbc, held));
		});
	}

	/** Leads for a while yet and has nothing to number: no row is touched for that. */
	private boolean leadsAtEase(JdbcClient jdbc) {
		return this.epoch >= 0 && jdbc.sql("""
				SELECT EXISTS (SELECT 1 FROM ledger.sequencer WHERE epoch = ? AND holder = ?
						AND lease_until > clock_timestamp() + ?::bigint * interval '1 millisecond')
					AND NOT EXISTS (SELECT 1 FROM ledger.fact WHERE number IS NULL)
					AND NOT EXISTS (SELECT 1 FROM ledger.leaf WHERE position IS NULL)
				""").params(this.epoch, this.holder, this.lease.toMillis() / 2).query(Boolean.class).single();
	}

	private Optional<State> lead(JdbcClient jdbc) {
		Optional<State> held = jdbc.sql("""
				UPDATE ledger.sequencer SET
					lease_until = clock_timestamp() + ?::bigint * interval '1 millisecond', holder = ?,
					epoch = CASE WHEN epoch = ? AND holder = ? THEN epoch ELSE epoch + 1 END
				WHERE (epoch = ? AND holder = ?) OR lease_until < clock_timestamp()
				RETURNING epoch, last_number, tree_size, frontier
				""")
			.params(this.lease.toMillis(), this.holder, this.epoch, this.holder, this.epoch, this.holder)
			.query((row, _) -> new State(row.getLong(1), row.getLong(2), row.getLong(3), row.getBytes(4)))
			.optional();
		this.epoch = held.map(State::epoch).orElse(-1L);
		return held;
	}

	private static int numberAll(JdbcClient jdbc, State state) {
		int facts = numberFacts(jdbc, state.lastNumber());
		Merkle tree = new Merkle(state.treeSize(), state.frontier());
		List<UUID> leaves = unnumberedLeaves(jdbc, tree);
		if (facts + leaves.size() > 0) {
			jdbc.sql("""
					WITH placed AS (
						UPDATE ledger.leaf l SET position = ? + n.ordinality - 1
						FROM unnest(?::uuid[]) WITH ORDINALITY AS n (id, ordinality) WHERE l.id = n.id
					), moved AS (
						UPDATE ledger.sequencer SET last_number = ?, tree_size = ?, frontier = ? RETURNING last_number
					)
					SELECT pg_notify(?, last_number::text) FROM moved
					""")
				.params(state.treeSize(), leaves.toArray(UUID[]::new), state.lastNumber() + facts, tree.size(),
						tree.frontier(), CHANNEL)
				.query((_, _) -> true)
				.single();
		}
		return facts + leaves.size();
	}

	private static int numberFacts(JdbcClient jdbc, long last) {
		return jdbc.sql("""
				WITH batch AS MATERIALIZED (
					SELECT id, recorded_at, ordinal FROM ledger.fact WHERE number IS NULL
					ORDER BY recorded_at, ordinal, id LIMIT ?
				), numbered AS (
					SELECT id, recorded_at, row_number() OVER (ORDER BY recorded_at, ordinal, id) AS position FROM batch
				)
				UPDATE ledger.fact f SET number = ? + n.position FROM numbered n
				WHERE f.id = n.id AND f.recorded_at = n.recorded_at
				""").params(BATCH, last).update();
	}

	private static List<UUID> unnumberedLeaves(JdbcClient jdbc, Merkle tree) {
		return jdbc.sql("SELECT id, hash FROM ledger.leaf WHERE position IS NULL ORDER BY recorded_at, id LIMIT ?")
			.param(BATCH)
			.query((row, _) -> {
				tree.append(row.getBytes(2));
				return row.getObject(1, UUID.class);
			})
			.list();
	}

	private record State(long epoch, long lastNumber, long treeSize, byte[] frontier) {

	}

}
