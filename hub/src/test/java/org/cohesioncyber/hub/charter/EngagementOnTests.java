package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Signature.Change;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Evidence;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Kind;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Level;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EngagementOnTests {

	private static final LocalDate START = LocalDate.of(2021, 1, 1);

	private static final int DAYS = 5 * 365;

	/** Two of them ask to be signed by a day, one lets earlier signatures stay. */
	private static final RenewalTerms VERSIONS = new RenewalTerms(List.of(new RenewalTerms.Term("v1", START, null),
			new RenewalTerms.Term("v2", START.plusDays(500), START.plusDays(700)),
			new RenewalTerms.Term("v3", START.plusDays(900), null),
			new RenewalTerms.Term("v4", START.plusDays(1300), START.plusDays(1500))));

	/**
	 * What design section 8 says, by example: evidence, its first and last day, the day
	 * asked.
	 */
	@ParameterizedTest
	@CsvSource({ "PLAN, 2025-01-10, 2026-01-10, 2025-01-09, false", "PLAN, 2025-01-10, 2026-01-10, 2025-01-10, true",
			"PLAN, 2025-01-10, 2026-01-10, 2026-01-10, true", "PLAN, 2025-01-10, 2026-01-10, 2026-01-11, false",
			"AGENT_HEARD, 2025-03-04, 2025-03-04, 2025-03-03, false",
			"AGENT_HEARD, 2025-03-04, 2025-03-04, 2025-03-11, true",
			"AGENT_HEARD, 2025-03-04, 2025-03-04, 2025-03-12, false",
			"DRILL_ANSWERED, 2025-03-04, 2025-03-04, 2025-06-02, true",
			"DRILL_ANSWERED, 2025-03-04, 2025-03-04, 2025-06-03, false",
			"EXERCISE, 2024-02-29, 2024-02-29, 2025-02-28, true", "EXERCISE, 2024-02-29, 2024-02-29, 2025-03-01, false",
			"RESOURCE, 2025-01-10, , 2035-01-10, true", "RESOURCE, 2025-01-10, 2025-02-10, 2025-02-11, false",
			"MISSION, 2025-01-10, 2025-02-10, 2026-02-10, true", "MISSION, 2025-01-10, 2025-02-10, 2026-02-11, false" })
	void evidenceCountsAsLongAsItsKindSays(Kind kind, LocalDate from, LocalDate until, LocalDate day, boolean counts) {
		Evidence evidence = new Evidence(kind, OrganisationId.random(), from, until);
		assertThat(evidence.countsOn(day)).isEqualTo(counts);
		if (counts && until != null) {
			assertThat(until).isAfterOrEqualTo(kind.earliest(day));
		}
	}

	@Test
	void evidenceOfWhoeverIsNotEngagedCountsForNothing() {
		Signatures stranger = new Signatures(OrganisationId.random(), "Une organisation", OrganisationKind.SME,
				Nature.ACTUAL, List.of());
		EngagementFigure figure = on(START, List.of(stranger),
				List.of(Evidence.on(Kind.EXERCISE, stranger.organisation(), START)))
			.figure(Set.of(Level.EXERCISED), false);
		assertThat(figure.engaged()).isZero();
		assertThat(figure.levels()).isEqualTo(Map.of(Level.EXERCISED, 0));
	}

	@Test
	void newcomersAndThoseWithMoreLevelsAreProgressing() {
		Signatures before = signed(START);
		Signatures newcomer = signed(START.plusDays(200));
		List<Evidence> evidence = List.of(Evidence.on(Kind.EXERCISE, before.organisation(), START.plusDays(300)));
		EngagementOn first = on(START.plusDays(10), List.of(before, newcomer), evidence);
		EngagementOn second = on(START.plusDays(250), List.of(before, newcomer), evidence);
		EngagementOn third = on(START.plusDays(310), List.of(before, newcomer), evidence);
		assertThat(second.members(first)).extracting(EngagedMember::hasProgressed).containsExactly(false, true);
		assertThat(third.members(second)).extracting(EngagedMember::hasProgressed).containsExactly(true, false);
	}

	/**
	 * 200 organisations over 5 years: any day equals counting them one by one from what
	 * happened.
	 */
	@Test
	void anyDayEqualsANaiveRecomputation() {
		Random random = new Random(8);
		List<Signatures> signatures = new ArrayList<>();
		List<Evidence> evidence = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			Signatures one = history(random);
			signatures.add(one);
			for (int j = random.nextInt(12); j > 0; j--) {
				evidence.add(evidence(random, one.organisation()));
			}
		}
		for (int day = 0; day < DAYS; day += 1 + random.nextInt(9)) {
			LocalDate date = START.plusDays(day);
			EngagementFigure figure = on(date, signatures, evidence).figure(EnumSet.allOf(Level.class), false);
			List<Signatures> engaged = signatures.stream().filter(one -> naivelyEngaged(one, date)).toList();
			assertThat(figure.engaged()).as("%s", date).isEqualTo(engaged.size());
			for (Level level : Level.values()) {
				long naive = engaged.stream()
					.filter(one -> evidence.stream()
						.anyMatch(shown -> shown.organisation().equals(one.organisation())
								&& shown.kind().level() == level && naivelyCounts(shown, date)))
					.count();
				assertThat(figure.levels().get(level)).as("%s %s", level, date).isEqualTo((int) naive);
			}
		}
	}

	/** Walks through the days, keeping what binds the organisation. */
	private static boolean naivelyEngaged(Signatures one, LocalDate date) {
		Signature bound = null;
		boolean inForce = false;
		for (LocalDate day = START; !day.isAfter(date); day = day.plusDays(1)) {
			for (Signature signature : one.signatures()) {
				if (signature.signedOn().equals(day)) {
					bound = signature;
					inForce = true;
				}
			}
			if (bound != null) {
				inForce = naivelyStill(bound, day, inForce);
			}
		}
		return inForce;
	}

	private static boolean naivelyStill(Signature bound, LocalDate day, boolean before) {
		boolean inForce = before;
		for (Change change : bound.changes()) {
			inForce = change.from().equals(day) ? change.state() == SignatureState.RESUMED : inForce;
		}
		for (RenewalTerms.Term later : VERSIONS.terms()) {
			boolean isLater = later.version().compareTo(bound.version()) > 0;
			if (isLater && later.renewUntil() != null && day.isAfter(later.renewUntil())) {
				inForce = false;
			}
		}
		return inForce;
	}

	private static boolean naivelyCounts(Evidence shown, LocalDate date) {
		LocalDate until = shown.until() == null ? LocalDate.MAX : switch (shown.kind()) {
			case PLAN, RESOURCE -> shown.until();
			case AGENT_HEARD -> shown.until().plusDays(7);
			case DRILL_ANSWERED -> shown.until().plusDays(90);
			case EXERCISE, MISSION -> shown.until().plusMonths(12);
		};
		return !date.isBefore(shown.from()) && !date.isAfter(until);
	}

	private static Evidence evidence(Random random, OrganisationId organisation) {
		Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
		LocalDate from = START.plusDays(random.nextInt(DAYS));
		return switch (kind) {
			case AGENT_HEARD, DRILL_ANSWERED, EXERCISE -> Evidence.on(kind, organisation, from);
			case PLAN, RESOURCE, MISSION -> new Evidence(kind, organisation, from,
					random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(400)));
		};
	}

	/** Signs one version after the other, some of them; on other days each. */
	private static Signatures history(Random random) {
		List<Signature> signatures = new ArrayList<>();
		LocalDate earliest = START;
		for (RenewalTerms.Term version : VERSIONS.terms()) {
			LocalDate lapse = VERSIONS.lapseOf(version.version()).orElse(START.plusDays(DAYS));
			LocalDate from = version.effectiveOn().isAfter(earliest) ? version.effectiveOn() : earliest;
			if (random.nextInt(3) > 0 && from.isBefore(lapse)) {
				LocalDate signed = from.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(from, lapse)));
				signatures.add(new Signature(UUID.randomUUID(), version.version(), signed,
						VERSIONS.lapseOf(version.version()).orElse(null), changes(random, signed)));
				earliest = signed.plusDays(1);
			}
		}
		return new Signatures(OrganisationId.random(), "Une organisation", OrganisationKind.COMMUNE, Nature.ACTUAL,
				signatures);
	}

	private static List<Change> changes(Random random, LocalDate signed) {
		List<Change> changes = new ArrayList<>();
		LocalDate day = signed;
		for (SignatureState state : List.of(SignatureState.SUSPENDED, SignatureState.RESUMED,
				SignatureState.WITHDRAWN)) {
			day = day.plusDays(1 + random.nextInt(300));
			if (random.nextInt(3) == 0) {
				break;
			}
			changes.add(new Change(state, day));
		}
		return changes;
	}

	private static Signatures signed(LocalDate day) {
		return new Signatures(OrganisationId.random(), "Une organisation", OrganisationKind.COMMUNE, Nature.ACTUAL,
				List.of(new Signature(UUID.randomUUID(), "v", day, null, List.of())));
	}

	private static EngagementOn on(LocalDate day, List<Signatures> signatures, List<Evidence> evidence) {
		return EngagementOn.of(day, new EngagedDay(day, signatures, new Ties(List.of()), Map.of(), false), evidence);
	}

}
