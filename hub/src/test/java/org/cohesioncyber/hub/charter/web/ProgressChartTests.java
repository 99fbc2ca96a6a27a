package org.cohesioncyber.hub.charter.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.charter.EngagementMonth;
import org.cohesioncyber.hub.charter.web.ProgressChart.Step;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressChartTests {

	@Test
	void drawsTheOldestMonthLeftAndTheHighestFigureUnderTheTop() {
		ProgressChart chart = ProgressChart.of(months(24, 12, 0));
		assertThat(chart.line()).isEqualTo("40,212 374,154 708,95");
		assertThat(chart.steps()).extracting(Step::value).containsExactly(0, 10, 20, 30, 40);
	}

	@Test
	void hasRoundStepsWithRoomForEveryFigure() {
		for (int highest = 0; highest < 5000; highest++) {
			int top = ProgressChart.top(highest);
			assertThat(top).isGreaterThanOrEqualTo(Math.max(4, highest)).isLessThan(Math.max(5, highest * 5 / 2 + 1));
			assertThat(Integer.toString(top / 4)).matches("[125]0*");
		}
	}

	@Test
	void drawsASingleMonthAndNobody() {
		assertThat(ProgressChart.of(months(0)).line()).isEqualTo("708,212");
	}

	private static List<EngagementMonth> months(int... latestFirst) {
		YearMonth last = YearMonth.of(2026, 11);
		return IntStream.range(0, latestFirst.length)
			.mapToObj(at -> new EngagementMonth(last.minusMonths(at), latestFirst[at], Map.of(), null, List.of()))
			.toList();
	}

}
