package org.cohesioncyber.hub.awareness;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Suppression;

import org.jspecify.annotations.Nullable;

/**
 * How many of those invited came, per audience, over twelve months up to a day.
 *
 * @param lines one per audience that had a session, in a fixed order
 * @param total none when it would tell of fewer than three organisations
 * @param withheld the audiences left out so that nobody is recognised
 */
public record AttendanceFigures(LocalDate from, LocalDate on, List<Line> lines, @Nullable Line total,
		List<PublicGroup> withheld) {

	/** What the figure is, in French. */
	public static final String FORMULA_FRENCH = "Taux de participation = personnes venues ÷ personnes invitées, sur les séances des douze mois qui finissent ce jour-là et dont les deux nombres sont connus. Une séance sans nombres est comptée à part, jamais comme zéro. Le taux dépasse 100 % quand plus de personnes sont venues qu’invitées.";

	/** What the figure is, in English. */
	public static final String FORMULA_ENGLISH = "Rate of attendance = people who came ÷ people invited, over the sessions of the twelve months that end on that day of which both numbers are known. A session without numbers is counted apart, never as zero. The rate exceeds 100 % when more came than were invited.";

	private static final int LEAST = 3;

	public AttendanceFigures {
		lines = List.copyOf(lines);
		withheld = List.copyOf(withheld);
	}

	/** The first of the twelve months' days. */
	static LocalDate from(LocalDate on) {
		return on.minusYears(1).plusDays(1);
	}

	/** The whole figures, for whoever may read every session they come from. */
	static AttendanceFigures whole(List<Session> sessions, LocalDate on) {
		LocalDate from = from(on);
		List<Session> counted = sessions.stream()
			.filter(one -> !one.heldOn().isBefore(from) && !one.heldOn().isAfter(on))
			.toList();
		List<Line> lines = Arrays.stream(PublicGroup.values())
			.map(audience -> Line.of(audience, counted, one -> one.audience() == audience))
			.filter(line -> line.sessions() > 0)
			.toList();
		return new AttendanceFigures(from, on, lines, Line.of(null, counted, _ -> true), List.of());
	}

	/** The same for everybody: without what tells of one or two organisations. */
	AttendanceFigures published() {
		Map<PublicGroup, Integer> parts = new EnumMap<>(PublicGroup.class);
		for (Line line : this.lines) {
			if (line.audience() != null) {
				parts.put(line.audience(), line.organisations());
			}
		}
		Set<PublicGroup> hidden = Suppression.of(parts);
		Line all = this.total;
		return new AttendanceFigures(this.from, this.on,
				this.lines.stream()
					.filter(line -> line.audience() != null && !hidden.contains(line.audience()))
					.toList(),
				all == null || all.organisations() < LEAST ? null : all, hidden.stream().sorted().toList());
	}

	/**
	 * What one audience, or all of them, did.
	 *
	 * @param audience none for all together
	 * @param unknown sessions of which a number is not known
	 * @param percent none when nobody was invited, or nothing is known
	 */
	public record Line(@Nullable PublicGroup audience, int organisations, int sessions, int unknown, long invited,
			long attended, @Nullable Integer percent) {

		static Line of(@Nullable PublicGroup audience, List<Session> all, Predicate<Session> which) {
			List<Session> of = all.stream().filter(which).toList();
			List<Session> known = of.stream().filter(one -> one.invited() != null && one.attended() != null).toList();
			long invited = known.stream().mapToLong(one -> number(one.invited())).sum();
			long attended = known.stream().mapToLong(one -> number(one.attended())).sum();
			int organisations = of.stream().map(Session::organisation).collect(Collectors.toSet()).size();
			return new Line(audience, organisations, of.size(), of.size() - known.size(), invited, attended,
					invited == 0 ? null : Math.toIntExact((200 * attended + invited) / (2 * invited)));
		}

		private static int number(@Nullable Integer count) {
			return count == null ? 0 : count;
		}

	}

}
