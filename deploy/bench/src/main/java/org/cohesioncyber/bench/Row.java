package org.cohesioncyber.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Two contenders measured in turns, so that whatever else the machine does falls on both.
 *
 * @param name what was measured
 * @param workers connections that sent at once
 * @param first the one in question
 * @param second the one it is held against
 * @param ratioOf which figure the ratio is of
 * @param ratio of the first one's figure to the second one's, median over the rounds
 * @param faults what must not be
 */
record Row(String name, int workers, Side first, Side second, String ratioOf, double ratio, List<String> faults) {

	static Row alternate(String name, int workers, Contender first, Contender second, int rounds, Meter meter)
			throws Exception {
		var ofFirst = new ArrayList<Measured>();
		var ofSecond = new ArrayList<Measured>();
		for (var round = 0; round < rounds; round++) {
			ofFirst.add(Measured.measure(first, meter));
			ofSecond.add(Measured.measure(second, meter));
		}
		return of(name, workers, first.name(), ofFirst, second.name(), ofSecond);
	}

	private static Row of(String name, int workers, String firstName, List<Measured> first, String secondName,
			List<Measured> second) {
		var delivered = !first.getFirst().deliveries().isEmpty();
		ToDoubleFunction<Measured> figure = delivered ? (round) -> round.deliveries().getFirst().p50()
				: (round) -> round.tally().rate();
		var ratio = Side.median(IntStream.range(0, first.size())
			.mapToObj((round) -> figure.applyAsDouble(first.get(round)) / figure.applyAsDouble(second.get(round))));
		var faults = new ArrayList<String>();
		first.forEach((round) -> round.faults().forEach((fault) -> faults.add(firstName + ": " + fault)));
		second.forEach((round) -> round.faults().forEach((fault) -> faults.add(secondName + ": " + fault)));
		return new Row(name, workers, Side.of(firstName, first), Side.of(secondName, second),
				delivered ? "dlv p50" : "objects/s", ratio, faults);
	}

}
