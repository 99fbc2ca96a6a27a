package org.cohesioncyber.hub.continuity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.cohesioncyber.hub.continuity.Finding.Kind;
import org.cohesioncyber.hub.continuity.Impacts.Axis;
import org.cohesioncyber.hub.continuity.Impacts.Gravity;
import org.cohesioncyber.hub.continuity.Impacts.Horizon;
import org.cohesioncyber.hub.continuity.Targets.Target;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FindingsTests {

	private static final Portrait PORTRAIT = new Portrait("État civil", "Population", "", "", "Registre papier");

	private static final Impacts IMPACTS = new Impacts(
			Map.of(Axis.LEGAL, Map.of(Horizon.H24, Gravity.MINOR, Horizon.WEEK, Gravity.CRITICAL)));

	private static final Targets SOUND = targets("P3D", "P2D", "P1D", "PT24H", "P5D", 40);

	@Test
	void findsNothingInASoundAnalysis() {
		assertThat(Findings.of(PORTRAIT, SOUND, IMPACTS)).isEmpty();
	}

	static Stream<Arguments> worlds() {
		return Stream.of(arguments(Kind.RTO_BEYOND_DMIA, targets("P1D", "PT25H", "P1D", "P1D", "P5D", 0)),
				arguments(Kind.BACKUP_BEYOND_RPO, targets("P3D", "P1D", "PT0S", "PT1M", "P5D", 0)),
				arguments(Kind.CRITICAL_BEFORE_DMIA, targets("P8D", "P2D", "P1D", "P1D", "P5D", 0)),
				arguments(Kind.DEGRADED_ENDS_BEFORE_RTO, targets("P3D", "P2D", "P1D", "P1D", "P1D", 0)));
	}

	@ParameterizedTest
	@MethodSource("worlds")
	void findsExactlyWhatDoesNotHold(Kind kind, Targets targets) {
		assertThat(Findings.of(PORTRAIT, targets, IMPACTS)).extracting(Finding::kind).containsExactly(kind);
	}

	@Test
	void equalDurationsHoldAndZeroIsAnAnswer() {
		assertThat(Findings.of(PORTRAIT, targets("PT0S", "PT0S", "PT0S", "PT0S", "PT0S", 0), IMPACTS)).isEmpty();
		assertThat(Findings.of(PORTRAIT, targets("P7D", "P7D", "P1D", "P1D", "P7D", 0), IMPACTS)).isEmpty();
	}

	@Test
	void unknownIsNotZeroButAQuestion() {
		assertThat(Findings.of(new Portrait("Paie", "", "", "", ""), Targets.UNKNOWN, Impacts.UNKNOWN)).containsExactly(
				Finding.of(Kind.UNKNOWN_TARGET, Target.DMIA), Finding.of(Kind.UNKNOWN_TARGET, Target.RTO),
				Finding.of(Kind.UNKNOWN_TARGET, Target.RPO), Finding.of(Kind.NO_IMPACTS), Finding.of(Kind.NO_OWNER));
	}

	@Test
	void anImpactThatEasesIsNamedOncePerAxis() {
		Impacts easing = new Impacts(Map.of(Axis.IMAGE,
				Map.of(Horizon.H4, Gravity.MAJOR, Horizon.H72, Gravity.MINOR, Horizon.MONTH, Gravity.NONE)));
		assertThat(Findings.of(PORTRAIT, SOUND, easing))
			.containsExactly(Finding.of(Kind.IMPACT_FALLS, Axis.IMAGE, Horizon.H72));
	}

	@Test
	void aMinimumServiceNeedsAWayToGiveIt() {
		Portrait without = new Portrait("Paie", "RH", "", "", "");
		assertThat(Findings.of(without, SOUND, IMPACTS)).extracting(Finding::kind)
			.containsExactly(Kind.NO_DEGRADED_MODE);
	}

	@Test
	void theGravestComesFirst() {
		List<Finding> all = Findings.of(new Portrait("Paie", "", "", "", ""),
				targets("P1D", "P2D", null, null, null, null), IMPACTS);
		assertThat(all).extracting(Finding::kind).isSorted().startsWith(Kind.RTO_BEYOND_DMIA);
	}

	private static Targets targets(String dmia, String rto, @Nullable String rpo, @Nullable String backups,
			@Nullable String degraded, @Nullable Integer mbco) {
		return new Targets(Duration.parse(dmia), Duration.parse(rto), rpo == null ? null : Duration.parse(rpo),
				backups == null ? null : Duration.parse(backups), degraded == null ? null : Duration.parse(degraded),
				mbco);
	}

}
