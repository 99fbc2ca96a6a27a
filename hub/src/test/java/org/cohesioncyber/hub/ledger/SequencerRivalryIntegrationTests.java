package org.cohesioncyber.hub.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.cohesioncyber.hub.testing.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two replicas in processes of their own write to one database without pause, while
 * whichever leads is frozen in the middle of numbering, replaced and thawed, or killed.
 */
class SequencerRivalryIntegrationTests {

	private static final boolean LONG = Boolean.getBoolean("long");

	private static final int ROUNDS = LONG ? 40 : 2;

	private final long seed = LONG ? System.nanoTime() : 20_261_122;

	private final Random random = new Random(this.seed);

	private final List<ReplicaProcess> all = new ArrayList<>();

	private RivalDatabase database;

	private ReplicaProcess first;

	private ReplicaProcess second;

	SequencerRivalryIntegrationTests() throws SQLException, IOException {
		this.database = new RivalDatabase();
		this.first = start();
		this.second = start();
	}

	@BeforeEach
	void bothWrite() {
		this.first.awaitWrites(20);
		this.second.awaitWrites(20);
	}

	@AfterEach
	void stop() throws SQLException {
		this.all.forEach(ReplicaProcess::close);
		this.database.close();
	}

	@Test
	void aFrozenLeaderIsReplacedAndWritesNothingUnderItsOldFenceWhenItThaws() throws SQLException {
		for (int round = 0; round < ROUNDS; round++) {
			ReplicaProcess frozen = leader();
			ReplicaProcess heir = frozen == this.first ? this.second : this.first;
			long fence = epoch();
			strike(frozen::freeze);
			awaitHeir(heir);
			assertThat(epoch()).as("fence in round %d, seed %d", round, this.seed).isGreaterThan(fence);
			heir.awaitWrites(this.random.nextInt(60));
			frozen.thaw();
			frozen.awaitWrites(20);
			heir.awaitWrites(20);
			assertThat(heir.isHolder(holder())).as("the heir still leads, seed %d", this.seed).isTrue();
		}
		assertNothingLostOrDoubled();
	}

	@Test
	void aKilledLeaderIsReplaced() throws SQLException {
		for (int round = 0; round < ROUNDS; round++) {
			ReplicaProcess killed = leader();
			ReplicaProcess heir = killed == this.first ? this.second : this.first;
			strike(killed::kill);
			awaitHeir(heir);
			heir.awaitWrites(this.random.nextInt(60));
			this.first = heir;
			this.second = start();
			this.second.awaitWrites(20);
		}
		assertNothingLostOrDoubled();
	}

	private ReplicaProcess start() {
		String name = "replica-" + this.all.size();
		ReplicaProcess replica = ReplicaProcess.start(name, this.database.settings(name));
		this.all.add(replica);
		return replica;
	}

	/** Most often between the numbers of facts and the places of leaves. */
	private void strike(Runnable blow) throws SQLException {
		if (LONG && this.random.nextInt(4) == 0) {
			this.first.awaitWrites(this.random.nextInt(30));
			blow.run();
			return;
		}
		int tries = 0;
		while (!this.database.whileLeaderNumbers(blow)) {
			assertThat(tries++).as("tries to meet the leader at its work").isLessThan(20);
		}
	}

	private void awaitHeir(ReplicaProcess heir) {
		Waiting.until(heir.name() + " takes over, seed " + this.seed, () -> heir.isHolder(holder()));
	}

	private ReplicaProcess leader() {
		Waiting.until("somebody leads", () -> this.first.isHolder(holder()) || this.second.isHolder(holder()));
		return this.first.isHolder(holder()) ? this.first : this.second;
	}

	private String holder() {
		return this.database.jdbc()
			.sql("SELECT coalesce(holder, '') FROM ledger.sequencer")
			.query(String.class)
			.single();
	}

	private long epoch() {
		return this.database.count("SELECT epoch FROM ledger.sequencer");
	}

	private void assertNothingLostOrDoubled() {
		this.first.stopWriting();
		this.second.stopWriting();
		Waiting.until("all is numbered", () -> this.database.count("""
				SELECT (SELECT count(*) FROM ledger.fact WHERE number IS NULL)
					+ (SELECT count(*) FROM ledger.leaf WHERE position IS NULL)
				""") == 0);
		String seeded = "seed " + this.seed;
		assertThat(lost()).as("acknowledged and lost, %s", seeded).isEmpty();
		assertThat(this.database.count("""
				SELECT count(*) FROM (SELECT number, row_number() OVER (ORDER BY number) AS place FROM ledger.fact)
				WHERE number <> place
				""")).as("gaps or doubles among the numbers, %s", seeded).isZero();
		assertThat(this.database.count("SELECT last_number - (SELECT count(*) FROM ledger.fact) FROM ledger.sequencer"))
			.as("numbers given, %s", seeded)
			.isZero();
		assertThat(this.database.count("""
				SELECT count(*) FROM (SELECT number < lag(number) OVER w AS back FROM ledger.fact
					WINDOW w AS (PARTITION BY subject_id ORDER BY (body::json ->> 'value')::int))
				WHERE back
				""")).as("facts of one subject out of order, %s", seeded).isZero();
		assertTreeIsWhole(seeded);
		assertFencesHeld(seeded);
	}

	private Set<String> lost() {
		Set<String> lost = new HashSet<>();
		this.all.forEach(replica -> lost.addAll(replica.acknowledged()));
		assertThat(lost).hasSizeGreaterThan(100);
		this.database.jdbc().sql("SELECT id::text FROM ledger.fact").query(String.class).list().forEach(lost::remove);
		return lost;
	}

	private void assertTreeIsWhole(String seeded) {
		Merkle tree = new Merkle(0, new byte[0]);
		this.database.jdbc().sql("SELECT position, hash FROM ledger.leaf ORDER BY position").query((row, _) -> {
			assertThat(row.getLong(1)).as("places of leaves, %s", seeded).isEqualTo(tree.size());
			tree.append(row.getBytes(2));
			return tree;
		}).list();
		assertThat(this.database.jdbc().sql("SELECT frontier FROM ledger.sequencer").query(byte[].class).single())
			.as("the tree's edge, %s", seeded)
			.isEqualTo(tree.frontier());
		assertThat(this.database.count("SELECT count(*) FROM ledger.fact")).isEqualTo(tree.size());
	}

	/** Who moved the sequencer's row, as a trigger saw it. */
	private void assertFencesHeld(String seeded) {
		assertThat(this.database.count("""
				SELECT count(*) FROM (SELECT epoch FROM public.moved GROUP BY epoch HAVING count(DISTINCT replica) > 1)
				""")).as("fences used by two, %s", seeded).isZero();
		assertThat(this.database.count("""
				SELECT count(*) FROM (SELECT epoch < lag(epoch) OVER w OR last_number < lag(last_number) OVER w
					OR tree_size < lag(tree_size) OVER w AS back FROM public.moved WINDOW w AS (ORDER BY step))
				WHERE back
				""")).as("steps back, or under an old fence, %s", seeded).isZero();
		assertThat(this.database.count("SELECT count(DISTINCT epoch) FROM public.moved")).as("fences, %s", seeded)
			.isGreaterThan(ROUNDS);
	}

}
