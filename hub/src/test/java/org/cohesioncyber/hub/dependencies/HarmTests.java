package org.cohesioncyber.hub.dependencies;

import java.util.EnumMap;
import java.util.Map;

import org.cohesioncyber.hub.continuity.Impacts;
import org.cohesioncyber.hub.continuity.Impacts.Axis;
import org.cohesioncyber.hub.continuity.Impacts.Gravity;
import org.cohesioncyber.hub.continuity.Impacts.Horizon;
import org.cohesioncyber.hub.dependencies.Harm.Grave;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HarmTests {

	private static final Map<Horizon, Gravity> HARMLESS = Map.of(Horizon.H72, Gravity.MINOR);

	@Test
	void theSoonestGraveImpactDecidesHoweverGraveALaterOneIs() {
		Harm harm = of(Map.of(Horizon.H4, Gravity.MINOR, Horizon.H24, Gravity.CRITICAL),
				Map.of(Horizon.H4, Gravity.MAJOR, Horizon.H24, Gravity.MAJOR));
		assertThat(harm.urgency()).isEqualTo(Urgency.VITAL);
		assertThat(harm.first()).contains(new Grave(Axis.POPULATION, Gravity.MAJOR, Horizon.H4));
		assertThat(harm.unknown()).isEmpty();
	}

	@Test
	void ofTwoAtTheSameTimeTheGraverCountsAndOfTwoAsGraveTheHumanOne() {
		assertThat(of(Map.of(Horizon.H4, Gravity.MAJOR), Map.of(Horizon.H4, Gravity.CRITICAL)).first())
			.contains(new Grave(Axis.POPULATION, Gravity.CRITICAL, Horizon.H4));
		assertThat(of(Map.of(Horizon.H4, Gravity.MAJOR), Map.of(Horizon.H4, Gravity.MAJOR)).first())
			.contains(new Grave(Axis.HUMAN, Gravity.MAJOR, Horizon.H4));
	}

	@Test
	void whatNobodyKnowsIsNotHarmless() {
		Harm nothing = of(Map.of(), Map.of());
		assertThat(nothing.urgency()).isEqualTo(Urgency.UNKNOWN);
		assertThat(nothing.unknown()).containsExactlyInAnyOrder(Axis.HUMAN, Axis.POPULATION);
		assertThat(of(HARMLESS, Map.of()).urgency()).isEqualTo(Urgency.UNKNOWN);
		assertThat(of(HARMLESS, HARMLESS).urgency()).isEqualTo(Urgency.LATER);
		assertThat(Urgency.UNKNOWN).isLessThan(Urgency.LATER);
	}

	@Test
	void whatStaysHarmlessForLongerWasHarmlessBefore() {
		assertThat(of(Map.of(Horizon.MONTH, Gravity.MODERATE), HARMLESS).urgency()).isEqualTo(Urgency.LATER);
		assertThat(of(Map.of(Horizon.WEEK, Gravity.CRITICAL), HARMLESS).unknown()).containsExactly(Axis.HUMAN);
	}

	@Test
	void saysThatItMayBeSoonerThanIsKnown() {
		Harm harm = of(Map.of(Horizon.H24, Gravity.CRITICAL), HARMLESS);
		assertThat(harm.urgency()).isEqualTo(Urgency.DAY);
		assertThat(harm.unknown()).containsExactly(Axis.HUMAN);
		assertThat(of(Map.of(Horizon.H4, Gravity.NONE, Horizon.H24, Gravity.CRITICAL), HARMLESS).unknown()).isEmpty();
	}

	@Test
	void otherAxesDoNotMakeAFunctionVital() {
		Map<Axis, Map<Horizon, Gravity>> impacts = new EnumMap<>(Axis.class);
		impacts.put(Axis.FINANCIAL, Map.of(Horizon.H4, Gravity.CRITICAL));
		impacts.put(Axis.HUMAN, HARMLESS);
		impacts.put(Axis.POPULATION, HARMLESS);
		assertThat(Harm.of(new Impacts(impacts)).urgency()).isEqualTo(Urgency.LATER);
	}

	private static Harm of(Map<Horizon, Gravity> human, Map<Horizon, Gravity> population) {
		return Harm.of(new Impacts(Map.of(Axis.HUMAN, human, Axis.POPULATION, population)));
	}

}
