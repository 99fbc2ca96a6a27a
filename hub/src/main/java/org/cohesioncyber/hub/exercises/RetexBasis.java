package org.cohesioncyber.hub.exercises;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a cold RETEX stands on: findings, agreed actions, measures beside what was
 * declared, and what others observed and shared. Frozen when it is approved.
 */
public record RetexBasis(List<FindingLine> findings, List<ActionLine> actions, List<MeasureLine> measures,
		List<SharedLine> shared) {

	public RetexBasis {
		findings = List.copyOf(findings);
		actions = List.copyOf(actions);
		measures = List.copyOf(measures);
		shared = List.copyOf(shared);
	}

	/** A finding of the own organisation. */
	public record FindingLine(FindingKind kind, String text) {

	}

	/** An action of the own organisation. */
	public record ActionLine(String what, String who, LocalDate dueOn, ActionState.Stage state) {

	}

	/**
	 * A measure of an own activity, or one that another organisation shared.
	 *
	 * @param name of the activity, or of the organisation that shared it
	 * @param findings the measure beside what was declared; none of what others shared
	 */
	public record MeasureLine(String name, @Nullable Duration rto, @Nullable Duration rpo,
			List<MeasureFinding> findings) {

		public MeasureLine {
			findings = List.copyOf(findings);
		}

	}

	/** What another organisation observed and shared. */
	public record SharedLine(String organisation, String text) {

	}

}
