package org.cohesioncyber.hub.exercises;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.ActivityDraft;
import org.cohesioncyber.hub.exercises.ActionState.Stage;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class LessonsIntegrationTests {

	@Autowired
	Measures measures;

	@Autowired
	ExerciseFindings findings;

	@Autowired
	ExerciseActions actions;

	@Autowired
	Observations observations;

	@Autowired
	Retexes retexes;

	@Autowired
	Activities activities;

	@Autowired
	OverdueActions overdue;

	@Autowired
	ApplicationContext context;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	private final OrganisationId own = OrganisationId.random();

	private final Actor rssi = Territory.person(this.own, Role.RSSI);

	private final Actor partner = Territory.person(this.own, Role.PARTNER);

	private ExerciseWorld world;

	@BeforeEach
	void world() {
		this.world = this.context.getAutowireCapableBeanFactory().createBean(ExerciseWorld.class);
	}

	@Test
	void findingsAreWrittenOnceFromTheStartUntilTheExerciseIsClosed() {
		ExerciseId id = this.world.announced(this.rssi, ExerciseKind.TABLETOP, "Sur table");
		FindingDraft gap = new FindingDraft("GAP", "Aucune copie hors ligne", null, null);
		assertThatThrownBy(() -> this.findings.add(this.rssi, id, gap, null)).isInstanceOf(InvalidInput.class);
		this.world.move(this.rssi, id, MoveDraft.now(Move.START));
		FindingId finding = this.findings.add(this.rssi, id, gap, "key");
		assertThat(this.findings.add(this.rssi, id, gap, "key")).isEqualTo(finding);
		assertThat(this.findings.change(this.rssi, id, finding, 1,
				new FindingDraft("DIFFICULTY", "Une copie, introuvable", null, "")))
			.isEqualTo(Change.DONE);
		assertThat(this.findings.change(this.rssi, id, finding, 1, gap)).isEqualTo(Change.STALE);
		assertThat(this.findings.list(this.partner, id)).singleElement().satisfies(one -> {
			assertThat(one.kind()).isEqualTo(FindingKind.DIFFICULTY);
			assertThat(one.text()).isEqualTo("Une copie, introuvable");
			assertThat(one.revision()).isEqualTo(2);
		});
		String stranger = UUID.randomUUID().toString();
		assertThatThrownBy(
				() -> this.findings.add(this.rssi, id, new FindingDraft("GAP", "Paie", stranger, null), null))
			.hasMessage("aboutActivity: " + stranger + " (expected: an activity of your organisation)");
		assertThatThrownBy(
				() -> this.findings.add(this.rssi, id, new FindingDraft("GAP", "Paie", null, stranger), null))
			.hasMessage("aboutPlan: " + stranger + " (expected: a plan of your organisation)");
		ActionId action = act(id, finding, today().plusDays(3));
		assertThatThrownBy(() -> this.findings.remove(this.rssi, id, finding, 2))
			.hasMessageContaining("a finding no action was drawn from");
		assertThat(this.actions.find(this.partner, id, action).orElseThrow().finding()).isEqualTo(finding);
		FindingId second = this.findings.add(this.rssi, id, gap, null);
		assertThat(this.findings.remove(this.rssi, id, second, 1)).isEqualTo(Change.DONE);
		this.world.move(this.rssi, id, MoveDraft.now(Move.END));
		this.world.move(this.rssi, id, MoveDraft.now(Move.CLOSE));
		assertThatThrownBy(() -> this.findings.change(this.rssi, id, finding, 2, gap)).isInstanceOf(InvalidInput.class);
		assertThatThrownBy(() -> act(id, finding, today())).isInstanceOf(InvalidInput.class);
		assertThat(this.actions.settle(this.rssi, id, action, 1, new SettlementDraft("DONE", null, null)))
			.isEqualTo(Change.DONE);
	}

	@Test
	void actionsGoOnFromOpenToDoneOrGivenUpAndAreListedFirstDueFirst() {
		ExerciseId id = this.world.ended(this.rssi, ExerciseKind.TABLETOP, "Sur table", 30);
		ActionId late = act(id, null, today().minusDays(2));
		ActionId later = act(id, null, today().plusDays(9));
		ActionId soon = act(id, null, today().plusDays(2));
		assertThat(this.actions.open(this.partner, null).items()).extracting(ExerciseAction::id)
			.containsExactly(late, soon, later);
		assertThat(this.actions.open(this.partner, null).items().getFirst().overdue(today())).isTrue();
		assertThatThrownBy(() -> this.actions.settle(this.rssi, id, late, 1, new SettlementDraft("OPEN", null, null)))
			.hasMessage("outcome: OPEN (expected: done or given up: the action is open)");
		assertThat(this.actions.settle(this.rssi, id, late, 1, new SettlementDraft("GIVEN_UP", null, "Trop cher")))
			.isEqualTo(Change.DONE);
		assertThat(this.actions.settle(this.rssi, id, soon, 9, new SettlementDraft("DONE", null, null)))
			.isEqualTo(Change.STALE);
		assertThat(this.actions.open(this.rssi, null).items()).extracting(ExerciseAction::id)
			.containsExactly(soon, later);
		assertThat(this.actions.find(this.partner, id, late).orElseThrow().state())
			.isEqualTo(new ActionState.GivenUp(today(), "Trop cher"));
		ActionDraft other = new ActionDraft("Acheter deux disques", "Alix Perrin", today().plusDays(1).toString(),
				null);
		assertThatThrownBy(() -> this.actions.change(this.rssi, id, late, 2, other))
			.hasMessage("action: GIVEN_UP (expected: an open action)");
		this.actions.settle(this.rssi, id, late, 2, new SettlementDraft("OPEN", null, null));
		assertThat(this.actions.change(this.rssi, id, late, 3, other)).isEqualTo(Change.DONE);
		assertThat(this.actions.list(this.partner, id)).first().satisfies(one -> {
			assertThat(one.text()).isEqualTo(new ActionText("Acheter deux disques", "Alix Perrin"));
			assertThat(one.state().stage()).isEqualTo(Stage.OPEN);
		});
	}

	@Test
	void manyActionsComeTwentyAtATime() {
		ExerciseId id = this.world.underWay(this.rssi, ExerciseKind.TABLETOP, "Sur table");
		for (int day = 0; day < 23; day++) {
			act(id, null, today().plusDays(day % 5));
		}
		assertThat(this.actions.open(this.rssi, null).items()).hasSize(20);
		assertThat(Page.<ExerciseAction>all(cursor -> this.actions.open(this.rssi, cursor)).map(ExerciseAction::id))
			.hasSize(23)
			.doesNotHaveDuplicates();
		assertThatThrownBy(() -> this.actions.open(this.rssi, "x")).hasMessageContaining("cursor: x");
	}

	@Test
	void anOrganisationIsToldOnceOfWhatIsOverdueAndAgainOfAnotherDay() {
		ExerciseId id = this.world.ended(this.rssi, ExerciseKind.TABLETOP, "Sur table", 30);
		ActionId late = act(id, null, today().minusDays(2));
		act(id, null, today().minusDays(3));
		act(id, null, today());
		this.overdue.remind(at(8));
		assertThat(told()).isZero();
		this.overdue.remind(at(9));
		this.overdue.remind(at(9));
		assertThat(told()).isEqualTo(1);
		this.actions.change(this.rssi, id, late, 1,
				new ActionDraft("Plus tard", "Ada Martin", today().minusDays(1).toString(), null));
		this.overdue.remind(at(9));
		assertThat(told()).isEqualTo(2);
		this.overdue.remind(at(9).plus(Duration.ofDays(1)));
		assertThat(told()).isEqualTo(3);
	}

	private Instant at(int hour) {
		return today().atTime(LocalTime.of(hour, 30)).atZone(Exercise.PARIS).toInstant();
	}

	private int told() {
		return this.ledger.read(this.rssi, () -> this.jdbc.sql("""
				SELECT count(*) FROM ledger.fact f WHERE f.subject_id = ? AND f::text LIKE '%exercises.overdue%'
				""").param(this.own.value()).query(Integer.class).single());
	}

	@Test
	void nobodyElseReadsOrChangesThemNotEvenWhoConducts() {
		ExerciseId id = this.world.underWay(this.rssi, ExerciseKind.TABLETOP, "Sur table");
		FindingId finding = this.findings.add(this.rssi, id, new FindingDraft("GAP", "canari", null, null), null);
		ActionId action = act(id, finding, today());
		for (Actor other : List.of(Territory.person(OrganisationId.random(), Role.RSSI),
				Territory.person(OrganisationId.random(), Role.COORDINATOR, Role.ADMINISTRATOR, Role.ANALYST),
				Territory.person(this.own, Role.REPORTER), Territory.person(this.own, Role.COORDINATOR),
				new Actor.Hub("exercises"), new Actor.Hub("register"))) {
			assertThat(rowsSeen(other, id)).as(other.reference()).isZero();
		}
		assertThat(rowsSeen(this.partner, id)).isEqualTo(2);
		Actor foreign = Territory.person(OrganisationId.random(), Role.RSSI);
		assertThat(this.findings.list(foreign, id)).isEmpty();
		assertThat(this.actions.find(foreign, id, action)).isEmpty();
		assertThatThrownBy(() -> this.findings.remove(foreign, id, finding, 1)).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.actions.settle(foreign, id, action, 1, new SettlementDraft("DONE", null, null)))
			.isInstanceOf(NotPermitted.class);
		assertThatThrownBy(
				() -> this.actions.settle(this.partner, id, action, 1, new SettlementDraft("DONE", null, null)))
			.isInstanceOf(NotPermitted.class);
		assertThat(changed(foreign, "UPDATE exercises.action SET due_on = now() WHERE exercise_id = ?", id)).isZero();
		assertThat(changed(this.partner, "DELETE FROM exercises.finding WHERE exercise_id = ?", id)).isZero();
	}

	@Test
	void aParticipantsLessonsAreHiddenFromTheConductorsOfTheTerritorysExercise() {
		Actor coordinator = Territory.person(this.own, Role.COORDINATOR);
		ExerciseId id = this.world.underWay(coordinator, ExerciseKind.TERRITORY, "Tous");
		FindingId finding = this.findings.add(coordinator, id, new FindingDraft("STRENGTH", "Tous", null, null), null);
		OrganisationId guest = OrganisationId.random();
		Actor member = Territory.person(guest, Role.RSSI);
		invite(coordinator, id, guest);
		assertThatThrownBy(() -> this.findings.add(member, id, new FindingDraft("GAP", "canari", null, null), null))
			.isInstanceOf(NotPermitted.class);
		accept(member, id);
		this.findings.add(member, id, new FindingDraft("GAP", "canari", null, null), null);
		assertThat(this.findings.list(member, id)).extracting(ExerciseFinding::text).containsExactly("canari");
		assertThat(this.findings.list(coordinator, id)).extracting(ExerciseFinding::id).containsExactly(finding);
		assertThat(rowsSeen(coordinator, id)).isEqualTo(1);
	}

	@Test
	void theConductorsRetexHoldsOnlyWhatParticipantsShared() {
		Actor coordinator = Territory.person(this.own, Role.COORDINATOR);
		ExerciseId id = this.world.ended(coordinator, ExerciseKind.TERRITORY, "Tous", 1);
		for (boolean isShared : new boolean[] { true, false }) {
			OrganisationId guest = OrganisationId.random();
			Actor member = Territory.person(guest, Role.RSSI);
			invite(coordinator, id, guest);
			accept(member, id);
			String activity = this.activities
				.add(member,
						new ActivityDraft("canari", null, null, null, null, "P1D", "PT4H", "PT1H", null, null, null,
								null),
						null)
				.toString();
			this.measures.keep(member, id, new MeasureDraft(activity, "PT7H", null, isShared), null);
			this.findings.add(member, id, new FindingDraft("GAP", "canari", null, null), null);
			this.observations.add(member, id,
					new ObservationDraft(isShared ? "Le standard a tenu" : "canari", null, null, null, isShared), null);
			assertThat(this.retexes.basis(member, id, null).measures()).singleElement()
				.satisfies(one -> assertThat(one.findings()).extracting(MeasureFinding::kind)
					.containsExactly(MeasureFinding.Kind.RTO_MISSED));
		}
		RetexBasis basis = this.retexes.basis(coordinator, id, null);
		assertThat(basis.measures()).singleElement().satisfies(one -> {
			assertThat(one.rto()).isEqualTo(Duration.ofHours(7));
			assertThat(one.findings()).isEmpty();
		});
		assertThat(basis.shared()).extracting(RetexBasis.SharedLine::text).containsExactly("Le standard a tenu");
		assertThat(basis.toString()).doesNotContain("canari");
	}

	private void invite(Actor coordinator, ExerciseId id, OrganisationId guest) {
		changed(coordinator,
				"INSERT INTO exercises.participant (exercise_id, organisation_id, owner_id, territory, state, "
						+ "invited_at) VALUES (?, '" + guest + "', '" + this.own + "', true, 'INVITED', now())",
				id);
	}

	private void accept(Actor member, ExerciseId id) {
		changed(member, "UPDATE exercises.participant SET state = 'ACCEPTED', answered_at = now(), answered_by = 'x' "
				+ "WHERE exercise_id = ?", id);
	}

	@Test
	void neitherRowsNorJournalNorFactsTellWhatTheySay() {
		String canary = "canari" + UUID.randomUUID();
		ExerciseId id = this.world.underWay(this.rssi, ExerciseKind.TABLETOP, "Sur table");
		this.findings.add(this.rssi, id, new FindingDraft("GAP", canary, null, null), null);
		ActionId action = this.actions.add(this.rssi, id, new ActionDraft(canary, canary, today().toString(), null),
				null);
		this.actions.settle(this.rssi, id, action, 1, new SettlementDraft("GIVEN_UP", null, canary));
		String everything = this.ledger.read(this.rssi,
				() -> this.jdbc
					.sql("""
							SELECT (SELECT string_agg(f::text || encode(f.content, 'escape'), ' ') FROM exercises.finding f
									WHERE f.exercise_id = :id)
								|| (SELECT string_agg(a::text || encode(a.content, 'escape') || encode(a.reason, 'escape'), ' ')
									FROM exercises.action a WHERE a.exercise_id = :id)
								|| (SELECT string_agg(convert_from(content, 'UTF8'), ' ') FROM ledger.leaf_content WHERE subject_id = :id)
								|| (SELECT string_agg(f::text, ' ') FROM ledger.fact f WHERE subject_id = :id)
							""")
					.param("id", id.value())
					.query(String.class)
					.single());
		assertThat(everything)
			.contains("exercise-finding-added", "exercise-action-added", "exercise-action-given-up", "EXERCISE")
			.doesNotContain(canary);
	}

	private ActionId act(ExerciseId id, @Nullable FindingId finding, LocalDate due) {
		return this.actions.add(this.rssi, id, new ActionDraft("Acheter un disque", "Ada Martin", due.toString(),
				finding == null ? null : finding.toString()), null);
	}

	private LocalDate today() {
		return this.actions.today();
	}

	private int changed(Actor actor, String sql, ExerciseId id) {
		return this.ledger.write(actor, entry -> {
			entry.journal("tried", new Subject("exercise", id.value()), Map.of());
			return this.jdbc.sql(sql).param(id.value()).update();
		});
	}

	private int rowsSeen(Actor actor, ExerciseId id) {
		return this.ledger.read(actor, () -> this.jdbc.sql("""
				SELECT (SELECT count(*) FROM exercises.finding WHERE exercise_id = :id)
					+ (SELECT count(*) FROM exercises.action WHERE exercise_id = :id)
				""").param("id", id.value()).query(Integer.class).single());
	}

}
