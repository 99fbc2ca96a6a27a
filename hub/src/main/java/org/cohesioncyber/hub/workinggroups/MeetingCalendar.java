package org.cohesioncyber.hub.workinggroups;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A meeting as a calendar file (RFC 5545), for whatever calendar its reader uses. */
public final class MeetingCalendar {

	/** How calendar files are announced. */
	public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8;method=PUBLISH";

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	/** Octets of a line, its end not counted. */
	private static final int LINE = 75;

	private final StringBuilder text = new StringBuilder();

	private MeetingCalendar() {
	}

	/**
	 * Writes the file.
	 * @param summary what the calendar shows, such as the group's name and the title
	 * @param address the meeting's page on the hub
	 */
	public static String of(Meeting meeting, String summary, String address) {
		MeetingCalendar file = new MeetingCalendar();
		file.line("BEGIN", "VCALENDAR");
		file.line("VERSION", "2.0");
		file.line("PRODID", "-//Cohesion Cyber//hub//FR");
		file.line("METHOD", "PUBLISH");
		file.line("BEGIN", "VEVENT");
		file.line("UID", meeting.id() + "@cohesion-cyber");
		file.line("SEQUENCE", String.valueOf(meeting.revision()));
		file.line("DTSTAMP", moment(meeting.changedAt()));
		file.line("DTSTART", moment(meeting.startsAt()));
		file.line("DTEND", moment(meeting.endsAt()));
		file.line("SUMMARY", escaped(summary));
		file.text("LOCATION", meeting.place().isEmpty() ? meeting.link() : meeting.place());
		file.text("DESCRIPTION", (meeting.link() + "\n\n" + meeting.agenda()).strip());
		file.line("URL", address);
		file.line("CLASS", "PRIVATE");
		file.line("STATUS", meeting.isCancelled() ? "CANCELLED" : "CONFIRMED");
		file.line("END", "VEVENT");
		file.line("END", "VCALENDAR");
		return file.text.toString();
	}

	private static String moment(Instant moment) {
		return MOMENT.format(moment);
	}

	private void text(String name, String value) {
		if (!value.isEmpty()) {
			line(name, escaped(value));
		}
	}

	/** Folds what is longer than a line may be, never inside a character. */
	private void line(String name, String value) {
		int octets = 0;
		String line = name + ":" + value;
		for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
			String character = Character.toString(line.codePointAt(at));
			int length = character.getBytes(StandardCharsets.UTF_8).length;
			if (octets + length > LINE) {
				this.text.append("\r\n ");
				octets = 1;
			}
			this.text.append(character);
			octets += length;
		}
		this.text.append("\r\n");
	}

	static String escaped(String text) {
		return text.replace("\\", "\\\\")
			.replace(";", "\\;")
			.replace(",", "\\,")
			.replace("\r\n", "\n")
			.replace("\r", "\n")
			.replace("\n", "\\n");
	}

}
