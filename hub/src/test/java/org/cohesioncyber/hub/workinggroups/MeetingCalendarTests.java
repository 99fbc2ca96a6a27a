package org.cohesioncyber.hub.workinggroups;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MeetingCalendarTests {

	private static final String ADDRESS = "https://hub.example/groupes-de-travail/x/reunions/y";

	@Test
	void saysWhenAndWhereInWorldTime() {
		assertThat(unfolded(meeting("Salle 3", "Ordre du jour", null))).contains("BEGIN:VCALENDAR", "VERSION:2.0",
				"METHOD:PUBLISH", "DTSTART:20261201T090000Z", "DTEND:20261201T103000Z", "DTSTAMP:20261122T101500Z",
				"SEQUENCE:2", "LOCATION:Salle 3", "STATUS:CONFIRMED", "URL:" + ADDRESS, "END:VCALENDAR");
	}

	@Test
	void keepsItsIdentityWhenItIsCalledOff() {
		Meeting meeting = meeting("Salle 3", "", Instant.parse("2026-11-25T08:00:00Z"));
		assertThat(unfolded(meeting)).contains("UID:" + meeting.id() + "@cohesion-cyber", "STATUS:CANCELLED");
	}

	@Test
	void escapesWhatWouldBeRead() {
		assertThat(unfolded(meeting("Rue A; porte B, code \\ 1", "un\r\ndeux", null)))
			.contains("LOCATION:Rue A\\; porte B\\, code \\\\ 1")
			.contains("DESCRIPTION:https://visio.example/x\\n\\nun\\ndeux");
	}

	@Test
	void letsNoLineThroughThatAnOrganisationMadeUp() {
		assertThat(unfolded(meeting("x\nBEGIN:VALARM", "", null))).doesNotContain("BEGIN:VALARM");
	}

	@Test
	void foldsLongLinesWithoutCuttingACharacter() {
		String agenda = "é€🔒".repeat(100);
		String file = MeetingCalendar.of(meeting("Salle", agenda, null), "Résumé", ADDRESS);
		for (String line : file.split("\r\n")) {
			assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
			assertThat(line).doesNotContain("�");
			assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(line);
		}
		assertThat(unfolded(meeting("Salle", agenda, null))).anyMatch(line -> line.endsWith("\\n\\n" + agenda));
		assertThat(file).endsWith("END:VCALENDAR\r\n").doesNotContain("\n\n");
	}

	private static List<String> unfolded(Meeting meeting) {
		return List.of(MeetingCalendar.of(meeting, "Groupe – réunion", ADDRESS).replace("\r\n ", "").split("\r\n"));
	}

	private static Meeting meeting(String place, String agenda, @Nullable Instant cancelledAt) {
		Instant changed = Instant.parse("2026-11-22T10:15:00Z");
		return new Meeting(new MeetingId(UUID.randomUUID()), new GroupId(UUID.randomUUID()), "Réunion",
				Instant.parse("2026-12-01T09:00:00Z"), Instant.parse("2026-12-01T10:30:00Z"), place,
				"https://visio.example/x", agenda, "", null, cancelledAt, cancelledAt == null ? null : "Malade",
				changed, changed, 2);
	}

}
