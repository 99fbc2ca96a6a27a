package org.cohesioncyber.hub.exercises;

import java.time.Duration;
import java.time.LocalDate;

import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.continuity.Targets;
import org.cohesioncyber.hub.exercises.MeasureFinding.Kind;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MeasureFindingTests {

	private static final Targets TARGETS = new Targets(Duration.ofHours(8), Duration.ofHours(4), Duration.ZERO, null,
			null, null);

	@Test
	void saysWhatWasMissedAndByHowMuchWasDeclared() {
		assertThat(MeasureFinding.of(measured(Duration.ofHours(6), Duration.ofMinutes(1)), TARGETS)).containsExactly(
				new MeasureFinding(Kind.RTO_MISSED, LocalDate.of(2026, 3, 12), Duration.ofHours(6),
						Duration.ofHours(4)),
				new MeasureFinding(Kind.RPO_MISSED, LocalDate.of(2026, 3, 12), Duration.ofMinutes(1), Duration.ZERO));
		assertThat(MeasureFinding.of(measured(Duration.ofHours(9), null), TARGETS)).extracting(MeasureFinding::kind)
			.containsExactly(Kind.DMIA_MISSED, Kind.RTO_MISSED);
	}

	@Test
	void zeroIsAnAnswerAndWhatIsExactlyDeclaredIsMet() {
		assertThat(MeasureFinding.of(measured(Duration.ofHours(4), Duration.ZERO), TARGETS))
			.extracting(MeasureFinding::kind)
			.containsExactly(Kind.RTO_MET, Kind.RPO_MET);
		assertThat(MeasureFinding.of(measured(Duration.ZERO, null), TARGETS)).noneMatch(MeasureFinding::missed)
			.hasSize(1);
	}

	@Test
	void whatIsNotDeclaredIsNeitherMetNorMissed() {
		assertThat(MeasureFinding.of(measured(Duration.ofHours(6), Duration.ofHours(1)), Targets.UNKNOWN))
			.extracting(MeasureFinding::kind)
			.containsExactly(Kind.RTO_UNDECLARED, Kind.RPO_UNDECLARED);
	}

	private static Measure measured(@Nullable Duration rto, @Nullable Duration rpo) {
		return new Measure(new ExerciseId(OrganisationId.random().value()), OrganisationId.random(),
				ActivityId.of("00000000-0000-4000-8000-00000000000a"), LocalDate.of(2026, 3, 12), rto, rpo, false);
	}

}
