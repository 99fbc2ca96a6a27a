package org.cohesioncyber.hub.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.cohesioncyber.agent.protocol.AlertBatch;
import org.cohesioncyber.agent.protocol.BatchReceipt;
import org.cohesioncyber.agent.protocol.BatchReceipt.Outcome;
import org.cohesioncyber.agent.protocol.ObservedAlert;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.CircleId;
import org.cohesioncyber.hub.sharing.Circles;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@HubTest
class ObservedBatchesIntegrationTests {

	@Autowired
	Alerts alerts;

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Circles circles;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	private World world;

	@BeforeEach
	void world() {
		this.world = new World(this.organisations, this.charters, this.circles);
	}

	@Test
	void storesEachObservationOnceHoweverOftenAndThroughWhicheverAgentItComes() {
		AlertBatch batch = World.batch(10);
		assertThat(outcomes(send(this.world.agent(), batch))).containsOnly(Outcome.ACCEPTED);
		assertThat(outcomes(send(this.world.agent(), batch))).containsOnly(Outcome.DUPLICATE);
		assertThat(alertsSeenBy(this.world.owner)).isEqualTo(10);
		assertThat(alertsSeenBy(this.world.recipient)).isEqualTo(10);
		assertThat(alertsSeenBy(this.world.outsider)).isZero();
		assertThat(factsSeenBy(this.world.recipient)).isEqualTo(10);
	}

	@Test
	void theSameAlertSentThirtyTwoTimesAtOnceIsOne() throws Exception {
		AlertBatch batch = World.batch(1);
		Callable<BatchReceipt> sending = () -> send(this.world.agent(), batch);
		List<Outcome> outcomes = new ArrayList<>();
		try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var receipt : many.invokeAll(IntStream.range(0, 32).mapToObj(_ -> sending).toList())) {
				outcomes.addAll(outcomes(receipt.get()));
			}
		}
		assertThat(outcomes).filteredOn(Outcome.ACCEPTED::equals).hasSize(1);
		assertThat(outcomes).filteredOn(Outcome.DUPLICATE::equals).hasSize(31);
		assertThat(alertsSeenBy(this.world.owner)).isOne();
		assertThat(factsSeenBy(this.world.recipient)).isOne();
	}

	@Test
	void overlappingBatchesInAnyOrderNeverBlockEachOther() throws Exception {
		List<ObservedAlert> pool = World.batch(100).items();
		Random random = new Random(7);
		List<Callable<BatchReceipt>> sendings = new ArrayList<>();
		for (int i = 0; i < 16; i++) {
			List<ObservedAlert> some = new ArrayList<>(pool);
			Collections.shuffle(some, random);
			sendings.add(() -> send(this.world.agent(), new AlertBatch(some.subList(0, 60))));
		}
		int accepted = 0;
		try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var receipt : many.invokeAll(sendings)) {
				accepted += Collections.frequency(outcomes(receipt.get()), Outcome.ACCEPTED);
			}
		}
		assertThat(accepted).isEqualTo(alertsSeenBy(this.world.owner)).isGreaterThan(60);
	}

	@Test
	void anotherOrganisationsIdIsNeitherConfirmedNorOverwritten() {
		AlertBatch batch = World.batch(3);
		send(this.world.agent(), batch);
		BatchReceipt foreign = this.alerts.publishObserved(World.agentOf(this.world.away), Tlp.GREEN, null, batch,
				World.NOTHING);
		assertThat(outcomes(foreign)).containsOnly(Outcome.ACCEPTED);
		assertThat(alertsSeenBy(this.world.outsider)).isEqualTo(3);
		assertThat(alertsSeenBy(this.world.owner)).isEqualTo(3);
		AlertBatch guesses = new AlertBatch(batch.items()
			.stream()
			.map(alert -> World.observed(AlertId.of(this.world.home, alert.id()).value()))
			.toList());
		assertThat(outcomes(
				this.alerts.publishObserved(World.agentOf(this.world.away), Tlp.GREEN, null, guesses, World.NOTHING)))
			.containsOnly(Outcome.ACCEPTED);
	}

	@Test
	void answersForEachItemOfAMixedBatch() {
		ObservedAlert known = World.observed(UUID.randomUUID());
		send(this.world.agent(), new AlertBatch(List.of(known)));
		ObservedAlert fresh = World.observed(UUID.randomUUID());
		ObservedAlert tooOld = World.observed(UUID.randomUUID(), Instant.EPOCH, "test");
		ObservedAlert unclassified = World.observed(UUID.randomUUID(), Instant.now(), "no-such-class");
		BatchReceipt receipt = send(this.world.agent(),
				new AlertBatch(List.of(tooOld, known, fresh, unclassified, fresh)));
		assertThat(outcomes(receipt)).containsExactly(Outcome.REFUSED, Outcome.DUPLICATE, Outcome.ACCEPTED,
				Outcome.REFUSED, Outcome.DUPLICATE);
		assertThat(receipt.items().getFirst().reason()).startsWith("occurredAt: 1970").contains("expected");
		assertThat(receipt.items().get(3).reason()).startsWith("category: no-such-class");
		assertThat(alertsSeenBy(this.world.owner)).isEqualTo(2);
	}

	@Test
	void keepsForItselfWhatWasMeantForACircleTheOrganisationLeft() {
		BatchReceipt receipt = this.alerts.publishObserved(this.world.agent(), Tlp.GREEN, CircleId.random(),
				World.batch(2), World.NOTHING);
		assertThat(outcomes(receipt)).containsOnly(Outcome.ACCEPTED);
		assertThat(alertsSeenBy(this.world.owner)).isEqualTo(2);
		assertThat(alertsSeenBy(this.world.recipient)).isZero();
	}

	@Test
	void tellsRecipientsNothingOfTheSensor() {
		send(this.world.agent(), World.batch(1));
		String everything = this.ledger.read(this.world.recipient, () -> this.jdbc.sql("""
				SELECT coalesce((SELECT string_agg(a::text, ' ') FROM alerts.alert a), '')
					|| coalesce((SELECT string_agg(f::text, ' ') FROM ledger.fact f WHERE type = 'alert-published'), '')
				""").query(String.class).single());
		assertThat(everything).contains("Beacon").doesNotContain("coeur-secret");
	}

	@Test
	void sendsAsManyStatementsForAHundredAsForOne() {
		Actor.Agent agent = this.world.agent();
		send(agent, World.batch(1));
		List<String> one = Statements.sentBy(() -> send(agent, World.batch(1)));
		List<String> hundred = Statements.sentBy(() -> send(agent, World.batch(100)));
		assertThat(hundred).isEqualTo(one);
		assertThat(hundred).as("%s", hundred).hasSizeLessThanOrEqualTo(5);
	}

	private BatchReceipt send(Actor.Agent agent, AlertBatch batch) {
		return this.alerts.publishObserved(agent, Tlp.AMBER, this.world.circle, batch, World.NOTHING);
	}

	private static List<Outcome> outcomes(BatchReceipt receipt) {
		return receipt.items().stream().map(BatchReceipt.Item::outcome).toList();
	}

	private int alertsSeenBy(Actor reader) {
		return this.ledger.read(reader,
				() -> this.jdbc.sql("SELECT count(*) FROM alerts.alert").query(Integer.class).single());
	}

	private long factsSeenBy(Actor reader) {
		return this.ledger.read(reader,
				() -> this.jdbc
					.sql("SELECT count(*) FROM ledger.fact WHERE type = 'alert-published' AND reality = 'ACTUAL'")
					.query(Long.class)
					.single());
	}

}
