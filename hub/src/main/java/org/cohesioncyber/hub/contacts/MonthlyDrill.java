package org.cohesioncyber.hub.contacts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When the monthly drill goes: on the first working day from that day of the month on, at
 * that hour in Paris. A hub that was away then catches up on a later working day of the
 * same month, at the same hour.
 *
 * @param day of the month, 1 to 25
 * @param hour 0 to 23
 */
public record MonthlyDrill(boolean enabled, int day, int hour) {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	/** The month whose drill may be launched at this moment, once. */
	Optional<YearMonth> dueAt(Instant now) {
		ZonedDateTime local = now.atZone(PARIS);
		boolean isWorkingDay = local.getDayOfWeek() != DayOfWeek.SATURDAY && local.getDayOfWeek() != DayOfWeek.SUNDAY;
		boolean isDue = this.enabled && isWorkingDay && local.getDayOfMonth() >= this.day
				&& local.getHour() == this.hour;
		return isDue ? Optional.of(YearMonth.from(local)) : Optional.empty();
	}

}
