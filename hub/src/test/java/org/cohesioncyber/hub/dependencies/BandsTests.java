package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.dependencies.Bands.Band;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BandsTests {

	@Test
	void fewerThanThreeAreNotTold() {
		assertThat(of()).isEmpty();
		assertThat(of(1, 1)).isEmpty();
		assertThat(of(1, 1, 1)).containsExactly(new Band(1, 1, 3));
	}

	@Test
	void spansAreAsNarrowAsThreeAllow() {
		assertThat(of(0, 0, 0, 4, 5, 9, 20, 21, 22)).containsExactly(new Band(0, 0, 3), new Band(4, 9, 3),
				new Band(20, 22, 3));
	}

	@Test
	void whatIsLeftAtTheEndJoinsTheLastSpan() {
		assertThat(of(0, 0, 0, 4, 5)).containsExactly(new Band(0, 5, 5));
		assertThat(of(0, 0, 0, 0, 4, 5, 6)).containsExactly(new Band(0, 0, 4), new Band(4, 6, 3));
	}

	@Test
	void everybodyIsInOneSpanOfAtLeastThreeAndNoHourIsInTwo() {
		Random random = new Random(7);
		for (int run = 0; run < 2000; run++) {
			int[] hours = IntStream.range(0, 3 + random.nextInt(40)).map(_ -> random.nextInt(60)).toArray();
			List<Band> bands = of(hours);
			assertThat(bands.stream().mapToInt(Band::organisations).sum()).isEqualTo(hours.length);
			assertThat(bands).allMatch(band -> band.organisations() >= 3);
			for (Band band : bands) {
				assertThat(IntStream.of(hours).filter(hour -> hour >= band.from() && hour <= band.to()).count())
					.isEqualTo(band.organisations());
			}
		}
	}

	private static List<Band> of(int... hours) {
		List<Duration> moments = new ArrayList<>();
		for (int hour : hours) {
			moments.add(Duration.ofHours(hour).plusMinutes(7));
		}
		return Bands.of(moments);
	}

}
