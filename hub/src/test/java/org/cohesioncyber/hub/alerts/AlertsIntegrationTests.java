package org.cohesioncyber.hub.alerts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.incidents.Circumstances;
import org.cohesioncyber.hub.incidents.Declaration;
import org.cohesioncyber.hub.incidents.IncidentId;
import org.cohesioncyber.hub.incidents.Incidents;
import org.cohesioncyber.hub.incidents.Nature;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.WorkerDatabase;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.CircleId;
import org.cohesioncyber.hub.sharing.Circles;
import org.cohesioncyber.hub.testing.HubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class AlertsIntegrationTests {

	@Autowired
	Alerts alerts;

	@Autowired
	Incidents incidents;

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

	@Autowired
	WorkerDatabase worker;

	private World world;

	@BeforeEach
	void world() {
		this.world = new World(this.organisations, this.charters, this.circles);
	}

	@Test
	void ownerAndRecipientReadWhatNobodyElseDoes() {
		AlertId id = publish(this.world.alert("Canari"));
		assertThat(this.alerts.find(this.world.owner, id)).isPresent();
		assertThat(this.alerts.find(this.world.recipient, id))
			.hasValueSatisfying(alert -> assertThat(alert.content()).isEqualTo(this.world.alert("Canari").content()));
		assertThat(this.alerts.find(this.world.outsider, id)).isEmpty();
		assertThat(this.alerts.list(this.world.recipient, null).items()).extracting(Alert::id).containsExactly(id);
		assertThat(this.alerts.list(this.world.outsider, null).items()).isEmpty();
		assertThat(this.alerts.visible(this.world.outsider, Set.of(id))).isEmpty();
		assertThat(this.alerts.visible(this.world.recipient, Set.of(id))).containsExactly(id);
	}

	@Test
	void withoutAWhereEachSeesItsOwnRowsOnly() {
		publish(this.world.alert("Canari"));
		assertThat(rows("alert", this.world.owner)).isOne();
		assertThat(rows("alert", this.world.recipient)).isOne();
		assertThat(rows("alert", this.world.outsider)).isZero();
		assertThat(rows("alert", new Actor.Nobody())).isZero();
		assertThat(rows("provenance", this.world.owner)).isOne();
		assertThat(rows("provenance", this.world.recipient)).isZero();
		assertThat(rows("provenance", this.world.outsider)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UPDATE alerts.alert SET title = 'x'", "DELETE FROM alerts.alert",
			"UPDATE alerts.provenance SET incident_id = null", "DELETE FROM alerts.provenance" })
	void nobodyRewritesAnAlert(String sql) {
		assertThatThrownBy(() -> this.ledger.write(this.world.owner, _ -> this.jdbc.sql(sql).update()))
			.isInstanceOf(DataAccessException.class)
			.hasStackTraceContaining("permission denied");
	}

	@Test
	void theWorkerSeesNoAlert() {
		for (String table : List.of("alert", "provenance")) {
			assertThatThrownBy(() -> this.worker
				.inTransaction(jdbc -> jdbc.sql("SELECT * FROM alerts." + table).query().listOfRows())).as(table)
				.hasStackTraceContaining("permission denied");
		}
	}

	@Test
	void anAlertCannotBeGivenAnAudienceSomebodyElseFroze() {
		AlertId id = publish(this.world.alert("Canari"));
		UUID audience = this.alerts.find(this.world.owner, id).orElseThrow().audience().value();
		assertThatThrownBy(() -> this.ledger.write(this.world.outsider,
				entry -> this.jdbc
					.sql("""
							INSERT INTO alerts.alert (id, organisation_id, origin_name, published_at, reality, tlp, audience_id,
								severity, rsit, title, summary, advice, source, source_detail, observables)
							VALUES (gen_random_uuid(), ?, 'x', now(), 'ACTUAL', 'GREEN', ?, 'LOW', 'test', 'x', '', '', 'MEMBER', '', '[]')
							""")
					.params(this.world.away.value(), audience)
					.update()))
			.hasStackTraceContaining("row-level security");
	}

	@Test
	void theOwnerKnowsTheReadersByNameAndARecipientDoesNot() {
		AlertId id = publish(this.world.alert("Canari"));
		Alert alert = this.alerts.find(this.world.owner, id).orElseThrow();
		assertThat(this.alerts.readers(this.world.owner, alert)).isInstanceOfSatisfying(Readers.Named.class,
				readers -> assertThat(readers.names()).hasSize(2));
		assertThat(this.alerts.readers(this.world.recipient, alert)).isEqualTo(new Readers.YouAndOthers());
	}

	@Test
	void theIncidentBehindStaysWithItsOwner() {
		IncidentId incident = this.incidents.declare(this.world.owner,
				new Declaration(Nature.RANSOMWARE, Circumstances.UNKNOWN, Reality.ACTUAL), null);
		NewAlert plain = this.world.alert("Canari");
		AlertId id = publish(new NewAlert(plain.content(), plain.tlp(), plain.circle(), Reality.ACTUAL, incident));
		assertThat(this.alerts.incidentBehind(this.world.owner, id)).contains(incident);
		assertThat(this.alerts.incidentBehind(this.world.recipient, id)).isEmpty();
		List<String> bodies = this.ledger.read(this.world.recipient,
				() -> this.jdbc.sql("SELECT body FROM ledger.fact WHERE subject_id = ? ORDER BY type")
					.param(id.value())
					.query(String.class)
					.list());
		assertThat(bodies).isNotEmpty().noneMatch(body -> body.contains(incident.toString()));
	}

	@Test
	void refusesAnIncidentOfOthersAndAStrippedExercise() {
		IncidentId incident = this.incidents.declare(this.world.owner,
				new Declaration(Nature.OTHER, Circumstances.UNKNOWN, Reality.EXERCISE), null);
		NewAlert plain = this.world.alert("x");
		NewAlert about = new NewAlert(plain.content(), Tlp.GREEN, null, Reality.ACTUAL, incident);
		assertThatThrownBy(() -> publish(about)).isInstanceOf(InvalidInput.class).hasMessageContaining("reality");
		assertThatThrownBy(() -> this.alerts.publish(this.world.outsider, about, null, null))
			.isInstanceOf(InvalidInput.class)
			.hasMessageContaining("incident");
	}

	@Test
	void publishesNothingWhenOthersWouldReadItThanShown() {
		NewAlert alert = this.world.alert("Canari");
		assertThat(this.alerts.publish(this.world.owner, alert, Set.of(this.world.home), null))
			.isInstanceOf(Publication.AudienceChanged.class);
		assertThat(rows("alert", this.world.owner)).isZero();
		assertThat(this.alerts.publish(this.world.owner, alert, Set.of(this.world.home, this.world.neighbour), null))
			.isInstanceOf(Publication.Published.class);
	}

	@Test
	void theSameRequestThirtyTwoTimesAtOnceIsOneAlert() throws Exception {
		String key = UUID.randomUUID().toString();
		Callable<Publication> request = () -> this.alerts.publish(this.world.owner, this.world.alert("x"), null, key);
		Set<Publication> outcomes = new HashSet<>();
		try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var outcome : many.invokeAll(IntStream.range(0, 32).mapToObj(_ -> request).toList())) {
				outcomes.add(outcome.get());
			}
		}
		assertThat(outcomes).hasSize(1);
		assertThat(rows("alert", this.world.owner)).isOne();
	}

	@Test
	void onlyThoseWithTheRoleReadOrPublish() {
		OrganisationId home = this.world.home;
		for (Role role : List.of(Role.REPORTER, Role.ANALYST, Role.AUDITOR, Role.ADMINISTRATOR)) {
			Actor actor = Territory.person(home, role);
			assertThatThrownBy(() -> this.alerts.list(actor, null)).as("%s", role).isInstanceOf(NotPermitted.class);
			assertThatThrownBy(() -> this.alerts.publish(actor, this.world.alert("x"), null, null)).as("%s", role)
				.isInstanceOf(NotPermitted.class);
		}
		assertThatThrownBy(() -> this.alerts.publish(this.world.recipient, this.world.alert("x"), null, null))
			.isInstanceOf(NotPermitted.class);
	}

	@Test
	void refusesACircleTheOrganisationIsNotIn() {
		NewAlert plain = this.world.alert("x");
		NewAlert elsewhere = new NewAlert(plain.content(), Tlp.GREEN, CircleId.random(), Reality.ACTUAL, null);
		assertThatThrownBy(() -> publish(elsewhere)).isInstanceOf(InvalidInput.class);
		assertThat(rows("alert", this.world.owner)).isZero();
	}

	@Test
	void pagesThroughEveryAlertOnceAcrossAudiences() {
		Set<AlertId> published = new HashSet<>();
		for (int i = 0; i < 45; i++) {
			NewAlert plain = this.world.alert("Numéro " + i);
			published.add(publish(new NewAlert(plain.content(), plain.tlp(), i % 2 == 0 ? plain.circle() : null,
					Reality.ACTUAL, null)));
		}
		Set<AlertId> seen = new HashSet<>();
		String cursor = null;
		do {
			Page<Alert> page = this.alerts.list(this.world.owner, cursor);
			assertThat(page.items()).hasSizeLessThanOrEqualTo(20);
			page.items().forEach(alert -> assertThat(seen.add(alert.id())).isTrue());
			cursor = page.next();
		}
		while (cursor != null);
		assertThat(seen).isEqualTo(published);
	}

	private AlertId publish(NewAlert alert) {
		return ((Publication.Published) this.alerts.publish(this.world.owner, alert, null, null)).id();
	}

	private long rows(String table, Actor reader) {
		return this.ledger.read(reader,
				() -> this.jdbc.sql("SELECT count(*) FROM alerts." + table).query(Long.class).single());
	}

}
