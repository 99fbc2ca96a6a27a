package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class DependenciesIntegrationTests {

	private final Dependencies dependencies;

	private final Providers providers;

	private final UseConsents consents;

	private final OwnMaps maps;

	private final DependencyWorld world;

	private final Ledger ledger;

	private final JdbcClient jdbc;

	private final OrganisationId own;

	private final Actor rssi;

	private final ActivityId payroll;

	@Autowired
	DependenciesIntegrationTests(Dependencies dependencies, Providers providers, UseConsents consents, OwnMaps maps,
			Activities activities, Organisations organisations, Charters charters, Ledger ledger, JdbcClient jdbc) {
		this.dependencies = dependencies;
		this.providers = providers;
		this.consents = consents;
		this.maps = maps;
		this.world = new DependencyWorld(activities, providers, dependencies);
		this.ledger = ledger;
		this.jdbc = jdbc;
		this.own = new Territory(organisations, charters).organisation(Nature.ACTUAL);
		this.rssi = Territory.person(this.own, Role.RSSI);
		this.payroll = this.world.activity(this.rssi, "Paie", "P2D", "P1D");
	}

	@Test
	void keepsWhatWasSaidFromRevisionToRevision() {
		ProviderId one = this.world.provider();
		ProviderId other = this.world.provider();
		DependencyId id = this.world.some(this.rssi, this.payroll, 1, "PT0M", one, other);
		Dependency kept = this.dependencies.find(this.rssi, id).orElseThrow();
		assertThat(kept.tolerance()).isEqualTo(Duration.ZERO);
		assertThat(kept.needed()).isEqualTo(1);
		assertThat(kept.providers()).containsExactly(one, other);
		DependencyDraft draft = new DependencyDraft("Accès", List.of(one.toString()), null, null);
		assertThat(this.dependencies.change(this.rssi, id, 1, draft)).isEqualTo(Change.DONE);
		assertThat(this.dependencies.change(this.rssi, id, 1, draft)).isEqualTo(Change.STALE);
		assertThat(this.dependencies.find(this.rssi, id).orElseThrow().tolerance()).isNull();
		assertThat(this.dependencies.list(this.rssi, null).items()).extracting(Dependency::label)
			.containsExactly("Accès");
		assertThat(this.dependencies.remove(this.rssi, id, 1)).isEqualTo(Change.STALE);
		assertThat(this.dependencies.remove(this.rssi, id, 2)).isEqualTo(Change.DONE);
		assertThat(this.dependencies.of(this.rssi, this.payroll.value())).isEmpty();
	}

	@Test
	void refusesItselfTheSameTwiceAndWhatIsNotThere() {
		ProviderId one = this.world.provider();
		ProviderId duplicate = this.world.provider();
		merge(duplicate, one);
		assertThatThrownBy(() -> this.world.needs(this.rssi, this.payroll, null, this.payroll))
			.isInstanceOf(InvalidInput.class)
			.hasMessageContaining("cannot depend on itself");
		assertThatThrownBy(() -> this.world.needs(this.rssi, this.payroll, null, one, duplicate))
			.hasMessageContaining("only once");
		assertThatThrownBy(() -> this.world.needs(this.rssi, this.payroll, null, UUID.randomUUID()))
			.hasMessageContaining("one of your activities");
		Actor foreign = Territory.person(OrganisationId.random(), Role.RSSI);
		ActivityId theirs = this.world.activity(foreign, "La leur", null, null);
		assertThatThrownBy(() -> this.world.needs(this.rssi, this.payroll, null, theirs))
			.hasMessageContaining("one of your activities");
		assertThatThrownBy(() -> this.world.needs(this.rssi, theirs, null, one)).isInstanceOf(NotPermitted.class);
	}

	@Test
	void anActivityHasAtMostTwenty() {
		ProviderId one = this.world.provider();
		for (int at = 0; at < 20; at++) {
			this.world.needs(this.rssi, this.payroll, null, one);
		}
		assertThatThrownBy(() -> this.world.needs(this.rssi, this.payroll, null, one))
			.hasMessageContaining("at most 20");
	}

	@Test
	void aServiceOneOperatesRestsOnThingsToo() {
		ProviderId service = this.providers.propose(this.rssi,
				new ProviderDraft("Service " + UUID.randomUUID(), "MUTUAL_SERVICE", this.own.toString(), null), null)
			.id();
		this.dependencies.add(this.rssi, service.value(),
				new DependencyDraft(null, List.of(this.payroll.toString()), null, "PT1H"), null);
		assertThat(this.maps.of(this.rssi).of(service.value())).hasSize(1);
		Actor foreign = Territory.person(OrganisationId.random(), Role.RSSI);
		assertThatThrownBy(() -> this.dependencies.add(foreign, service.value(),
				new DependencyDraft(null, List.of(this.world.provider().toString()), null, null), null))
			.isInstanceOf(NotPermitted.class);
	}

	@Test
	void whatNamesAMergedProviderMeansTheOtherFromThenOn() {
		ProviderId one = this.world.provider();
		ProviderId duplicate = this.world.provider();
		this.world.needs(this.rssi, this.payroll, "PT1H", one, duplicate);
		merge(duplicate, one);
		OwnMap map = this.maps.of(this.rssi);
		assertThat(map.of(this.payroll.value())).singleElement().satisfies(rest -> {
			assertThat(rest.on()).containsExactly(one.value());
			assertThat(rest.needed()).isEqualTo(1);
			assertThat(rest.saidNeeded()).isEqualTo(2);
		});
	}

	private void merge(ProviderId duplicate, ProviderId into) {
		assertThat(
				this.providers.merge(Territory.person(OrganisationId.random(), Role.COORDINATOR), duplicate, 1, into))
			.isEqualTo(Change.DONE);
	}

	@Test
	void isForTheOrganisationItselfWhateverTheQuery() {
		DependencyId id = this.world.needs(this.rssi, this.payroll, "PT1H", this.world.provider());
		this.consents.give(this.rssi, Use.SIMULATION);
		String sql = """
				SELECT (SELECT count(*) FROM dependencies.dependency WHERE organisation_id = :own)
					+ (SELECT count(*) FROM dependencies.consent WHERE organisation_id = :own)
				""";
		for (Actor reader : List.of(Territory.person(OrganisationId.random(), Role.RSSI),
				Territory.person(OrganisationId.random(), Role.COORDINATOR, Role.ADMINISTRATOR))) {
			assertThat(count(reader, sql)).isZero();
		}
		assertThat(count(Territory.person(this.own, Role.PARTNER), sql)).isEqualTo(2);
		Actor partner = Territory.person(this.own, Role.PARTNER);
		assertThat(this.dependencies.find(partner, id)).isPresent();
		assertThatThrownBy(() -> this.dependencies.remove(partner, id, 1)).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.consents.withdraw(partner, Use.SIMULATION)).isInstanceOf(NotPermitted.class);
		Actor coordinator = Territory.person(this.own, Role.COORDINATOR);
		assertThatThrownBy(() -> this.dependencies.all(coordinator)).isInstanceOf(NotPermitted.class);
	}

	@Test
	void theComputationReadsOnlyWhatWasConsentedToAndOnlyWhileItIs() {
		this.world.needs(this.rssi, this.payroll, "PT1H", this.world.provider());
		readsOnlyWhatWasConsentedTo("cascade", Use.SIMULATION, Use.PRIORITIES);
		this.consents.withdraw(this.rssi, Use.PRIORITIES);
		readsOnlyWhatWasConsentedTo("priorities", Use.PRIORITIES, Use.SIMULATION);
	}

	/** The other use is consented to all the time, and lets it read nothing. */
	private void readsOnlyWhatWasConsentedTo(String reader, Use use, Use other) {
		Actor.Hub computation = new Actor.Hub(reader, OrganisationId.random(), java.util.Set.of());
		Actor.Hub names = new Actor.Hub(reader + "-names", OrganisationId.random(), java.util.Set.of());
		String edges = "SELECT count(*) FROM dependencies.dependency WHERE organisation_id = :own";
		String nodes = "SELECT count(*) FROM continuity.activity WHERE organisation_id = :own";
		this.consents.give(this.rssi, other);
		this.consents.give(this.rssi, Use.NAMES);
		assertThat(count(computation, edges) + count(computation, nodes) + count(names, nodes)).isZero();
		this.consents.give(this.rssi, use);
		assertThat(count(computation, edges)).isOne();
		assertThat(count(computation, nodes)).isOne();
		assertThat(count(names, nodes)).isOne();
		assertThat(count(names, edges)).isZero();
		this.consents.withdraw(this.rssi, Use.NAMES);
		assertThat(count(names, nodes)).isZero();
		this.consents.withdraw(this.rssi, use);
		assertThat(count(computation, edges) + count(computation, nodes)).isZero();
		assertThat(this.consents.of(this.rssi)).filteredOn(Consent::holds)
			.extracting(Consent::use)
			.containsExactly(other);
	}

	@Test
	void consentingTwiceIsConsentingOnceAndEachIsJournaled() {
		this.consents.give(this.rssi, Use.SIMULATION);
		this.consents.give(this.rssi, Use.SIMULATION);
		assertThat(this.consents.of(this.rssi)).hasSize(1);
		String journal = this.ledger.read(this.rssi, () -> this.jdbc
			.sql("SELECT string_agg(convert_from(content, 'UTF8'), ' ') FROM ledger.leaf_content WHERE subject_id = ?")
			.param(this.own.value())
			.query(String.class)
			.single());
		assertThat(journal).contains("dependency-consent-given", "SIMULATION");
	}

	@Test
	void neitherTheRowNorTheJournalNorTheFactTellsOnWhatOrWhy() {
		String canary = "canari" + UUID.randomUUID();
		DependencyId id = this.world.labelled(this.rssi, canary);
		String provider = this.dependencies.find(this.rssi, id).orElseThrow().providers().getFirst().toString();
		String told = this.ledger.read(this.rssi,
				() -> this.jdbc
					.sql("""
							SELECT (SELECT string_agg(convert_from(content, 'UTF8'), ' ') FROM ledger.leaf_content WHERE subject_id = :id)
								|| (SELECT string_agg(f::text, ' ') FROM ledger.fact f WHERE subject_id = :id)
							""")
					.param("id", id.value())
					.query(String.class)
					.single());
		assertThat(told).contains("dependency-added").doesNotContain(canary).doesNotContain(provider);
		String row = this.ledger.read(this.rssi,
				() -> this.jdbc
					.sql("SELECT d::text || encode(d.label, 'escape') FROM dependencies.dependency d WHERE id = ?")
					.param(id.value())
					.query(String.class)
					.single());
		assertThat(row).doesNotContain(canary);
	}

	private int count(Actor reader, String sql) {
		return this.ledger.read(reader,
				() -> this.jdbc.sql(sql).param("own", this.own.value()).query(Integer.class).single());
	}

}
