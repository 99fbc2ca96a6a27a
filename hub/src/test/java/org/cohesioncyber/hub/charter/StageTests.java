package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Candidate.Card;
import org.cohesioncyber.hub.charter.Signature.Change;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StageTests {

	private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

	@Test
	void whoSignedNothingAndIsNotFollowedIsNotOnItsWay() {
		assertThat(Stage.on(DAY, of("Une"), null)).isEmpty();
		assertThat(Stage.on(DAY, of("Une", signature(1)), null)).isEmpty();
	}

	@Test
	void aCandidateIsInvitedOnceALetterWent() {
		Signatures one = of("Une");
		assertThat(Stage.on(DAY, one, candidate(one, null, null))).contains(Stage.CANDIDATE);
		assertThat(Stage.on(DAY, one, candidate(one, null, DAY))).contains(Stage.INVITED);
	}

	@Test
	void aSignatureSaysTheStageUntilItIsLost() {
		assertThat(Stage.on(DAY, of("Une", signature(-90)), null)).contains(Stage.SIGNED);
		Change suspended = new Change(SignatureState.SUSPENDED, DAY.minusDays(3));
		assertThat(Stage.on(DAY, of("Une", signature(-90, suspended)), null)).contains(Stage.SUSPENDED);
		Signatures withdrawn = of("Une", signature(-90, new Change(SignatureState.WITHDRAWN, DAY)));
		assertThat(Stage.on(DAY.minusDays(1), withdrawn, null)).contains(Stage.SIGNED);
		assertThat(Stage.on(DAY, withdrawn, null)).contains(Stage.WITHDRAWN);
		Signatures lapsed = of("Une", lapsing(DAY));
		assertThat(Stage.on(DAY.minusDays(1), lapsed, null)).contains(Stage.SIGNED);
		assertThat(Stage.on(DAY, lapsed, null)).contains(Stage.LAPSED);
		// Who lost it may be won again.
		assertThat(Stage.on(DAY, lapsed, candidate(lapsed, null, null))).contains(Stage.CANDIDATE);
	}

	@Test
	void whatIsLateComesFirstThenWhatIsDueFirst() {
		Signatures late = of("Retard");
		Signatures later = of("Plus tard");
		Signatures open = of("Sans date");
		Signatures renewing = of("À renouveler", lapsing(DAY.plusDays(11)));
		Signatures signed = of("Signataire", signature(-9));
		List<Journey> journeys = Journey.on(DAY, List.of(signed, open, later, renewing, late),
				List.of(candidate(late, DAY.minusDays(1), null), candidate(later, DAY.plusDays(20), null),
						candidate(open, null, DAY)));
		assertThat(journeys).extracting(Journey::name)
			.containsExactly("Retard", "À renouveler", "Plus tard", "Sans date", "Signataire");
		assertThat(journeys).extracting(one -> one.isOverdue(DAY)).containsExactly(true, false, false, false, false);
		assertThat(journeys.get(1).renewUntil()).contains(DAY.plusDays(10));
	}

	private static Candidate candidate(Signatures one, @Nullable LocalDate contactOn, @Nullable LocalDate invitedOn) {
		return new Candidate(one.organisation(), 0, DAY, Optional.ofNullable(contactOn), Optional.ofNullable(invitedOn),
				new Card("", "", "", "", ""));
	}

	private static Signature signature(int days, Change... changes) {
		return new Signature(UUID.randomUUID(), "2025-03", DAY.plusDays(days), null, List.of(changes));
	}

	private static Signature lapsing(LocalDate day) {
		return new Signature(UUID.randomUUID(), "2025-03", DAY.minusDays(200), day, List.of());
	}

	private static Signatures of(String name, Signature... signatures) {
		return new Signatures(OrganisationId.random(), name, OrganisationKind.COMMUNE, Nature.ACTUAL,
				List.of(signatures));
	}

}
