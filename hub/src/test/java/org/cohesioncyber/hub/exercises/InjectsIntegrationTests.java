package org.cohesioncyber.hub.exercises;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class InjectsIntegrationTests {

	@Autowired
	ApplicationContext context;

	@Autowired
	Exercises exercises;

	@Autowired
	Injects injects;

	@Autowired
	Observations observations;

	@Autowired
	Participants participants;

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
	void whoTakesPartLearnsTheStoryWhenItBeginsAndInjectsWhenTheyAreIssued() {
		ExerciseId id = this.world.announced(this.rssi, ExerciseKind.TABLETOP, "Sur table");
		this.injects.narrate(this.rssi, id, "Vendredi, 18 h");
		InjectId later = this.injects.add(this.rssi, id, draft("PT40M", "Plus tard"), null);
		InjectId first = this.injects.add(this.rssi, id, draft("PT0M", "D’abord"), "key");
		assertThat(this.injects.add(this.rssi, id, draft("PT0M", "D’abord"), "key")).isEqualTo(first);
		assertThat(this.injects.narrative(this.partner, id)).isEmpty();
		assertThatThrownBy(() -> this.injects.issue(this.rssi, id, first))
			.hasMessageContaining("an exercise that is under way");
		this.world.move(this.rssi, id, MoveDraft.now(Move.START));
		assertThat(this.injects.narrative(this.partner, id)).isEqualTo("Vendredi, 18 h");
		assertThat(this.injects.list(this.partner, id)).isEmpty();
		assertThat(this.injects.list(this.rssi, id)).extracting(Inject::id).containsExactly(first, later);
		this.injects.issue(this.rssi, id, later);
		this.injects.issue(this.rssi, id, first);
		assertThat(this.injects.list(this.partner, id)).extracting(Inject::id).containsExactly(later, first);
		assertThat(this.injects.list(this.partner, id)).extracting(Inject::direction).containsOnlyNulls();
		assertThat(this.injects.list(this.rssi, id)).extracting(Inject::direction)
			.containsOnly(new Inject.Direction("On coupe", ""));
	}

	@Test
	void anInjectIsSettledOnceAndNotChangedAfterwards() {
		ExerciseId id = this.world.underWay(this.rssi, ExerciseKind.TABLETOP, "Sur table");
		InjectId inject = this.world.inject(this.rssi, id, "Un appel");
		assertThat(this.injects.change(this.rssi, id, inject, 1, draft("PT1H20M", "Un autre"))).isEqualTo(Change.DONE);
		assertThat(this.injects.change(this.rssi, id, inject, 1, draft("PT1H", "Trop tard"))).isEqualTo(Change.STALE);
		assertThatThrownBy(() -> this.injects.skip(this.rssi, id, inject, " ")).hasMessageContaining("reason:");
		this.injects.skip(this.rssi, id, inject, "Plus le temps");
		assertThat(this.injects.find(this.rssi, id, inject).orElseThrow().direction())
			.isEqualTo(new Inject.Direction("On coupe", "Plus le temps"));
		assertThat(this.injects.list(this.partner, id)).isEmpty();
		for (Runnable act : List.<Runnable>of(() -> this.injects.issue(this.rssi, id, inject),
				() -> this.injects.skip(this.rssi, id, inject, "encore"),
				() -> this.injects.remove(this.rssi, id, inject),
				() -> this.injects.change(this.rssi, id, inject, 3, draft("PT1H", "Trop tard")))) {
			assertThatThrownBy(act::run).isInstanceOf(InvalidInput.class).hasMessageContaining("inject: SKIPPED");
		}
		InjectId removed = this.world.inject(this.rssi, id, "De trop");
		this.injects.remove(this.rssi, id, removed);
		assertThat(this.injects.find(this.rssi, id, removed)).isEmpty();
	}

	@Test
	void onlyWhoConductsPreparesAndNobodyElseReads() {
		ExerciseId id = this.world.underWay(this.rssi, ExerciseKind.TABLETOP, "Sur table");
		InjectId inject = this.world.inject(this.rssi, id, "Un appel");
		Actor foreign = Territory.person(OrganisationId.random(), Role.RSSI);
		for (Actor other : List.of(this.partner, foreign)) {
			assertThatThrownBy(() -> this.injects.issue(other, id, inject)).isInstanceOf(NotPermitted.class);
			assertThatThrownBy(() -> this.injects.narrate(other, id, "Autre")).isInstanceOf(NotPermitted.class);
			assertThatThrownBy(() -> this.injects.add(other, id, draft("PT1M", "Moi"), null))
				.isInstanceOf(NotPermitted.class);
			assertThat(this.injects.find(other, id, inject)).isEmpty();
			assertThat(seen(other, id)).as(other.reference()).isZero();
		}
		this.injects.issue(this.rssi, id, inject);
		assertThat(seen(this.partner, id)).as("the inject without its direction").isOne();
		assertThat(seen(foreign, id)).isZero();
		assertThatThrownBy(() -> this.ledger.write(this.rssi,
				_ -> this.jdbc.sql("UPDATE exercises.inject SET exercise_id = id WHERE id = ?")
					.param(inject.value())
					.update()))
			.isInstanceOf(DataAccessException.class);
	}

	private int seen(Actor actor, ExerciseId id) {
		return this.ledger.read(actor, () -> this.jdbc.sql("""
				SELECT (SELECT count(*) FROM exercises.inject WHERE exercise_id = :id)
					+ (SELECT count(*) FROM exercises.direction WHERE exercise_id = :id)
				""").param("id", id.value()).query(Integer.class).single());
	}

	@Test
	void whatCannotBeIsNamed() {
		ExerciseId id = this.world.underWay(this.rssi, ExerciseKind.TABLETOP, "Sur table");
		assertThatThrownBy(() -> this.injects.add(this.rssi, id, new InjectDraft("P31D", null, "x", null, null), null))
			.hasMessageContaining("after: P31D")
			.hasMessageContaining("message: x");
		OrganisationId stranger = OrganisationId.random();
		assertThatThrownBy(() -> this.world.inject(this.rssi, id, "Pour qui", stranger))
			.hasMessage("addressees: " + stranger + " (expected: an organisation that takes part)");
	}

	@Test
	void observationsAreOnlyEverAdded() {
		ExerciseId id = this.world.underWay(this.rssi, ExerciseKind.TABLETOP, "Sur table", Duration.ofHours(2));
		InjectId planned = this.world.inject(this.rssi, id, "Pas encore");
		InjectId issued = this.world.inject(this.rssi, id, "Un appel");
		this.injects.issue(this.rssi, id, issued);
		ObservationId wrong = observe(id, "À 9 h", issued, null);
		assertThat(
				this.observations.add(this.rssi, id, new ObservationDraft("Une fois", null, null, null, null), "key"))
			.isEqualTo(this.observations.add(this.rssi, id, new ObservationDraft("Une fois", null, null, null, null),
					"key"));
		ObservationId right = observe(id, "À 10 h", issued, wrong);
		assertThat(this.observations.list(this.partner, id, null).items()).hasSize(3)
			.first()
			.satisfies(one -> assertThat(one.corrects()).isEqualTo(wrong));
		assertThat(this.observations.find(this.partner, id, right).orElseThrow().text()).isEqualTo("À 10 h");
		assertThat(this.participants.own(this.rssi, id).orElseThrow().observations()).isEqualTo(3);
		assertThatThrownBy(() -> observe(id, "Avant l’heure", planned, null))
			.hasMessageContaining("an inject received");
		assertThatThrownBy(() -> this.observations.add(this.rssi, id,
				new ObservationDraft("Trop tôt", "2020-01-01T00:00:00Z", null, "x", null), null))
			.hasMessageContaining("seenAt: 2020")
			.hasMessageContaining("corrects: x");
		assertThatThrownBy(() -> this.observations.add(this.partner, id,
				new ObservationDraft("Moi aussi", null, null, null, null), null))
			.isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.ledger.write(this.rssi,
				_ -> this.jdbc.sql("DELETE FROM exercises.observation WHERE id = ?").param(right.value()).update()))
			.isInstanceOf(DataAccessException.class);
		assertThat(this.ledger.upkeep(new Actor.Hub("anything", this.own, Set.of(Role.RSSI)),
				() -> this.jdbc.sql("UPDATE exercises.observation SET content = content WHERE id = ?")
					.param(right.value())
					.update()))
			.as("no policy lets anybody but the resealing change a line")
			.isZero();
		assertThat(Page.<Observation>all(cursor -> this.observations.list(this.rssi, id, cursor))).hasSize(3);
	}

	private ObservationId observe(ExerciseId id, String text, InjectId inject, @Nullable ObservationId corrects) {
		return this.observations.add(this.rssi, id, new ObservationDraft(text, null, inject.toString(),
				corrects == null ? null : corrects.toString(), null), null);
	}

	private static InjectDraft draft(String after, String message) {
		return new InjectDraft(after, "Cellule de crise", message, "On coupe", null);
	}

}
