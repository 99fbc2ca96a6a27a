package org.cohesioncyber.hub.exercises;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.cohesioncyber.hub.exercises.ExerciseState.Announced;
import org.cohesioncyber.hub.exercises.ExerciseState.Cancelled;
import org.cohesioncyber.hub.exercises.ExerciseState.Closed;
import org.cohesioncyber.hub.exercises.ExerciseState.Draft;
import org.cohesioncyber.hub.exercises.ExerciseState.Ended;
import org.cohesioncyber.hub.exercises.ExerciseState.UnderWay;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExerciseStateTests {

	private static final Instant NOW = Instant.parse("2026-03-12T12:00:00Z");

	private static final Instant BEFORE = Instant.parse("2026-03-12T08:00:00Z");

	@Test
	void goesFromDraftToClosedAndNoOtherWay() {
		ExerciseState announced = move(new Draft(), Move.ANNOUNCE);
		assertThat(announced).isEqualTo(new Announced(NOW));
		ExerciseState underWay = announced.after(Move.START, BEFORE, NOW, "");
		assertThat(underWay).isEqualTo(new UnderWay(BEFORE));
		ExerciseState ended = move(underWay, Move.END);
		assertThat(ended).isEqualTo(new Ended(BEFORE, NOW));
		assertThat(move(ended, Move.CLOSE)).isEqualTo(new Closed(BEFORE, NOW, NOW));
		for (ExerciseState state : List.of(new Draft(), announced, underWay, ended, move(ended, Move.CLOSE),
				move(announced, Move.CANCEL))) {
			for (Move move : Move.values()) {
				if (!move.isLegalAt(state.stage())) {
					assertThatThrownBy(() -> move(state, move)).isInstanceOf(InvalidInput.class)
						.hasMessageContaining("move: " + move)
						.hasMessageContaining("this one is");
				}
			}
		}
	}

	@Test
	void isCancelledWithAReasonBeforeItEndedAndNotAfter() {
		assertThat(move(new UnderWay(BEFORE), Move.CANCEL)).isEqualTo(new Cancelled(NOW, "Panne réelle", BEFORE));
		assertThat(new Cancelled(NOW, "Panne réelle", BEFORE).ended()).isEmpty();
		assertThatThrownBy(() -> move(new Ended(BEFORE, NOW), Move.CANCEL)).isInstanceOf(InvalidInput.class);
	}

	@Test
	void refusesMomentsThatCannotBe() {
		Announced announced = new Announced(BEFORE);
		refuses(announced, Move.START, NOW.plusSeconds(1));
		refuses(announced, Move.START, NOW.minus(Duration.ofDays(367)));
		refuses(new UnderWay(BEFORE), Move.END, BEFORE.minusSeconds(1));
		refuses(new UnderWay(BEFORE), Move.END, NOW.plusSeconds(1));
		refuses(new UnderWay(NOW.minus(Duration.ofDays(40))), Move.END, NOW.minus(Duration.ofDays(9)));
		assertThat(new UnderWay(BEFORE).after(Move.END, BEFORE, NOW, "").stage()).isEqualTo(Stage.ENDED);
	}

	@Test
	void isWrittenDownInFromItsStartUntilItIsClosed() {
		assertThat(List.of(new Draft(), new Announced(BEFORE), new UnderWay(BEFORE), new Ended(BEFORE, NOW),
				new Closed(BEFORE, NOW, NOW)))
			.extracting(ExerciseState::isRecording)
			.containsExactly(false, false, true, true, false);
	}

	private static void refuses(ExerciseState state, Move move, Instant at) {
		assertThatThrownBy(() -> state.after(move, at, NOW, "")).isInstanceOf(InvalidInput.class)
			.hasMessageStartingWith("at: " + at);
	}

	private static ExerciseState move(ExerciseState state, Move move) {
		return state.after(move, NOW, NOW, "Panne réelle");
	}

}
