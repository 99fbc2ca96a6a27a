package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.cohesioncyber.hub.charter.RecordedSignature.Standing;
import org.cohesioncyber.hub.charter.RecordedSignature.State;
import org.cohesioncyber.hub.charter.Signature.Change;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignaturesTests {

	private static final LocalDate SIGNED = LocalDate.of(2025, 3, 4);

	@Test
	void isInForceFromTheDayOfSigningOn() {
		Signature signature = signature();
		assertThat(signature.isInForceOn(SIGNED.minusDays(1))).isFalse();
		assertThat(signature.isInForceOn(SIGNED)).isTrue();
		assertThat(signature.isInForceOn(SIGNED.plusYears(5))).isTrue();
	}

	@Test
	void isOutOfForceFromTheDayItIsSuspendedUntilTheDayItIsResumed() {
		Signature signature = signature(change(SignatureState.SUSPENDED, 10), change(SignatureState.RESUMED, 20));
		assertThat(signature.isInForceOn(SIGNED.plusDays(9))).isTrue();
		assertThat(signature.isInForceOn(SIGNED.plusDays(10))).isFalse();
		assertThat(signature.isInForceOn(SIGNED.plusDays(19))).isFalse();
		assertThat(signature.isInForceOn(SIGNED.plusDays(20))).isTrue();
	}

	@Test
	void withdrawnAndLapsedSignaturesStillCountForTheDaysBefore() {
		for (SignatureState end : List.of(SignatureState.WITHDRAWN, SignatureState.LAPSED)) {
			Signature signature = signature(change(end, 10));
			assertThat(signature.isInForceOn(SIGNED.plusDays(9))).isTrue();
			assertThat(signature.isInForceOn(SIGNED.plusDays(10))).isFalse();
			assertThat(signature.isInForceOn(SIGNED.plusYears(9))).isFalse();
		}
	}

	@Test
	void onlyASuspendedSignatureResumesAndNothingFollowsAnEnd() {
		assertThat(SignatureState.RESUMED.mayFollow(null)).isFalse();
		assertThat(SignatureState.RESUMED.mayFollow(SignatureState.SUSPENDED)).isTrue();
		assertThat(SignatureState.SUSPENDED.mayFollow(SignatureState.SUSPENDED)).isFalse();
		for (SignatureState end : List.of(SignatureState.WITHDRAWN, SignatureState.LAPSED)) {
			for (SignatureState next : SignatureState.values()) {
				assertThat(next.mayFollow(end)).as("%s after %s", next, end).isFalse();
			}
		}
	}

	@Test
	void isEngagedSinceTheFirstSignatureThatWasRenewedWithoutABreak() {
		Signature renewing = later(365);
		Signatures both = of(Nature.ACTUAL, signature(), renewing);
		assertThat(both.sinceOn(SIGNED.plusYears(2))).contains(SIGNED);
		Signatures lapsed = of(Nature.ACTUAL, signature(change(SignatureState.LAPSED, 400)), renewing);
		assertThat(lapsed.sinceOn(SIGNED.plusYears(2))).contains(SIGNED);
		assertThat(lapsed.sinceOn(SIGNED.minusDays(1))).isEmpty();
		Signatures tooLate = of(Nature.ACTUAL, signature(change(SignatureState.LAPSED, 365)), renewing);
		assertThat(tooLate.sinceOn(SIGNED.plusDays(364))).contains(SIGNED);
		assertThat(tooLate.sinceOn(SIGNED.plusYears(2))).contains(SIGNED.plusDays(365));
	}

	@Test
	void aRenewingSignatureReplacesTheOneBefore() {
		Signatures both = of(Nature.ACTUAL, signature(), later(100, change(SignatureState.WITHDRAWN, 200)));
		assertThat(both.inForceOn(SIGNED.plusDays(99))).containsExactly(both.signatures().getFirst());
		assertThat(both.inForceOn(SIGNED.plusDays(100))).containsExactly(both.signatures().getLast());
		assertThat(both.sinceOn(SIGNED.plusDays(199))).contains(SIGNED);
		// Who withdraws the later one is not bound by the earlier one again.
		assertThat(both.inForceOn(SIGNED.plusDays(200))).isEmpty();
		assertThat(both.hasLeftOn(SIGNED.plusDays(200))).isTrue();
		assertThat(both.standing(both.signatures().getFirst(), SIGNED.plusDays(100)).state()).isEqualTo(State.RENEWED);
	}

	@Test
	void aBreakBetweenTwoSignaturesBeginsAnew() {
		Signatures back = of(Nature.ACTUAL, signature(change(SignatureState.WITHDRAWN, 50)), later(100), later(200));
		assertThat(back.sinceOn(SIGNED.plusDays(300))).contains(SIGNED.plusDays(100));
		assertThat(back.hasLeftOn(SIGNED.plusDays(60))).isTrue();
		assertThat(back.hasLeftOn(SIGNED.plusDays(300))).isFalse();
	}

	@Test
	void lapsesByItselfOnTheDayAfterTheLastOneToRenew() {
		LocalDate lapse = SIGNED.plusDays(100);
		Signature signature = until(lapse);
		Signatures one = of(Nature.ACTUAL, signature);
		assertThat(signature.isInForceOn(lapse.minusDays(1))).isTrue();
		assertThat(signature.isInForceOn(lapse)).isFalse();
		assertThat(one.standing(signature, lapse.minusDays(1)))
			.isEqualTo(new Standing(State.TO_RENEW, lapse.minusDays(1)));
		assertThat(one.standing(signature, lapse.plusDays(9))).isEqualTo(new Standing(State.LAPSED, lapse));
		assertThat(one.lapsesToRecordOn(lapse.minusDays(1))).isEmpty();
		assertThat(one.lapsesToRecordOn(lapse.plusDays(9))).containsExactly(signature);
		Signature recorded = until(lapse, change(SignatureState.LAPSED, 100));
		assertThat(of(Nature.ACTUAL, recorded).lapsesToRecordOn(lapse.plusDays(9))).isEmpty();
		assertThat(of(Nature.ACTUAL, recorded).standing(recorded, lapse.plusDays(9)))
			.isEqualTo(new Standing(State.LAPSED, lapse));
	}

	@Test
	void whatIsSuspendedLapsesTooButNotWhatIsWithdrawnOrRenewed() {
		LocalDate lapse = SIGNED.plusDays(100);
		Signature suspended = until(lapse, change(SignatureState.SUSPENDED, 10));
		assertThat(suspended.lastOn(lapse)).isEqualTo(SignatureState.LAPSED);
		assertThat(SignatureState.RESUMED.mayFollow(suspended.lastOn(lapse))).isFalse();
		Signature withdrawn = until(lapse, change(SignatureState.WITHDRAWN, 10));
		assertThat(of(Nature.ACTUAL, withdrawn).lapsesToRecordOn(lapse)).isEmpty();
		Signatures renewed = of(Nature.ACTUAL, until(lapse), later(99));
		assertThat(renewed.lapsesToRecordOn(lapse)).isEmpty();
		assertThat(renewed.sinceOn(lapse.plusDays(1))).contains(SIGNED);
		Signatures tooLate = of(Nature.ACTUAL, until(lapse), later(100));
		assertThat(tooLate.sinceOn(lapse.plusDays(1))).contains(lapse);
	}

	@Test
	void theEarliestDeadlineOfALaterVersionCounts() {
		RenewalTerms terms = new RenewalTerms(List.of(term("2025-03", 0, null), term("2026-01", 300, 400),
				term("2026-06", 450, null), term("2027-01", 600, 390), term("2028-01", 900, 1000)));
		assertThat(terms.lapseOf("2025-03")).contains(SIGNED.plusDays(391));
		assertThat(terms.lapseOf("2026-01")).contains(SIGNED.plusDays(391));
		assertThat(terms.lapseOf("2027-01")).contains(SIGNED.plusDays(1001));
		assertThat(terms.lapseOf("2028-01")).isEmpty();
		assertThat(terms.lapseOf("1999-01")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "90,", "61,", "60, SIXTY_DAYS", "31, SIXTY_DAYS", "30, THIRTY_DAYS", "8, THIRTY_DAYS", "7, SEVEN_DAYS",
			"0, SEVEN_DAYS", "-1," })
	void remindsThreeTimes(long daysLeft, @Nullable Reminder reminder) {
		assertThat(Reminder.dueWith(daysLeft)).isEqualTo(Optional.ofNullable(reminder));
	}

	private static RenewalTerms.Term term(String version, int from, @Nullable Integer until) {
		return new RenewalTerms.Term(version, SIGNED.plusDays(from), until == null ? null : SIGNED.plusDays(until));
	}

	private static Signature later(int days, Change... changes) {
		return new Signature(UUID.randomUUID(), "2026-01", SIGNED.plusDays(days), null, List.of(changes));
	}

	private static Signature until(LocalDate lapse, Change... changes) {
		return new Signature(UUID.randomUUID(), "2025-03", SIGNED, lapse, List.of(changes));
	}

	/**
	 * 200 made-up histories over 5 years: any day equals walking through the days one by
	 * one.
	 */
	@Test
	void anyPastDayEqualsANaiveWalkThroughTheDays() {
		Random random = new Random(4);
		for (int one = 0; one < 200; one++) {
			Signature signature = signature(history(random));
			boolean inForce = false;
			for (int day = -30; day < 5 * 365; day++) {
				LocalDate date = SIGNED.plusDays(day);
				inForce = inForce || date.equals(SIGNED);
				for (Change change : signature.changes()) {
					if (change.from().equals(date)) {
						inForce = change.state() == SignatureState.RESUMED;
					}
				}
				assertThat(signature.isInForceOn(date)).as("%s on %s", signature, date).isEqualTo(inForce);
			}
		}
	}

	private static Change[] history(Random random) {
		List<Change> changes = new ArrayList<>();
		SignatureState last = null;
		int day = 0;
		for (int i = random.nextInt(6); i > 0; i--) {
			SignatureState next = SignatureState.values()[random.nextInt(4)];
			if (next.mayFollow(last)) {
				day += random.nextInt(300);
				changes.add(change(next, day));
				last = next;
			}
		}
		changes.sort(Comparator.comparing(Change::from));
		return changes.toArray(Change[]::new);
	}

	private static Change change(SignatureState state, int days) {
		return new Change(state, SIGNED.plusDays(days));
	}

	private static Signature signature(Change... changes) {
		return new Signature(UUID.randomUUID(), "2025-03", SIGNED, null, List.of(changes));
	}

	private static Signatures of(Nature nature, Signature... signatures) {
		return new Signatures(OrganisationId.random(), "Une organisation", OrganisationKind.COMMUNE, nature,
				List.of(signatures));
	}

}
