package org.cohesioncyber.hub.contacts;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.cohesioncyber.hub.contacts.CallPlan.Step;
import org.cohesioncyber.hub.contacts.CallPlan.Way;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohesioncyber.hub.contacts.ChannelKind.MOBILE;
import static org.cohesioncyber.hub.contacts.ChannelKind.OLVID;
import static org.cohesioncyber.hub.contacts.ChannelKind.PERSONAL_PHONE;
import static org.cohesioncyber.hub.contacts.ChannelKind.RESCUE_EMAIL;
import static org.cohesioncyber.hub.contacts.ChannelKind.SIGNAL;
import static org.cohesioncyber.hub.contacts.ChannelKind.TCHAP;
import static org.cohesioncyber.hub.contacts.ChannelKind.WORK_EMAIL;

class CallPlanTests {

	private static final Duration PAUSE = Duration.ofMinutes(30);

	@Test
	void writesTwiceThenHasSomebodyCallThenTurnsToTheDeputy() {
		List<Step> steps = CallPlan.of(ways(MOBILE, RESCUE_EMAIL), ways(RESCUE_EMAIL), PAUSE);
		assertThat(steps).extracting(step -> step.rank() + " " + step.way().kind() + " " + step.after().toMinutes())
			.containsExactly("HOLDER RESCUE_EMAIL 0", "HOLDER RESCUE_EMAIL 30", "HOLDER MOBILE 60",
					"DEPUTY RESCUE_EMAIL 90", "DEPUTY RESCUE_EMAIL 120");
	}

	@Test
	void keepsTheOrderTheOrganisationGave() {
		assertThat(kinds(CallPlan.of(ways(SIGNAL, PERSONAL_PHONE, MOBILE), List.of(), PAUSE))).containsExactly(SIGNAL,
				PERSONAL_PHONE, MOBILE);
	}

	@Test
	void triesNoMoreThanThreeChannelsOfOnePerson() {
		assertThat(kinds(CallPlan.of(ways(SIGNAL, TCHAP, OLVID, MOBILE, RESCUE_EMAIL), List.of(), PAUSE)))
			.containsExactly(RESCUE_EMAIL, RESCUE_EMAIL, SIGNAL, TCHAP);
	}

	@Test
	void provesNothingByAMailboxThatMayBeDown() {
		assertThat(CallPlan.of(ways(WORK_EMAIL), List.of(), PAUSE)).isEmpty();
	}

	@Test
	void turnsToTheDeputyAtOnceWhenTheHolderHasNoChannel() {
		List<Step> steps = CallPlan.of(List.of(), ways(MOBILE), PAUSE);
		assertThat(steps).singleElement().satisfies(step -> {
			assertThat(step.rank()).isEqualTo(Rank.DEPUTY);
			assertThat(step.after()).isZero();
		});
	}

	private static List<ChannelKind> kinds(List<Step> steps) {
		return steps.stream().map(step -> step.way().kind()).toList();
	}

	private static List<Way> ways(ChannelKind... kinds) {
		return Stream.of(kinds).map(kind -> new Way(UUID.randomUUID(), kind)).toList();
	}

}
