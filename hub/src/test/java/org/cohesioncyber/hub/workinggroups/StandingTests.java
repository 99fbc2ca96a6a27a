package org.cohesioncyber.hub.workinggroups;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTests {

	@Test
	void anOrganisationItselfAsksAnswersAndLeaves() {
		assertThat(steps(true, false, Visibility.OPEN)).containsExactly("null>ASKED", "ASKED>LEFT", "INVITED>MEMBER",
				"INVITED>DECLINED", "MEMBER>LEFT", "DECLINED>ASKED", "LEFT>ASKED");
	}

	@Test
	void nobodyAsksToJoinAGroupByInvitation() {
		assertThat(steps(true, false, Visibility.INVITATION)).containsExactly("ASKED>LEFT", "INVITED>MEMBER",
				"INVITED>DECLINED", "MEMBER>LEFT");
	}

	@Test
	void theConvenerInvitesAnswersAndRemoves() {
		assertThat(steps(false, true, Visibility.OPEN)).containsExactly("null>INVITED", "ASKED>MEMBER",
				"ASKED>DECLINED", "INVITED>LEFT", "MEMBER>LEFT", "DECLINED>INVITED", "LEFT>INVITED");
	}

	@Test
	void theConvenerHandsOverBeforeItLeaves() {
		assertThat(steps(true, true, Visibility.OPEN)).isEmpty();
	}

	@Test
	void nobodyElseMovesAnybody() {
		assertThat(steps(false, false, Visibility.OPEN)).isEmpty();
	}

	private static List<String> steps(boolean own, boolean convener, Visibility visibility) {
		List<@Nullable Standing> froms = new ArrayList<>();
		froms.add(null);
		froms.addAll(List.of(Standing.values()));
		List<String> steps = new ArrayList<>();
		for (Standing from : froms) {
			for (Standing to : Standing.values()) {
				if (Standing.allows(from, to, own, convener, visibility)) {
					steps.add(from + ">" + to);
				}
			}
		}
		return steps;
	}

}
