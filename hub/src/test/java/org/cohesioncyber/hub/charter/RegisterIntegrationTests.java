package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.charter.Registration.AlreadyRegistered;
import org.cohesioncyber.hub.charter.Registration.Registered;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class RegisterIntegrationTests {

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Sites sites;

	@Autowired
	Engagement engagement;

	@Autowired
	RegisteredNames names;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	private Territory territory;

	@BeforeEach
	void territory() {
		this.territory = new Territory(this.organisations, this.charters);
	}

	@Test
	void refusesADuplicateSirenAndSaysWhoseItIs() {
		NewOrganisation first = Territory.draft(Nature.EXERCISE).check();
		Registration registered = this.organisations.register(this.territory.coordinator(), first, null);
		Registration again = this.organisations.register(this.territory.coordinator(), first, null);
		assertThat(registered).isInstanceOf(Registered.class);
		assertThat(again).isEqualTo(new AlreadyRegistered(registered.organisation(), first.name()));
	}

	@Test
	void registersASirenOnceWhenManyDoSoAtTheSameMoment() throws Exception {
		NewOrganisation organisation = Territory.draft(Nature.EXERCISE).check();
		Callable<Registration> call = () -> this.organisations.register(this.territory.coordinator(), organisation,
				null);
		try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Registration> outcomes = new ArrayList<>();
			for (var outcome : many.invokeAll(IntStream.range(0, 12).mapToObj(_ -> call).toList())) {
				outcomes.add(outcome.get());
			}
			assertThat(outcomes.stream().map(Registration::organisation)).hasSize(12)
				.containsOnly(outcomes.getFirst().organisation());
			assertThat(outcomes).filteredOn(Registered.class::isInstance).hasSize(1);
		}
	}

	@Test
	void answersARepeatedRequestWithTheFirstOutcome() {
		NewOrganisation organisation = Territory.draft(Nature.EXERCISE).check();
		String key = UUID.randomUUID().toString();
		Registration first = this.organisations.register(this.territory.coordinator(), organisation, key);
		assertThat(this.organisations.register(this.territory.coordinator(), organisation, key)).isEqualTo(first);
	}

	@Test
	void letsOnlyStaffKeepTheRegister() {
		Actor rssi = Territory.person(this.territory.organisation(Nature.EXERCISE), Role.RSSI);
		NewOrganisation organisation = Territory.draft(Nature.EXERCISE).check();
		assertThatThrownBy(() -> this.organisations.register(rssi, organisation, null))
			.isInstanceOf(NotPermitted.class);
		assertThatThrownBy(
				() -> this.organisations.change(rssi, rssi.requireOrganisation(), 0, organisation.description()))
			.isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.charters.sign(rssi, "2020-01",
				new SignatureDraft(rssi.requireOrganisation().toString(), "2024-05-06", "Moi", "RSSI"), null))
			.isInstanceOf(NotPermitted.class);
		// The second wall, should a door forget to ask.
		assertThatThrownBy(() -> this.ledger.read(rssi, () -> this.jdbc.sql("""
				INSERT INTO charter.organisation (id, name, search_name, kind, nature)
				VALUES (gen_random_uuid(), 'Intruse', 'intruse', 'SME', 'ACTUAL')
				""").update())).isInstanceOf(DataAccessException.class);
	}

	@Test
	void showsNamesToMembersAndDetailsOnlyToItselfAndStaff() {
		OrganisationId one = this.territory.signatory(Nature.EXERCISE);
		OrganisationId other = this.territory.organisation(Nature.EXERCISE);
		Actor own = Territory.person(one, Role.RSSI);
		Actor foreign = Territory.person(other, Role.RSSI);
		assertThat(this.organisations.find(own, one).orElseThrow().details()).isPresent();
		assertThat(this.organisations.find(this.territory.coordinator(), one).orElseThrow().details()).isPresent();
		assertThat(this.organisations.find(foreign, one).orElseThrow().details()).isEmpty();
		assertThat(this.charters.of(own, one).getFirst().signatory()).isPresent();
		assertThat(this.charters.of(foreign, one).getFirst().signatory()).isEmpty();
		assertThat(this.organisations.names(foreign, Set.of(one))).containsKey(one);
	}

	@Test
	void aForgottenWhereShowsNoDetailOfOthersAndNothingToNobody() {
		OrganisationId one = this.territory.signatory(Nature.EXERCISE);
		Actor own = Territory.person(one, Role.RSSI);
		Actor foreign = Territory.person(this.territory.organisation(Nature.EXERCISE), Role.RSSI);
		Actor unattached = new Actor.Person("x", "X", null, Set.of());
		String details = "SELECT organisation_id FROM charter.organisation_detail";
		String signatories = "SELECT organisation_id FROM charter.signatory";
		assertThat(ids(own, details)).containsExactly(one.value());
		assertThat(ids(own, signatories)).containsExactly(one.value());
		assertThat(ids(foreign, signatories)).isEmpty();
		for (Actor outside : List.of(unattached, new Actor.Nobody())) {
			for (String table : List.of(details, signatories, "SELECT id FROM charter.organisation",
					"SELECT organisation_id FROM charter.signature")) {
				assertThat(ids(outside, table)).as("%s: %s", outside, table).isEmpty();
			}
		}
	}

	@Test
	void correctsARecordFromTheRevisionThatWasRead() {
		OrganisationId one = this.territory.organisation(Nature.EXERCISE);
		Actor coordinator = this.territory.coordinator();
		Organisation before = this.organisations.find(coordinator, one).orElseThrow();
		Description now = before.description().orElseThrow();
		Description then = new Description("Autre nom", OrganisationKind.PUBLIC_BODY, Sector.WASTE, "35238",
				SizeClass.LARGE, EntityStatus.IMPORTANT);
		assertThat(now.status()).isEqualTo(EntityStatus.ESSENTIAL);
		assertThat(this.organisations.change(coordinator, one, before.revision(), then)).isTrue();
		assertThat(this.organisations.find(coordinator, one).orElseThrow().description()).contains(then);
		assertThat(this.organisations.change(coordinator, one, before.revision(), now)).isFalse();
		assertThat(this.organisations.find(coordinator, one).orElseThrow().description()).contains(then);
		assertThat(ids(coordinator, "SELECT id FROM charter.organisation WHERE search_name = 'autre nom'"))
			.contains(one.value());
	}

	@Test
	void oneKeyNamesOneRequestOfEachKind() {
		Actor coordinator = this.territory.coordinator();
		String key = UUID.randomUUID().toString();
		OrganisationId one = this.organisations.register(coordinator, Territory.draft(Nature.EXERCISE).check(), key)
			.organisation();
		SignatureDraft signed = new SignatureDraft(one.toString(), "2024-05-06", "Ada Martin", "maire");
		UUID signature = this.charters.sign(coordinator, "2020-01", signed, key);
		assertThat(signature).isNotEqualTo(one.value());
		assertThat(this.charters.sign(coordinator, "2020-01", signed, key)).isEqualTo(signature);
	}

	@Test
	void keepsSitesThatWereRemovedAndShowsThemToTheirOwnOnly() {
		OrganisationId one = this.territory.organisation(Nature.EXERCISE);
		Actor coordinator = this.territory.coordinator();
		String siren = this.organisations.find(coordinator, one).orElseThrow().details().orElseThrow().siren().value();
		SiteDraft draft = new SiteDraft(SiretTests.site(siren), "Mairie", "44109");
		UUID site = this.sites.add(coordinator, one, draft, "a-site");
		assertThat(this.sites.add(coordinator, one, draft, "a-site")).isEqualTo(site);
		assertThatThrownBy(() -> this.sites.add(coordinator, one, draft, null))
			.hasMessageContaining("not in the register yet");
		assertThatThrownBy(() -> this.sites.add(coordinator, one, new SiteDraft("73282932000074", "", "44"), null))
			.hasMessageContaining("a SIRET that begins with")
			.hasMessageContaining("name")
			.hasMessageContaining("commune: 44");
		Actor foreign = Territory.person(this.territory.organisation(Nature.EXERCISE), Role.RSSI);
		assertThat(this.sites.of(Territory.person(one, Role.RSSI), one)).hasSize(1);
		assertThat(this.sites.of(foreign, one)).isEmpty();
		assertThatThrownBy(() -> this.sites.remove(foreign, site)).isInstanceOf(NotPermitted.class);
		this.sites.remove(coordinator, site);
		assertThat(this.sites.of(coordinator, one)).singleElement()
			.satisfies(gone -> assertThat(gone.removedAt()).isPresent());
		assertThatThrownBy(() -> this.sites.remove(coordinator, site)).isInstanceOf(NotPermitted.class);
		this.sites.add(coordinator, one, draft, null);
		assertThat(this.sites.of(coordinator, one)).hasSize(2);
	}

	@Test
	void namesAreKnownBeforeAnOrganisationIsChosen() {
		OrganisationId one = this.territory.organisation(Nature.EXERCISE);
		assertThat(this.names.of(Set.of(one, OrganisationId.random()))).containsOnlyKeys(one);
	}

	@Test
	void refusesAnotherActorInsideATransaction() {
		OrganisationId one = this.territory.organisation(Nature.EXERCISE);
		Actor own = Territory.person(one, Role.RSSI);
		assertThatThrownBy(() -> this.ledger.read(own, () -> this.names.of(Set.of(one))))
			.hasMessageContaining("who opened the transaction");
	}

	@Test
	void findsByNameWithoutAccentsTwentyAPage() {
		String mark = "Zoé" + UUID.randomUUID().toString().substring(0, 8);
		for (int i = 0; i < 23; i++) {
			OrganisationDraft draft = new OrganisationDraft("%s n° %02d".formatted(mark, i), Territory.siren(), "SME",
					"OTHER", "44109", "MICRO", "EXERCISE", null);
			this.organisations.register(this.territory.coordinator(), draft.check(), null);
		}
		Page<Organisation> first = this.organisations.list(this.territory.coordinator(), mark.replace("é", "E"), null);
		Page<Organisation> rest = this.organisations.list(this.territory.coordinator(), mark, first.next());
		assertThat(first.items()).hasSize(20);
		assertThat(rest.items()).extracting(Organisation::name)
			.containsExactly(mark + " n° 20", mark + " n° 21", mark + " n° 22");
		assertThat(rest.next()).isNull();
		assertThat(this.organisations.list(this.territory.coordinator(), mark + "%", null).items()).hasSize(20);
		assertThat(this.organisations.list(this.territory.coordinator(), mark + "_", null).items()).hasSize(20);
		assertThatThrownBy(() -> this.organisations.list(this.territory.coordinator(), "", "x"))
			.isInstanceOf(InvalidInput.class);
	}

	@Test
	void countsWhoWasEngagedOnAnyDay() {
		LocalDate day = LocalDate.of(2021, 1, 1).plusDays(Math.floorMod(UUID.randomUUID().hashCode(), 1000));
		OrganisationId one = this.territory.organisation(Nature.ACTUAL);
		int before = this.engagement.figureOn(day).engaged();
		UUID signature = this.territory.sign(one, day.toString());
		assertThat(engagedOn(day.minusDays(1), one)).isFalse();
		assertThat(engagedOn(day, one)).isTrue();
		assertThat(this.engagement.figureOn(day).engaged()).isEqualTo(before + 1);
		LocalDate withdrawn = day.plusDays(40);
		this.charters.change(this.territory.coordinator(), signature, SignatureState.WITHDRAWN, withdrawn, "départ");
		assertThat(engagedOn(withdrawn.minusDays(1), one)).isTrue();
		assertThat(engagedOn(withdrawn, one)).isFalse();
		assertThat(this.engagement.standings(this.territory.coordinator(), Set.of(one)))
			.hasValueSatisfying(new Condition<>(standing -> !standing.isInForce(), "not in force"));
		this.territory.sign(one, withdrawn.plusDays(5).toString());
		assertThat(engagedOn(withdrawn.plusDays(4), one)).isFalse();
		assertThat(engagedOn(withdrawn.plusDays(5), one)).isTrue();
	}

	@Test
	void neverCountsExerciseOrganisations() {
		int before = this.engagement.figureOn(LocalDate.of(2024, 6, 1)).engaged();
		this.territory.signatory(Nature.EXERCISE);
		assertThat(this.engagement.figureOn(LocalDate.of(2024, 6, 1)).engaged()).isEqualTo(before);
	}

	@Test
	void refusesADayToCome() {
		LocalDate tomorrow = this.engagement.today().plusDays(1);
		assertThatThrownBy(() -> this.engagement.figureOn(tomorrow)).isInstanceOf(InvalidInput.class)
			.hasMessage("on: " + tomorrow + " (expected: today or a day in the past)");
	}

	@Test
	void refusesASecondSignatureOfTheSameVersionAndChangesOutOfOrder() {
		OrganisationId one = this.territory.organisation(Nature.EXERCISE);
		UUID signature = this.territory.sign(one, "2024-05-06");
		assertThatThrownBy(() -> this.territory.sign(one, "2024-05-07"))
			.hasMessageContaining("has not signed this version yet");
		assertThatThrownBy(() -> this.territory.sign(one, "2019-12-31")).hasMessageContaining("signedOn: 2019-12-31");
		Actor coordinator = this.territory.coordinator();
		this.charters.change(coordinator, signature, SignatureState.SUSPENDED, LocalDate.of(2024, 9, 1), "essai");
		assertThatThrownBy(() -> this.charters.change(coordinator, signature, SignatureState.RESUMED,
				LocalDate.of(2024, 8, 1), "trop tôt"))
			.hasMessageStartingWith("from: 2024-08-01");
		assertThatThrownBy(() -> this.charters.change(coordinator, signature, SignatureState.SUSPENDED,
				LocalDate.of(2024, 10, 1), "encore"))
			.hasMessageStartingWith("state: SUSPENDED");
	}

	@Test
	void namesEveryFaultOfASignature() {
		OrganisationId one = this.territory.organisation(Nature.EXERCISE);
		assertThatThrownBy(() -> this.charters.sign(this.territory.coordinator(), "2020-01",
				new SignatureDraft(one.toString(), "2025-02-30", " ", ""), null))
			.hasMessageContaining("signedOn: 2025-02-30")
			.hasMessageContaining("signatory")
			.hasMessageContaining("capacity");
		assertThatThrownBy(() -> this.charters.sign(this.territory.coordinator(), "1999-01",
				new SignatureDraft(one.toString(), "2025-02-28", "Ada", "maire"), null))
			.hasMessage("version: 1999-01 (expected: a published version of the charter)");
		assertThatThrownBy(() -> this.charters.sign(this.territory.coordinator(), "2020-01",
				new SignatureDraft(UUID.randomUUID().toString(), "2025-02-28", "Ada", "maire"), null))
			.hasMessageContaining("an organisation of the register");
	}

	@Test
	void aPublishedVersionNeverChanges() {
		assertThatThrownBy(() -> this.charters.publish(this.territory.coordinator(),
				new CharterDraft("2020-01", "2020-01-01", "Un autre texte.", null, null, null)))
			.isInstanceOf(InvalidInput.class);
		assertThatThrownBy(() -> this.ledger.read(this.territory.coordinator(),
				() -> this.jdbc.sql("UPDATE charter.version SET text = 'x'").update()))
			.isInstanceOf(DataAccessException.class);
	}

	private boolean engagedOn(LocalDate day, OrganisationId organisation) {
		return this.engagement.listOn(this.territory.coordinator(), day)
			.stream()
			.anyMatch(one -> one.organisation().id().equals(organisation));
	}

	private List<UUID> ids(Actor reader, String query) {
		return this.ledger.read(reader, () -> this.jdbc.sql(query).query(UUID.class).list());
	}

}
