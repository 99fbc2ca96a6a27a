package org.cohesioncyber.hub.shell.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Moments as screens show them, on both sides of the change of hour. */
class MomentsTests {

	private static Moments in(String zone) {
		return new Moments(new TerritorySettings("", ZoneId.of(zone), false, ""), new Messages());
	}

	@Test
	void saysWhichTimeItIsIn() {
		Instant winter = Instant.parse("2026-11-22T08:42:31Z");
		assertThat(in("Europe/Paris").text(winter, Locale.FRENCH)).isEqualTo("22/11/2026 09:42 (heure de Paris)");
		assertThat(in("Europe/Paris").text(winter, Locale.ENGLISH)).isEqualTo("22/11/2026 09:42 (Paris time)");
	}

	@Test
	void followsSummerTimeAndOtherTerritories() {
		Instant summer = Instant.parse("2026-07-01T22:30:00Z");
		assertThat(in("Europe/Paris").text(summer, Locale.FRENCH)).isEqualTo("02/07/2026 00:30 (heure de Paris)");
		assertThat(in("Indian/Reunion").text(summer, Locale.FRENCH)).isEqualTo("02/07/2026 02:30 (heure de Reunion)");
	}

}
