package org.cohesioncyber.hub.ledger;

import java.util.HashSet;
import java.util.Map;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.testing.HubTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class LedgerIntegrationTests {

	@Autowired
	Ledger ledger;

	@Autowired
	Audiences audiences;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	WorkerDatabase worker;

	private final Actor alice = someone();

	private final Actor bob = someone();

	@Test
	void refusesAWriteWithoutAJournalLine() {
		assertThatThrownBy(() -> this.ledger.write(this.alice, _ -> "nothing"))
			.hasMessageContaining("journal lines: 0");
	}

	@Test
	void keepsStateJournalAndFactTogetherOrNotAtAll() {
		Subject subject = new Subject("thing", UUID.randomUUID());
		assertThatThrownBy(() -> this.ledger.write(this.alice, entry -> {
			act(entry, subject, this.alice);
			throw new IllegalStateException("half way");
		})).hasMessage("half way");
		assertThat(linesOf(this.alice, subject)).isZero();
		this.ledger.write(this.alice, entry -> act(entry, subject, this.alice));
		assertThat(linesOf(this.alice, subject)).isOne();
		assertThat(factsSeenBy(this.alice, subject)).isOne();
	}

	@Test
	void showsAFactToItsAudienceAndToNobodyElse() {
		Subject subject = new Subject("thing", UUID.randomUUID());
		this.ledger.write(this.alice, entry -> act(entry, subject, this.alice));
		assertThat(factsSeenBy(this.bob, subject)).isZero();
		assertThat(linesOf(this.bob, subject)).isZero();
		Subject shared = new Subject("thing", UUID.randomUUID());
		this.ledger.write(this.alice, entry -> act(entry, shared, this.alice, this.bob));
		assertThat(factsSeenBy(this.bob, shared)).isOne();
		assertThat(linesOf(this.bob, shared)).isZero();
	}

	@Test
	void anAuditorReadsEveryLineOfTheJournal() {
		Subject subject = new Subject("thing", UUID.randomUUID());
		this.ledger.write(this.alice, entry -> act(entry, subject, this.alice));
		Actor auditor = new Actor.Person("auditor", "Auditor", OrganisationId.random(), Set.of(Role.AUDITOR));
		assertThat(linesOf(auditor, subject)).isOne();
	}

	@Test
	void anEmptyAudienceIsNobody() {
		Subject subject = new Subject("thing", UUID.randomUUID());
		this.ledger.write(this.alice, entry -> act(entry, subject));
		assertThat(factsSeenBy(this.alice, subject)).isZero();
		assertThat(factsSeenBy(this.bob, subject)).isZero();
	}

	@Test
	void aQueryOutsideOfAnActorSeesNothing() {
		this.ledger.write(this.alice, entry -> act(entry, new Subject("thing", UUID.randomUUID()), this.alice));
		assertThat(this.jdbc.sql("SELECT count(*) FROM ledger.fact").query(Long.class).single()).isZero();
		assertThat(this.jdbc.sql("SELECT count(*) FROM ledger.recipient").query(Long.class).single()).isZero();
	}

	@Test
	void partitionsAreThereBeforeTheFirstFact() {
		this.ledger.write(this.alice, entry -> act(entry, new Subject("thing", UUID.randomUUID()), this.alice));
		assertThat(partitionsOf("SELECT DISTINCT tableoid::regclass::text FROM ledger.fact WHERE recorded_at <= now()"))
			.isNotEmpty()
			.doesNotContain("ledger.fact_other");
	}

	@Test
	void aFactBeforeItsPartitionKeepsTheLaterOnesFromNothing() {
		this.ledger.upkeep(new Actor.Hub("early"),
				() -> this.jdbc
					.sql("""
							INSERT INTO ledger.fact (id, recorded_at, ordinal, type, subject_kind, subject_id, occurred_at, actor, reality,
								tlp, audience_id, body)
							VALUES (gen_random_uuid(), '2039-01-05Z', 0, 'early', 'thing', gen_random_uuid(), '2039-01-05Z', 'hub:early',
								'ACTUAL', 'RED', gen_random_uuid(), '{}')
							""")
					.update());
		assertThat(partitionsOf("SELECT ledger.keep_partitions('2039-01-05', 2)::text")).hasSize(1);
		assertThat(partitionsOf("SELECT relname::text FROM pg_class WHERE relname LIKE 'fact_2039%'"))
			.contains("fact_2039w02", "fact_2039w03")
			.doesNotContain("fact_2039w01");
	}

	private List<String> partitionsOf(String query) {
		return this.worker.inTransaction(jdbc -> jdbc.sql(query).query(String.class).list());
	}

	@Test
	void nobodyChangesOrDeletesTheJournal() {
		for (String sql : new String[] { "DELETE FROM ledger.leaf", "UPDATE ledger.leaf_content SET content = ''",
				"UPDATE ledger.leaf SET hash = hash", "TRUNCATE ledger.leaf_content" }) {
			assertThatThrownBy(() -> this.ledger.write(this.alice, _ -> this.jdbc.sql(sql).update())).as(sql)
				.isInstanceOf(DataAccessException.class)
				.hasStackTraceContaining("permission denied");
			assertThatThrownBy(() -> this.worker.inTransaction(jdbc -> jdbc.sql(sql).update())).as(sql)
				.isInstanceOf(DataAccessException.class);
		}
	}

	@Test
	void refusesAFactInSomebodyElsesName() {
		assertThatThrownBy(() -> this.ledger.write(this.alice, entry -> this.jdbc.sql("""
				INSERT INTO ledger.fact (id, ordinal, type, subject_kind, subject_id, reality, tlp, audience_id, body,
					occurred_at, organisation_id, actor)
				VALUES (gen_random_uuid(), 0, 'x', 'x', gen_random_uuid(), 'ACTUAL', 'GREEN', gen_random_uuid(), '{}',
					now(), ?, ?)
				""").params(this.bob.requireOrganisation().value(), this.bob.reference()).update()))
			.isInstanceOf(DataAccessException.class)
			.hasStackTraceContaining("row-level security");
	}

	@Test
	void doesAnActOncePerIdempotencyKeyEvenAtTheSameMoment() throws Exception {
		Subject subject = new Subject("thing", UUID.randomUUID());
		String key = UUID.randomUUID().toString();
		Callable<UUID> call = () -> this.ledger.write(this.alice, entry -> entry.once(key, () -> {
			act(entry, subject, this.alice);
			return UUID.randomUUID();
		}));
		try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
			Set<UUID> outcomes = new HashSet<>();
			for (var outcome : many.invokeAll(IntStream.range(0, 32).mapToObj(_ -> call).toList())) {
				outcomes.add(outcome.get());
			}
			assertThat(outcomes).hasSize(1);
		}
		assertThat(linesOf(this.alice, subject)).isOne();
	}

	private String act(Entry entry, Subject subject, Actor... audience) {
		Set<OrganisationId> members = new HashSet<>();
		for (Actor actor : audience) {
			members.add(actor.requireOrganisation());
		}
		entry.journal("thing-done", subject, Map.of("colour", "blue"));
		entry.publish(Fact.of("thing-done", subject, Reality.ACTUAL, Tlp.GREEN, this.audiences.freeze(entry, members),
				Map.of("colour", "blue")));
		return "done";
	}

	private long factsSeenBy(Actor reader, Subject subject) {
		return this.ledger.read(reader,
				() -> this.jdbc.sql("SELECT count(*) FROM ledger.fact WHERE subject_id = ?")
					.param(subject.id())
					.query(Long.class)
					.single());
	}

	private long linesOf(Actor reader, Subject subject) {
		return this.ledger.read(reader,
				() -> this.jdbc.sql("SELECT count(*) FROM ledger.leaf_content WHERE subject_id = ?")
					.param(subject.id())
					.query(Long.class)
					.single());
	}

	private static Actor someone() {
		String subject = UUID.randomUUID().toString();
		return new Actor.Person(subject, "Someone", OrganisationId.random(), Set.of(Role.RSSI));
	}

}
