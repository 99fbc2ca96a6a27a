package org.cohesioncyber.hub.sharing;

import java.time.LocalDate;
import java.util.Optional;

import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.sharing.SolidarityRules.Seen;

import org.jspecify.annotations.Nullable;

/**
 * A case of « solidarité hors charte » as somebody sent it, not checked yet.
 *
 * @param sees a {@link Seen} by name
 * @param shares {@code YES} or {@code NO}
 * @param until a day at most 30 days away
 * @param reason 10 to 1,000 characters
 */
public record SolidarityDraft(@Nullable String sees, @Nullable String shares, @Nullable String until,
		@Nullable String reason) {

	private static final int LONGEST_DAYS = 30;

	/** Refuses everything at fault at once. */
	Checked check(LocalDate today) {
		Faulty faulty = new Faulty();
		Optional<Seen> seen = faulty.choice("sees", this.sees, Seen.class);
		Optional<Boolean> mayShare = faulty
			.matching("shares", this.shares, "YES|NO", "oui ou non (YES, NO)", "yes or no (YES, NO)")
			.map("YES"::equals);
		if (seen.equals(Optional.of(Seen.NOTHING)) && mayShare.equals(Optional.of(false))) {
			faulty.refuse("shares", this.shares, "au moins un droit : recevoir ou partager",
					"at least one right: to receive or to share");
		}
		Optional<LocalDate> last = until(faulty, this.until, today, today);
		Optional<String> why = reason(faulty, this.reason);
		faulty.done();
		return new Checked(new SolidarityRules(seen.orElseThrow(), mayShare.orElseThrow()), last.orElseThrow(),
				why.orElseThrow());
	}

	static Optional<LocalDate> until(Faulty faulty, @Nullable String text, LocalDate earliest, LocalDate today) {
		LocalDate latest = today.plusDays(LONGEST_DAYS);
		return faulty.read("until", text, typed -> {
			LocalDate day = LocalDate.parse(typed);
			if (day.isBefore(earliest) || day.isAfter(latest)) {
				throw new IllegalArgumentException(typed);
			}
			return day;
		}, "une date du " + earliest + " au " + latest, "a day from " + earliest + " to " + latest);
	}

	static Optional<String> reason(Faulty faulty, @Nullable String text) {
		return faulty.lines("reason", text, 10, 1000);
	}

	record Checked(SolidarityRules rules, LocalDate until, String reason) {

	}

}
