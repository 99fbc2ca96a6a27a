package org.cohesioncyber.hub.exercises;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.cohesioncyber.hub.exercises.ActionState.Done;
import org.cohesioncyber.hub.exercises.ActionState.GivenUp;
import org.cohesioncyber.hub.exercises.ActionState.Open;
import org.cohesioncyber.hub.exercises.ActionState.Stage;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ActionStateTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

	@Test
	void anOpenActionIsDoneOrGivenUpAndASettledOneOnlyOpenedAgain() {
		assertThat(legal(new Open())).containsExactlyInAnyOrder(Stage.DONE, Stage.GIVEN_UP);
		assertThat(legal(new Done(DAY))).containsExactly(Stage.OPEN);
		assertThat(legal(new GivenUp(DAY, "Trop cher"))).containsExactly(Stage.OPEN);
	}

	@Test
	void keepsTheDayAndTheReason() {
		assertThat(new Open().after(Stage.DONE, DAY, "")).isEqualTo(new Done(DAY));
		assertThat(new Open().after(Stage.GIVEN_UP, DAY, "Trop cher")).isEqualTo(new GivenUp(DAY, "Trop cher"));
	}

	@Test
	void onlyAnOpenOneIsOverdueAndOnlyAfterItsDay() {
		assertThat(new Open().isOverdue(DAY, DAY)).isFalse();
		assertThat(new Open().isOverdue(DAY, DAY.plusDays(1))).isTrue();
		assertThat(new Done(DAY).isOverdue(DAY, DAY.plusDays(1))).isFalse();
		assertThat(new GivenUp(DAY, "x").isOverdue(DAY, DAY.plusDays(1))).isFalse();
	}

	@Test
	void draftsSayWhatIsAtFault() {
		assertThatThrownBy(() -> new ActionDraft(" ", "", "2026-03-11", "x").check(DAY)).hasMessageContaining("what:")
			.hasMessageContaining("who:")
			.hasMessageContaining("dueOn: 2026-03-11 (expected: a day that is not before the exercise)")
			.hasMessageContaining("finding: x (expected: a finding of this exercise)");
		assertThat(new ActionDraft("Acheter un disque", "Ada Martin", "2026-03-12", "").check(DAY).dueOn())
			.isEqualTo(DAY);
		assertThatThrownBy(() -> new SettlementDraft("GIVEN_UP", "2026-03-13", "").check(DAY, DAY))
			.hasMessageContaining("settledOn: 2026-03-13 (expected: a day since the exercise, not to come)")
			.hasMessageContaining("reason:");
		assertThat(new SettlementDraft("DONE", " ", null).check(DAY, DAY.plusDays(3)).on()).isEqualTo(DAY.plusDays(3));
		assertThatThrownBy(() -> new FindingDraft("IDEA", "x", "y", "z").check())
			.hasMessageContaining("findingKind: IDEA")
			.hasMessageContaining("text: x")
			.hasMessageContaining("aboutActivity: y")
			.hasMessageContaining("aboutPlan: z");
	}

	private static Set<Stage> legal(ActionState state) {
		Set<Stage> legal = EnumSet.noneOf(Stage.class);
		for (Stage outcome : Stage.values()) {
			try {
				assertThat(state.after(outcome, DAY, "Raison").stage()).isEqualTo(outcome);
				legal.add(outcome);
			}
			catch (InvalidInput _) {
				// Not legal.
			}
		}
		return legal;
	}

}
