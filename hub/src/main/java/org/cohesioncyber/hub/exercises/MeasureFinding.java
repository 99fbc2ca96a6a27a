package org.cohesioncyber.hub.exercises;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.cohesioncyber.hub.continuity.Targets;

import org.jspecify.annotations.Nullable;

/**
 * What a measure says of what was declared. Shown, and blocks nothing.
 *
 * @param declared {@code null} when nothing is
 */
public record MeasureFinding(Kind kind, LocalDate day, Duration measured, @Nullable Duration declared) {

	/** The measure beside the declared targets, what was missed first; pure. */
	public static List<MeasureFinding> of(Measure measure, Targets targets) {
		List<MeasureFinding> found = new ArrayList<>();
		Duration rto = measure.rto();
		Duration rpo = measure.rpo();
		if (rto != null) {
			if (targets.dmia() != null && rto.compareTo(targets.dmia()) > 0) {
				found.add(new MeasureFinding(Kind.DMIA_MISSED, measure.day(), rto, targets.dmia()));
			}
			found.add(compared(measure.day(), rto, targets.rto(), Kind.RTO_MISSED, Kind.RTO_MET, Kind.RTO_UNDECLARED));
		}
		if (rpo != null) {
			found.add(compared(measure.day(), rpo, targets.rpo(), Kind.RPO_MISSED, Kind.RPO_MET, Kind.RPO_UNDECLARED));
		}
		return List.copyOf(found);
	}

	private static MeasureFinding compared(LocalDate day, Duration measured, @Nullable Duration declared, Kind missed,
			Kind met, Kind undeclared) {
		Kind kind = declared == null ? undeclared : measured.compareTo(declared) > 0 ? missed : met;
		return new MeasureFinding(kind, day, measured, declared);
	}

	/** Whether something declared was not reached. */
	public boolean missed() {
		return this.kind == Kind.DMIA_MISSED || this.kind == Kind.RTO_MISSED || this.kind == Kind.RPO_MISSED;
	}

	/** What came of the comparison. */
	public enum Kind {

		DMIA_MISSED, RTO_MISSED, RTO_MET, RTO_UNDECLARED, RPO_MISSED, RPO_MET, RPO_UNDECLARED

	}

}
