package org.cohesioncyber.hub.incidents;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class IncidentsIntegrationTests {

	private static final Declaration RANSOMWARE = new Declaration(Nature.RANSOMWARE,
			new Circumstances(null, "la mairie", Answer.YES, Answer.UNKNOWN), Reality.ACTUAL);

	@Autowired
	Incidents incidents;

	@Autowired
	Drafts drafts;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	private final OrganisationId home = OrganisationId.random();

	private final Actor rssi = person(this.home, Role.RSSI);

	private final Actor reporter = person(this.home, Role.REPORTER);

	private final Actor stranger = person(OrganisationId.random(), Role.RSSI, Role.PARTNER, Role.COORDINATOR);

	@Test
	void theOrganisationReadsWhatItDeclared() {
		IncidentId id = this.incidents.declare(this.rssi, RANSOMWARE, null);
		assertThat(this.incidents.find(this.rssi, id)).hasValueSatisfying(incident -> {
			assertThat(incident.declaration()).isEqualTo(RANSOMWARE);
			assertThat(incident.number()).matches("VAL-[2-9A-Z]{4}");
			assertThat(incident.isClosed()).isFalse();
		});
	}

	@Test
	void aReporterDeclaresAndKeepsTheNumberButReadsNothing() {
		IncidentId id = this.incidents.declare(this.reporter, RANSOMWARE, null);
		assertThat(this.incidents.receipt(this.reporter, id)).isPresent();
		assertThatThrownBy(() -> this.incidents.find(this.reporter, id)).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.incidents.list(this.reporter, null)).isInstanceOf(NotPermitted.class);
		assertThat(rows("incident", this.reporter)).isZero();
		assertThat(this.incidents.find(this.rssi, id)).isPresent();
	}

	@Test
	void aReporterDoesNotSeeTheNumbersOfOthers() {
		IncidentId id = this.incidents.declare(this.rssi, RANSOMWARE, null);
		assertThat(this.incidents.receipt(this.reporter, id)).isEmpty();
	}

	@Test
	void nobodyElseSeesAnyRow() {
		IncidentId id = this.incidents.declare(this.rssi, RANSOMWARE, null);
		this.drafts.begin(this.rssi, Nature.OTHER, Reality.ACTUAL);
		assertThat(this.incidents.find(this.stranger, id)).isEmpty();
		assertThat(this.incidents.receipt(this.stranger, id)).isEmpty();
		for (String table : List.of("incident", "receipt", "draft")) {
			assertThat(rows(table, this.stranger)).as(table).isZero();
			assertThat(rows(table, new Actor.Nobody())).as(table).isZero();
			assertThat(rows(table, this.rssi)).as(table).isPositive();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "UPDATE incidents.incident SET touched = ''", "DELETE FROM incidents.incident",
			"UPDATE incidents.receipt SET number = ''", "DELETE FROM incidents.receipt" })
	void nobodyRewritesADeclaration(String sql) {
		assertThatThrownBy(() -> this.ledger.write(this.rssi, _ -> this.jdbc.sql(sql).update()))
			.isInstanceOf(DataAccessException.class)
			.hasStackTraceContaining("permission denied");
	}

	@Test
	void aPartnerMayNotDeclare() {
		assertThatThrownBy(() -> this.incidents.declare(person(this.home, Role.PARTNER), RANSOMWARE, null))
			.isInstanceOf(NotPermitted.class);
	}

	@Test
	void theSameRequestManyTimesAtOnceIsOneIncident() throws Exception {
		Actor actor = person(OrganisationId.random(), Role.RSSI);
		String key = UUID.randomUUID().toString();
		Callable<IncidentId> request = () -> this.incidents.declare(actor, RANSOMWARE, key);
		Set<IncidentId> outcomes = new HashSet<>();
		try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var outcome : many.invokeAll(IntStream.range(0, 32).mapToObj(_ -> request).toList())) {
				outcomes.add(outcome.get());
			}
		}
		assertThat(outcomes).hasSize(1);
		assertThat(this.incidents.list(actor, null).items()).hasSize(1);
	}

	@Test
	void closesOnce() {
		IncidentId id = this.incidents.declare(this.rssi, RANSOMWARE, null);
		assertThat(this.incidents.close(this.stranger, id)).isInstanceOf(Closing.NoSuchIncident.class);
		assertThat(this.incidents.close(this.rssi, id)).isInstanceOf(Closing.Done.class);
		assertThat(this.incidents.close(this.rssi, id)).isInstanceOf(Closing.AlreadyClosed.class);
		assertThat(this.incidents.find(this.rssi, id)).hasValueSatisfying(it -> assertThat(it.isClosed()).isTrue());
	}

	@Test
	void pagesThroughEveryIncidentOnce() {
		Actor actor = person(OrganisationId.random(), Role.RSSI);
		Set<IncidentId> declared = new HashSet<>();
		for (int i = 0; i < 45; i++) {
			declared.add(this.incidents.declare(actor, RANSOMWARE, null));
		}
		Page<Incident> page = this.incidents.list(actor, null);
		Set<IncidentId> seen = new HashSet<>();
		int pages = 1;
		page.items().forEach(incident -> seen.add(incident.id()));
		while (page.next() != null) {
			page = this.incidents.list(actor, page.next());
			page.items().forEach(incident -> assertThat(seen.add(incident.id())).isTrue());
			pages++;
		}
		assertThat(seen).isEqualTo(declared);
		assertThat(pages).isEqualTo(3);
	}

	@Test
	void aDraftIsItsDeclarersAloneAndBecomesOneIncident() {
		DraftId draft = this.drafts.begin(this.reporter, Nature.DATA_LEAK, Reality.EXERCISE);
		assertThat(this.drafts.find(this.rssi, draft)).isEmpty();
		assertThatThrownBy(() -> this.drafts.answer(this.rssi, draft, Circumstances.UNKNOWN))
			.isInstanceOf(NotPermitted.class);
		this.drafts.answer(this.reporter, draft, RANSOMWARE.circumstances());
		assertThat(this.drafts.unfinished(this.reporter)).map(Draft::id).contains(draft);
		IncidentId id = this.drafts.declare(this.reporter, draft);
		assertThat(this.drafts.declare(this.reporter, draft)).isEqualTo(id);
		assertThat(this.drafts.unfinished(this.reporter)).isEmpty();
		assertThat(this.incidents.find(this.rssi, id)).map(Incident::declaration)
			.contains(new Declaration(Nature.DATA_LEAK, RANSOMWARE.circumstances(), Reality.EXERCISE));
	}

	@Test
	void anIncidentDeclaredFromSomebodyElsesDraftDoesNotExist() {
		DraftId draft = this.drafts.begin(this.reporter, Nature.OTHER, Reality.ACTUAL);
		assertThatThrownBy(() -> this.drafts.declare(this.rssi, draft)).isInstanceOf(NotPermitted.class);
		assertThat(this.drafts.find(this.reporter, draft)).isNotEqualTo(Optional.empty());
	}

	private long rows(String table, Actor reader) {
		return this.ledger.read(reader,
				() -> this.jdbc.sql("SELECT count(*) FROM incidents." + table).query(Long.class).single());
	}

	private static Actor person(OrganisationId organisation, Role... roles) {
		return new Actor.Person(UUID.randomUUID().toString(), "Somebody", organisation, Set.of(roles));
	}

}
