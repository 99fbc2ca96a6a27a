package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Kind;
import org.cohesioncyber.hub.charter.spi.NextSteps.Step;
import org.cohesioncyber.hub.charter.spi.NextSteps.Weight;
import org.cohesioncyber.hub.charter.spi.Words;

/** What follows from an organisation's standing with the charter: pure. */
final class CharterSteps {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

	/** How long before its end a level's evidence is to be renewed. */
	private static final int AHEAD = 30;

	private static final Comparator<Step> ORDER = Comparator.comparing(Step::weight)
		.thenComparing(step -> step.due() == null ? LocalDate.MAX : step.due())
		.thenComparing(step -> step.title().key());

	private CharterSteps() {
	}

	static List<Step> of(OwnStanding standing, LocalDate today) {
		List<Step> steps = new ArrayList<>();
		if (!standing.isInForce()) {
			String reason = standing.signature() == null ? "charter.step.sign.why" : "charter.step.signAgain.why";
			steps.add(new Step(Weight.NOW, null, Words.of("charter.step.sign"), Words.of(reason), "/charte"));
		}
		else if (standing.isBehind()) {
			steps.add(renew(standing, Objects.requireNonNull(standing.signature())));
		}
		standing.levels().stream().filter(level -> endsSoon(level, today)).forEach(level -> steps.add(keep(level)));
		return steps;
	}

	/**
	 * By the last day on which a later version lets the signature be in force, if any.
	 */
	private static Step renew(OwnStanding standing, Signature signature) {
		LocalDate due = signature.lapsesOn() == null ? null : signature.until();
		return new Step(Weight.SOON, due, Words.of("charter.step.renew", Objects.requireNonNull(standing.current())),
				Words.of("charter.step.renew.why", signature.version()),
				due == null ? "/charte" : "/charte/renouveler");
	}

	/** The most useful first, whoever said it. */
	static List<Step> ordered(List<Step> steps) {
		return steps.stream().sorted(ORDER).toList();
	}

	/** An agent that is heard every day renews its evidence by itself. */
	private static boolean endsSoon(LevelStanding level, LocalDate today) {
		LocalDate until = level.until();
		return until != null && !until.isAfter(today.plusDays(AHEAD)) && level.evidence() != null
				&& level.evidence().kind() != Kind.AGENT_HEARD;
	}

	private static Step keep(LevelStanding level) {
		LocalDate until = Objects.requireNonNull(level.until());
		return new Step(Weight.SOON, until,
				Words.of("charter.step.keep", Words.of("charter.level.one." + level.level())),
				Words.of("charter.step.keep.why", DAY.format(until)), null);
	}

}
