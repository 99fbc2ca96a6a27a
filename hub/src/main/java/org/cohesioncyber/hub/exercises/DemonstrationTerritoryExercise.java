package org.cohesioncyber.hub.exercises;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the fictional territory is going to rehearse together, in two weeks. */
@Component
@Order(58)
@ConditionalOnBooleanProperty("cohesion.demonstration")
class DemonstrationTerritoryExercise implements ApplicationRunner {

	private static final Actor VALMER = actor(1, Role.COORDINATOR);

	private static final Actor HOSPITAL = actor(3, Role.RSSI);

	private final Exercises exercises;

	private final Invitations invitations;

	private final Clock clock;

	DemonstrationTerritoryExercise(Exercises exercises, Invitations invitations, Clock clock) {
		this.exercises = exercises;
		this.invitations = invitations;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		String start = LocalDate.now(this.clock.withZone(Exercise.PARIS))
			.plusDays(14)
			.atTime(LocalTime.of(9, 0))
			.atZone(Exercise.PARIS)
			.toInstant()
			.toString();
		ExerciseId id = this.exercises.add(VALMER,
				new ExerciseDraft("TERRITORY", "Panne de l’hébergeur commun",
						"Tenir une journée sans l’hébergeur que plusieurs membres partagent, et s’entraider.", start,
						"PT6H", List.of()),
				"demonstration-exercise-territory");
		this.exercises.find(VALMER, id)
			.filter(one -> one.state().stage() == Stage.DRAFT)
			.ifPresent(one -> announce(id, one.revision()));
	}

	/** Once: what people answered since stays. */
	private void announce(ExerciseId id, int revision) {
		this.invitations.invite(VALMER, id,
				new InvitationDraft(Stream.of(2, 3, 6).map(one -> organisation(one).toString()).toList(), false));
		this.exercises.move(VALMER, id, revision, MoveDraft.now(Move.ANNOUNCE));
		this.invitations.answer(HOSPITAL, id, "ACCEPTED");
	}

	private static Actor actor(int organisation, Role role) {
		return new Actor.Hub("demonstration", organisation(organisation), Set.of(role));
	}

	private static OrganisationId organisation(int number) {
		return OrganisationId.of("00000000-0000-4000-8000-%012d".formatted(number));
	}

}
