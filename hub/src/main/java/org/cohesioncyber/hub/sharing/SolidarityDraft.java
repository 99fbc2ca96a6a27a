package org.cohesioncyber.hub.sharing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
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

	static final int LONGEST_DAYS = 30;

	/** Refuses everything at fault at once. */
	Checked check(LocalDate today) {
		List<Fault> faults = new ArrayList<>();
		Optional<Seen> seen = Arrays.stream(Seen.values()).filter(one -> one.name().equals(this.sees)).findFirst();
		if (seen.isEmpty()) {
			faults
				.add(fault("sees", this.sees, "un choix parmi NOTHING, GREEN, AMBER", "one of NOTHING, GREEN, AMBER"));
		}
		boolean isShares = "YES".equals(this.shares);
		if (!isShares && !"NO".equals(this.shares)) {
			faults.add(fault("shares", this.shares, "oui ou non (YES, NO)", "yes or no (YES, NO)"));
		}
		else if (seen.filter(one -> one == Seen.NOTHING).isPresent() && !isShares) {
			faults.add(fault("shares", this.shares, "au moins un droit : recevoir ou partager",
					"at least one right: to receive or to share"));
		}
		Optional<LocalDate> last = until(this.until, today, today, faults);
		Optional<String> why = reason(this.reason, faults);
		refuse(faults);
		return new Checked(new SolidarityRules(seen.orElseThrow(), isShares), last.orElseThrow(), why.orElseThrow());
	}

	static Optional<LocalDate> until(@Nullable String text, LocalDate earliest, LocalDate today, List<Fault> faults) {
		LocalDate latest = today.plusDays(LONGEST_DAYS);
		try {
			LocalDate day = LocalDate.parse(text == null ? "" : text);
			if (!day.isBefore(earliest) && !day.isAfter(latest)) {
				return Optional.of(day);
			}
		}
		catch (DateTimeParseException _) {
			// Said below.
		}
		faults.add(fault("until", text, "une date du " + earliest + " au " + latest,
				"a day from " + earliest + " to " + latest));
		return Optional.empty();
	}

	static Optional<String> reason(@Nullable String text, List<Fault> faults) {
		String stripped = text == null ? "" : text.strip();
		boolean isPrintable = stripped.codePoints()
			.noneMatch(one -> Character.isISOControl(one) && one != '\n' && one != '\r');
		if (stripped.length() >= 10 && stripped.length() <= 1000 && isPrintable) {
			return Optional.of(stripped);
		}
		faults.add(fault("reason", text, "un motif de 10 à 1000 caractères", "a reason of 10 to 1000 characters"));
		return Optional.empty();
	}

	static void refuse(List<Fault> faults) {
		if (!faults.isEmpty()) {
			throw new InvalidInput(faults);
		}
	}

	private static Fault fault(String field, @Nullable String value, String french, String english) {
		return new Fault(field, value == null ? "" : value, french, english);
	}

	record Checked(SolidarityRules rules, LocalDate until, String reason) {

	}

}
