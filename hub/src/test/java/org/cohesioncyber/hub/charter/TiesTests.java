package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.cohesioncyber.hub.charter.Tie.Kind;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TiesTests {

	private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

	private final OrganisationId one = OrganisationId.random();

	private final OrganisationId two = OrganisationId.random();

	private final OrganisationId three = OrganisationId.random();

	@Test
	void holdsOnItsFirstAndLastDay() {
		Tie tie = tie(this.one, this.two, 0, 9);
		assertThat(Stream.of(-1, 0, 9, 10).map(day -> tie.holdsOn(DAY.plusDays(day)))).containsExactly(false, true,
				true, false);
	}

	@Test
	void climbsToTheTopOfTheGroupOnThatDay() {
		Tie lower = tie(this.one, this.two, 0, 9);
		Tie upper = tie(this.two, this.three, 5, null);
		Ties ties = new Ties(List.of(lower, upper));
		assertThat(ties.chainOn(this.one, DAY)).containsExactly(lower);
		assertThat(ties.chainOn(this.one, DAY.plusDays(5))).containsExactly(lower, upper);
		assertThat(ties.chainOn(this.one, DAY.plusDays(10))).isEmpty();
		assertThat(ties.chainOn(this.three, DAY)).isEmpty();
	}

	@Test
	void aCircleNeedsADayOnWhichAllItsTiesHold() {
		Ties ties = new Ties(List.of(tie(this.one, this.two, 0, 9), tie(this.two, this.three, 20, null)));
		assertThat(ties.wouldCircle(tie(this.three, this.one, 0, null))).isFalse();
		assertThat(ties.wouldCircle(tie(this.two, this.one, 9, null))).isTrue();
		assertThat(ties.wouldCircle(tie(this.two, this.one, 10, null))).isFalse();
		assertThat(ties.wouldCircle(tie(this.three, this.two, 0, 19))).isFalse();
		assertThat(ties.wouldCircle(tie(this.three, this.two, 0, 20))).isTrue();
	}

	/**
	 * Ties added one by one as the register does: no day ever shows a circle or two
	 * parents.
	 */
	@Test
	void noDayOfAnyHistoryShowsACircle() {
		Random random = new Random(12);
		for (int history = 0; history < 100; history++) {
			List<OrganisationId> all = Stream.generate(OrganisationId::random).limit(6).toList();
			List<Tie> kept = new ArrayList<>();
			int refused = 0;
			for (int i = 0; i < 25; i++) {
				int from = random.nextInt(40);
				Tie added = tie(all.get(random.nextInt(6)), all.get(random.nextInt(6)), from,
						random.nextBoolean() ? null : from + random.nextInt(30));
				Ties ties = new Ties(kept);
				boolean isRight = !added.organisation().equals(added.other()) && ties.alreadyThere(added).isEmpty();
				if (isRight) {
					List<Tie> then = new ArrayList<>(kept);
					then.add(added);
					assertThat(ties.wouldCircle(added)).isEqualTo(circlesOnSomeDay(then));
				}
				if (isRight && !ties.wouldCircle(added)) {
					kept.add(added);
				}
				else {
					refused++;
				}
			}
			assertThat(refused).isPositive();
		}
	}

	private static boolean circlesOnSomeDay(List<Tie> ties) {
		for (int day = 0; day < 80; day++) {
			LocalDate date = DAY.plusDays(day);
			List<Tie> held = ties.stream().filter(tie -> tie.holdsOn(date)).toList();
			for (Tie start : held) {
				Set<OrganisationId> met = new HashSet<>();
				OrganisationId at = start.organisation();
				while (at != null && met.add(at)) {
					OrganisationId here = at;
					at = held.stream()
						.filter(tie -> tie.organisation().equals(here))
						.map(Tie::other)
						.findFirst()
						.orElse(null);
				}
				if (at != null) {
					return true;
				}
			}
		}
		return false;
	}

	static Tie tie(OrganisationId organisation, OrganisationId parent, int from, @Nullable Integer until) {
		return new Tie(UUID.randomUUID(), Kind.SUBSIDIARY_OF, organisation, parent, DAY.plusDays(from),
				Optional.ofNullable(until).map(DAY::plusDays));
	}

}
