package org.cohesioncyber.hub.exercises;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Evidence;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.ActivityDraft;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.exercises.Participant.State;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class TerritoryExercisesIntegrationTests {

	private final ApplicationContext context;

	private final Territory territory;

	private final Actor coordinator = Territory.person(OrganisationId.random(), Role.COORDINATOR);

	private final Actor host = Territory.person(this.coordinator.requireOrganisation(), Role.RSSI);

	private final Actor town;

	private final Actor hospital;

	@Autowired
	Exercises exercises;

	@Autowired
	Participants participants;

	@Autowired
	Invitations invitations;

	@Autowired
	Injects injects;

	@Autowired
	Observations observations;

	@Autowired
	Measures measures;

	@Autowired
	Activities activities;

	@Autowired
	ExerciseEvidence evidence;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	private ExerciseWorld world;

	@Autowired
	TerritoryExercisesIntegrationTests(ApplicationContext context, Organisations organisations, Charters charters) {
		this.context = context;
		this.territory = new Territory(organisations, charters);
		this.town = Territory.person(this.territory.organisation(Nature.ACTUAL), Role.RSSI);
		this.hospital = Territory.person(this.territory.organisation(Nature.ACTUAL), Role.RSSI);
	}

	@BeforeEach
	void world() {
		this.world = this.context.getAutowireCapableBeanFactory().createBean(ExerciseWorld.class);
	}

	@Test
	void thoseInvitedKnowOfItOnceItIsAnnouncedAndTakePartWhenTheyAccept() {
		ExerciseId id = this.world.prepared(this.coordinator, ExerciseKind.TERRITORY, "Coupure d’électricité");
		this.invitations.invite(this.coordinator, id, invitation(this.town, this.hospital));
		assertThat(this.invitations.own(this.town)).isEmpty();
		assertThat(this.exercises.find(this.town, id)).isEmpty();
		assertThat(this.exercises.find(this.host, id)).as("the host's own people are surprised, too").isEmpty();
		this.world.move(this.coordinator, id, MoveDraft.now(Move.ANNOUNCE));
		assertThat(this.invitations.own(this.town)).singleElement()
			.satisfies(one -> assertThat(one.participant().state()).isEqualTo(State.INVITED));
		assertThatThrownBy(() -> this.participants.name(this.town, id, "Ada")).isInstanceOf(NotPermitted.class);
		this.invitations.answer(this.town, id, "ACCEPTED");
		this.invitations.answer(this.hospital, id, "DECLINED");
		this.participants.name(this.town, id, "Ada");
		assertThat(this.participants.people(this.coordinator, id)).isEqualTo("Coupure d’électricité");
		assertThat(this.participants.list(this.coordinator, id)).extracting(Participant::state)
			.containsExactlyInAnyOrder(State.ACCEPTED, State.ACCEPTED, State.DECLINED);
		assertThat(this.participants.list(this.town, id)).singleElement()
			.satisfies(one -> assertThat(one.organisation()).isEqualTo(this.town.requireOrganisation()));
		assertThatThrownBy(() -> this.invitations.answer(this.town, id, "INVITED")).isInstanceOf(InvalidInput.class);
		Actor stranger = Territory.person(OrganisationId.random(), Role.RSSI);
		assertThatThrownBy(() -> this.invitations.answer(stranger, id, "ACCEPTED")).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.invitations.invite(this.town, id, invitation(stranger)))
			.isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.invitations.invite(this.coordinator, id, invitation(stranger)))
			.hasMessageContaining("an organisation of the register");
	}

	@Test
	void whatBecomesOfItIsToldOnlyToThoseItConcernsAndAlwaysAsAnExercise() {
		ExerciseId id = this.world.prepared(this.coordinator, ExerciseKind.TERRITORY, "Coupure");
		this.invitations.invite(this.coordinator, id, invitation(this.town, this.hospital));
		assertThat(facts(this.town, id)).isEmpty();
		this.world.move(this.coordinator, id, MoveDraft.now(Move.ANNOUNCE));
		assertThat(facts(this.town, id)).containsExactlyInAnyOrder("exercise-announced", "notice");
		this.invitations.answer(this.hospital, id, "DECLINED");
		assertThat(facts(this.town, id)).as("another's answer").hasSize(2);
		this.invitations.answer(this.town, id, "ACCEPTED");
		this.world.move(this.coordinator, id, MoveDraft.now(Move.START));
		InjectId inject = this.world.inject(this.coordinator, id, "Panne", this.town.requireOrganisation());
		this.injects.issue(this.coordinator, id, inject);
		observe(this.town, id, "Vu", false);
		assertThat(facts(this.town, id)).contains("exercise-started", "exercise-inject-issued", "exercise-observed")
			.doesNotContain("exercise-inject-added");
		assertThat(facts(this.hospital, id)).doesNotContain("exercise-started", "exercise-inject-issued",
				"exercise-observed");
		assertThat(facts(this.coordinator, id)).doesNotContain("exercise-observed");
		assertThat(this.ledger.read(this.coordinator,
				() -> this.jdbc.sql("SELECT DISTINCT reality FROM ledger.fact WHERE subject_id = ?")
					.param(id.value())
					.query(String.class)
					.list()))
			.containsExactly("EXERCISE");
	}

	private List<String> facts(Actor actor, ExerciseId id) {
		return this.ledger.read(actor,
				() -> this.jdbc.sql("SELECT type FROM ledger.fact WHERE subject_id = ?")
					.param(id.value())
					.query(String.class)
					.list());
	}

	@Test
	void injectsReachTheirAddresseesAndNobodyElse() {
		ExerciseId id = running(this.town, this.hospital);
		InjectId forTown = this.world.inject(this.coordinator, id, "Panne", this.town.requireOrganisation());
		InjectId forAll = this.world.inject(this.coordinator, id, "Presse");
		this.injects.issue(this.coordinator, id, forTown);
		this.injects.issue(this.coordinator, id, forAll);
		assertThat(this.injects.list(this.town, id)).extracting(Inject::id).containsExactly(forTown, forAll);
		assertThat(this.injects.list(this.hospital, id)).extracting(Inject::id).containsExactly(forAll);
		assertThat(this.injects.list(this.host, id)).extracting(Inject::id).containsExactly(forAll);
		assertThat(this.injects.list(this.town, id)).extracting(Inject::direction).containsOnlyNulls();
		this.invitations.answer(this.hospital, id, "DECLINED");
		assertThat(this.injects.list(this.hospital, id)).as("who declined").isEmpty();
	}

	@Test
	void conductorsCountWhatAParticipantKeepsAndReadWhatItShares() {
		ExerciseId id = running(this.town, this.hospital);
		ActivityId payroll = activity(this.town);
		ActivityId water = activity(this.town);
		observe(this.town, id, "Pour nous", false);
		observe(this.town, id, "Pour tous", true);
		this.measures.keep(this.town, id, new MeasureDraft(payroll.toString(), "PT6H", null, false), null);
		this.measures.keep(this.town, id, new MeasureDraft(water.toString(), "PT1H", null, true), null);
		assertThat(this.observations.list(this.coordinator, id, null).items()).extracting(Observation::text)
			.containsExactly("Pour tous");
		assertThat(this.measures.list(this.coordinator, id)).extracting(Measure::activity).containsExactly(water);
		assertThat(this.participants.list(this.coordinator, id))
			.filteredOn(one -> one.organisation().equals(this.town.requireOrganisation()))
			.singleElement()
			.satisfies(one -> {
				assertThat(one.observations()).isEqualTo(2);
				assertThat(one.measures()).isEqualTo(2);
			});
		for (Actor other : List.of(this.hospital, this.host,
				Territory.person(OrganisationId.random(), Role.COORDINATOR), new Actor.Hub("exercises"))) {
			assertThat(rowsOf(this.town, other, id)).as(other.reference()).isZero();
		}
		assertThat(rowsOf(this.town, this.coordinator, id)).as("one observation and one measure").isEqualTo(2);
		assertThat(rowsOf(this.town, this.town, id)).isEqualTo(4);
	}

	/** What another reads of what an organisation wrote, named, found or decided. */
	private int rowsOf(Actor whose, Actor reader, ExerciseId id) {
		String all = Set.of("observation", "measure", "roster", "exercised_plan", "finding", "action", "retex")
			.stream()
			.map(table -> "(SELECT count(*) FROM exercises." + table
					+ " WHERE exercise_id = :id AND organisation_id = :whose)")
			.collect(Collectors.joining(" + "));
		return this.ledger.read(reader,
				() -> this.jdbc.sql("SELECT " + all)
					.param("id", id.value())
					.param("whose", whose.requireOrganisation().value())
					.query(Integer.class)
					.single());
	}

	@Test
	void whoDidNotAcceptWritesNothingWhateverTheQuery() {
		ExerciseId id = running(this.town);
		this.invitations.invite(this.coordinator, id, invitation(this.hospital));
		assertThatThrownBy(() -> observe(this.hospital, id, "Sans accepter", false)).isInstanceOf(NotPermitted.class);
		for (String table : List.of(
				"finding (id, exercise_id, organisation_id, owner_id, territory, kind, content, added_at,"
						+ " changed_at, changed_by) SELECT gen_random_uuid(), p.exercise_id, p.organisation_id, p.owner_id, p.territory,"
						+ " 'GAP', '', now(), now(), ledger.acting()",
				"retex (id, exercise_id, organisation_id, owner_id, territory, kind, content, changed_at, changed_by)"
						+ " SELECT gen_random_uuid(), p.exercise_id, p.organisation_id, p.owner_id, p.territory, 'HOT', '',"
						+ " now(), ledger.acting()",
				"measure (exercise_id, organisation_id, owner_id, territory, activity_id, rto, shared, measured_at, measured_by)"
						+ " SELECT p.exercise_id, p.organisation_id, p.owner_id, p.territory, gen_random_uuid(), 1, false,"
						+ " now(), ledger.acting()")) {
			assertThatThrownBy(
					() -> this.ledger.write(this.hospital,
							_ -> this.jdbc.sql("INSERT INTO exercises." + table
									+ " FROM exercises.participant p WHERE p.exercise_id = ? AND p.organisation_id = ?")
								.params(id.value(), this.hospital.requireOrganisation().value())
								.update()))
				.as(table)
				.isInstanceOf(DataAccessException.class)
				.hasStackTraceContaining("row-level security");
		}
	}

	@Test
	void isEvidenceForItsOwnerAndForWhoAcceptedAndWroteSomethingDown() {
		Actor idle = Territory.person(this.territory.organisation(Nature.ACTUAL), Role.RSSI);
		ExerciseId id = running(this.town, this.hospital, idle);
		observe(this.town, id, "Vu", false);
		observe(this.hospital, id, "Vu aussi", false);
		this.invitations.answer(this.hospital, id, "DECLINED");
		this.world.move(this.coordinator, id, MoveDraft.now(Move.END));
		LocalDate today = LocalDate.now(this.clock.withZone(Exercise.PARIS));
		assertThat(this.evidence.between(today, today)).extracting(Evidence::organisation)
			.contains(this.coordinator.requireOrganisation(), this.town.requireOrganisation())
			.doesNotContain(this.hospital.requireOrganisation(), idle.requireOrganisation());
	}

	/** An exercise under way which they accepted. */
	private ExerciseId running(Actor... accepting) {
		ExerciseId id = this.world.invited(this.coordinator,
				List.of(accepting).stream().map(Actor::requireOrganisation).toArray(OrganisationId[]::new));
		List.of(accepting).forEach(one -> this.invitations.answer(one, id, "ACCEPTED"));
		this.world.move(this.coordinator, id, MoveDraft.now(Move.START));
		return id;
	}

	private void observe(Actor actor, ExerciseId id, String text, boolean isShared) {
		this.observations.add(actor, id, new ObservationDraft(text, null, null, null, isShared), null);
	}

	private ActivityId activity(Actor actor) {
		return this.activities.add(actor,
				new ActivityDraft("Paie", null, null, null, null, "P1D", "PT4H", null, null, null, null, null), null);
	}

	private static InvitationDraft invitation(Actor... asked) {
		return new InvitationDraft(List.of(asked).stream().map(one -> one.requireOrganisation().toString()).toList(),
				null);
	}

}
