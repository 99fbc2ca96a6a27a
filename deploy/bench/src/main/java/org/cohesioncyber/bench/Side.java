package org.cohesioncyber.bench;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One contender over all its rounds: medians of what varies, sums of what is counted.
 *
 * @param name whose figures these are
 * @param rate acknowledged objects a second
 * @param p50 milliseconds to the acknowledgement, half of the requests
 * @param p99 milliseconds to the acknowledgement, all but a hundredth
 * @param deliveredP50 milliseconds to the subscribers, where there are any
 * @param deliveredP99 milliseconds to the subscribers, where there are any
 * @param hubMillis CPU milliseconds of the hub for one object
 * @param postgresMillis CPU milliseconds of PostgreSQL for one object
 * @param flushes of the disks for one acknowledgement, where the kernel counts them
 * @param othersCores cores that others than servers and driver kept busy
 * @param sent objects in the requests that left
 * @param acknowledged objects the server said it has
 * @param stored objects that are there
 * @param failed requests without a good answer
 * @param overdue requests that were due and never left
 * @param expected deliveries there should be
 * @param arrived deliveries there were
 * @param reasons why requests failed, a few of them
 */
record Side(String name, double rate, double p50, double p99, @Nullable Double deliveredP50,
		@Nullable Double deliveredP99, double hubMillis, double postgresMillis, @Nullable Double flushes,
		double othersCores, long sent, long acknowledged, long stored, long failed, long overdue, long expected,
		long arrived, List<String> reasons) {

	static Side of(String name, List<Measured> rounds) {
		return new Side(name, median(rounds, (round) -> round.tally().rate()),
				median(rounds, (round) -> round.tally().p50()), median(rounds, (round) -> round.tally().p99()),
				delivered(rounds, Deliveries::p50), delivered(rounds, Deliveries::p99),
				median(rounds, (round) -> each(round, round.cost().hub())),
				median(rounds, (round) -> each(round, round.cost().postgres())), flushes(rounds),
				median(rounds, (round) -> round.cost().othersCores()),
				sum(rounds, (round) -> round.tally().sent() * round.size()),
				sum(rounds, (round) -> round.tally().acknowledged()), sum(rounds, Measured::stored),
				sum(rounds, (round) -> round.tally().failed()), sum(rounds, (round) -> round.tally().overdue()),
				deliveries(rounds, Deliveries::expected), deliveries(rounds, Deliveries::arrived),
				rounds.stream().flatMap((round) -> round.tally().reasons().stream()).distinct().limit(5).toList());
	}

	/** The middle of sorted values, or the mean of the two in the middle. */
	static double median(Stream<Double> values) {
		var sorted = values.sorted().toList();
		if (sorted.isEmpty()) {
			throw new IllegalArgumentException("values: none (expected: at least one)");
		}
		var middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

	private static double median(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
		return median(rounds.stream().map(figure::applyAsDouble));
	}

	private static @Nullable Double delivered(List<Measured> rounds, Function<Deliveries, Double> figure) {
		var values = rounds.stream().flatMap((round) -> round.deliveries().stream()).map(figure).toList();
		return values.isEmpty() ? null : median(values.stream());
	}

	private static @Nullable Double flushes(List<Measured> rounds) {
		if (rounds.stream().anyMatch((round) -> round.cost().flushes() < 0)) {
			return null;
		}
		return median(rounds, (round) -> each(round, round.cost().flushes()) * round.size());
	}

	private static double each(Measured round, long whole) {
		return whole / (double) Math.max(1, round.tally().acknowledged());
	}

	private static long sum(List<Measured> rounds, Function<Measured, Long> count) {
		return rounds.stream().mapToLong(count::apply).sum();
	}

	private static long deliveries(List<Measured> rounds, Function<Deliveries, Long> count) {
		return rounds.stream().flatMap((round) -> round.deliveries().stream()).mapToLong(count::apply).sum();
	}

}
