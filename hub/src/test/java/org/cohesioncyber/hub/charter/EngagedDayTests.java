package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Signature.Change;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EngagedDayTests {

	private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

	private static final Map<String, GroupRule> RULES = Map.of("alone", new GroupRule(false, false), "binds",
			new GroupRule(true, false), "one", new GroupRule(true, true), "only-counts", new GroupRule(false, true));

	private final Signatures daughter = unsigned(Nature.ACTUAL);

	private Ties tied(Signatures parent) {
		return new Ties(List.of(TiesTests.tie(this.daughter.organisation(), parent.organisation(), 10, 20)));
	}

	@Test
	void aParentBindsItsSubsidiariesOnlyIfTheVersionItSignedSaysSo() {
		for (Map.Entry<String, GroupRule> rule : RULES.entrySet()) {
			Signatures parent = signed(Nature.ACTUAL, rule.getKey());
			assertThat(day(15, tied(parent), parent, this.daughter).isInForce(this.daughter.organisation()))
				.as(rule.getKey())
				.isEqualTo(rule.getValue().bindsSubsidiaries());
		}
	}

	@Test
	void isBoundFromTheLaterOfSigningAndJoiningUntilItLeavesTheGroup() {
		Signatures parent = signed(Nature.ACTUAL, "binds");
		assertThat(day(9, tied(parent), parent, this.daughter).all()).hasSize(1);
		assertThat(day(10, tied(parent), parent, this.daughter).all()).hasSize(2)
			.element(1)
			.isEqualTo(new EngagedOrganisation(this.daughter.organisation(), "Une organisation", DAY.plusDays(10),
					Optional.of(parent.organisation())));
		assertThat(day(20, tied(parent), parent, this.daughter).all()).hasSize(2);
		assertThat(day(21, tied(parent), parent, this.daughter).all()).hasSize(1);
	}

	@Test
	void aSignatureOfItsOwnGoesFirstAndOneItWithdrewIsNotReplacedByItsGroups() {
		Signatures parent = signed(Nature.ACTUAL, "binds");
		Signatures own = signed(Nature.ACTUAL, "alone");
		Ties ties = new Ties(List.of(TiesTests.tie(own.organisation(), parent.organisation(), 0, null)));
		assertThat(day(15, ties, parent, own).all()).allMatch(one -> one.boundBy().isEmpty());
		for (SignatureState state : List.of(SignatureState.WITHDRAWN, SignatureState.SUSPENDED)) {
			Signatures left = signed(own.organisation(), Nature.ACTUAL, "alone", new Change(state, DAY.plusDays(5)));
			assertThat(day(15, ties, parent, left).isInForce(left.organisation())).as("%s", state).isFalse();
		}
		Signatures lapsed = signed(own.organisation(), Nature.ACTUAL, "alone",
				new Change(SignatureState.LAPSED, DAY.plusDays(5)));
		assertThat(day(15, ties, parent, lapsed).isInForce(lapsed.organisation())).isTrue();
	}

	@Test
	void aGroupCountsAsOneWhereTheVersionSaysSo() {
		Map<String, Integer> actors = Map.of("alone", 2, "binds", 3, "one", 1, "only-counts", 1);
		actors.forEach((version, expected) -> {
			Signatures parent = signed(Nature.ACTUAL, version);
			Signatures sister = signed(Nature.ACTUAL, "alone");
			Ties ties = new Ties(List.of(TiesTests.tie(this.daughter.organisation(), parent.organisation(), 0, null),
					TiesTests.tie(sister.organisation(), parent.organisation(), 0, null)));
			EngagedDay day = day(15, ties, parent, this.daughter, sister);
			assertThat(day.actors(day.all().stream().map(EngagedOrganisation::id).toList())).as(version)
				.isEqualTo(expected);
		});
	}

	@Test
	void bindsTheSubsidiariesOfSubsidiaries() {
		Signatures top = signed(Nature.ACTUAL, "one");
		Signatures middle = unsigned(Nature.ACTUAL);
		Ties ties = new Ties(List.of(TiesTests.tie(this.daughter.organisation(), middle.organisation(), 12, null),
				TiesTests.tie(middle.organisation(), top.organisation(), 3, null)));
		EngagedDay day = day(15, ties, top, middle, this.daughter);
		assertThat(day.all()).extracting(EngagedOrganisation::since)
			.containsExactly(DAY, DAY.plusDays(3), DAY.plusDays(12));
		assertThat(day.actors(day.all().stream().map(EngagedOrganisation::id).toList())).isEqualTo(1);
	}

	@Test
	void whatExistsOnlyToPractiseBindsOnlyItsLike() {
		Signatures parent = signed(Nature.EXERCISE, "binds");
		assertThat(day(15, tied(parent), parent, this.daughter).isInForce(this.daughter.organisation())).isFalse();
		Signatures like = unsigned(Nature.EXERCISE);
		Ties ties = new Ties(List.of(TiesTests.tie(like.organisation(), parent.organisation(), 0, null)));
		EngagedDay day = day(15, ties, parent, like);
		assertThat(day.isInForce(like.organisation())).isTrue();
		assertThat(day.all()).isEmpty();
	}

	@Test
	void aBreakdownNeverTellsStrangersOfOneOrTwoOrganisations() {
		assertThat(new EngagementFigure.Breakdown(10, 7, 3).isPublishable(10)).isTrue();
		assertThat(new EngagementFigure.Breakdown(10, 8, 2).isPublishable(10)).isFalse();
		assertThat(new EngagementFigure.Breakdown(10, 2, 8).isPublishable(10)).isFalse();
		assertThat(new EngagementFigure.Breakdown(10, 7, 3).isPublishable(9)).isFalse();
		assertThat(new EngagementFigure.Breakdown(10, 10, 0).isNeeded(10)).isFalse();
	}

	@Test
	void countsFictionalOrganisationsOnlyInADemonstrationAndThoseOfExercisesNever() {
		for (boolean demonstrationHub : List.of(true, false)) {
			List<Signatures> all = Arrays.stream(Nature.values()).map(nature -> signed(nature, "alone")).toList();
			EngagedDay day = new EngagedDay(DAY, all, new Ties(List.of()), RULES, demonstrationHub);
			assertThat(day.all()).hasSize(demonstrationHub ? 2 : 1);
		}
	}

	private static EngagedDay day(int day, Ties groups, Signatures... organisations) {
		return new EngagedDay(DAY.plusDays(day), Arrays.asList(organisations), groups, RULES, false);
	}

	private static Signatures signed(Nature nature, String version) {
		return signed(OrganisationId.random(), nature, version);
	}

	private static Signatures signed(OrganisationId id, Nature nature, String version, Change... changes) {
		return new Signatures(id, "Une organisation", OrganisationKind.COMMUNE, nature,
				List.of(new Signature(UUID.randomUUID(), version, DAY, null, List.of(changes))));
	}

	private static Signatures unsigned(Nature nature) {
		return new Signatures(OrganisationId.random(), "Une organisation", OrganisationKind.COMMUNE, nature, List.of());
	}

}
