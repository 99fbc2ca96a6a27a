package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Signature.Change;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.junit.jupiter.api.Test;

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
	void isEngagedSinceTheFirstSignatureStillInForce() {
		Signature renewed = new Signature(UUID.randomUUID(), "2026-01", SIGNED.plusYears(1), List.of());
		Signatures both = of(Nature.ACTUAL, signature(), renewed);
		assertThat(both.sinceOn(SIGNED.plusYears(2))).contains(SIGNED);
		Signatures lapsed = of(Nature.ACTUAL, signature(change(SignatureState.LAPSED, 400)), renewed);
		assertThat(lapsed.sinceOn(SIGNED.plusYears(2))).contains(SIGNED.plusYears(1));
		assertThat(lapsed.sinceOn(SIGNED.minusDays(1))).isEmpty();
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
		return new Signature(UUID.randomUUID(), "2025-03", SIGNED, List.of(changes));
	}

	private static Signatures of(Nature nature, Signature... signatures) {
		return new Signatures(OrganisationId.random(), "Une organisation", OrganisationKind.COMMUNE, nature,
				List.of(signatures));
	}

}
