package org.cohesioncyber.hub.exercises;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * An exercise, as whoever conducts it and whoever takes part see it.
 *
 * @param organisation whose exercise it is
 * @param plans those of the reader's own organisation it rehearses
 * @param revision counts its changes from 1
 */
public record Exercise(ExerciseId id, OrganisationId organisation, ExerciseKind kind, ExerciseText text,
		Instant plannedStart, Duration length, List<PlanId> plans, ExerciseState state, int revision,
		Instant changedAt) {

	/** Days are counted where the territory is. */
	static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	public Exercise {
		plans = List.copyOf(plans);
	}

	/**
	 * The day its results are of: the one it ended on, or began on as long as it runs.
	 */
	public Optional<LocalDate> day() {
		return this.state.ended().or(this.state::started).map(moment -> LocalDate.ofInstant(moment, PARIS));
	}

	/** Whether the actor prepares and runs it. */
	public boolean isConductedBy(Actor actor) {
		return this.kind.isConductedBy(actor) && actor.requireOrganisation().equals(this.organisation);
	}

}
