package org.cohesioncyber.hub.shell.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes moments the way screens show them: in the territory's time, saying which.
 */
@Component("moments")
public class Moments {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL uuuu", Locale.ROOT);

	private final ZoneId zone;

	private final MessageSource messages;

	Moments(TerritorySettings territory, MessageSource messages) {
		this.zone = territory.zone();
		this.messages = messages;
	}

	/** A moment such as « 22/11/2026 09:42 (heure de Paris) ». */
	public String text(Instant moment, Locale locale) {
		String city = this.zone.getId().substring(this.zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
		return this.messages.getMessage("shell.time", new Object[] { MINUTE.withZone(this.zone).format(moment), city },
				locale);
	}

	/** A day such as « 22/11/2026 ». */
	public String day(LocalDate day) {
		return DAY.format(day);
	}

	/** A month such as « novembre 2026 ». */
	public String month(YearMonth month, Locale locale) {
		return MONTH.withLocale(locale).format(month);
	}

	/** The territory's zone, for forms that ask for a moment. */
	public ZoneId zone() {
		return this.zone;
	}

}
