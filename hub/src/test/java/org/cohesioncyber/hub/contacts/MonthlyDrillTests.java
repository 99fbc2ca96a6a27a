package org.cohesioncyber.hub.contacts;

import java.time.Instant;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MonthlyDrillTests {

	private final MonthlyDrill monthly = new MonthlyDrill(true, 7, 10);

	@ParameterizedTest
	@CsvSource({ "2026-11-06T09:30:00Z,no,the day before", "2026-11-07T09:30:00Z,no,a Saturday",
			"2026-11-09T08:59:00Z,no,too early", "2026-11-09T09:00:00Z,yes,Monday at ten in Paris",
			"2026-11-09T09:59:59Z,yes,still the hour", "2026-11-09T10:00:00Z,no,the hour is over",
			"2026-11-12T09:10:00Z,yes,a hub that was away catches up", "2026-07-07T08:10:00Z,yes,summer time" })
	void goesOnTheFirstWorkingDayAtItsHour(String now, String due, String why) {
		assertThat(this.monthly.dueAt(Instant.parse(now)).isPresent()).as(why).isEqualTo(due.equals("yes"));
	}

	@Test
	void namesTheMonthItIsFor() {
		assertThat(this.monthly.dueAt(Instant.parse("2026-11-09T09:00:00Z"))).contains(YearMonth.of(2026, 11));
	}

	@Test
	void doesNotGoWhenItIsOff() {
		assertThat(new MonthlyDrill(false, 7, 10).dueAt(Instant.parse("2026-11-09T09:00:00Z"))).isEmpty();
	}

}
