package org.cohesioncyber.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What to measure and for how long.
 *
 * @param rounds of each contender in each row
 * @param limits of each round
 * @param workers connections that send at once, one row for each
 * @param warmUp how long the hub is loaded before anything counts
 * @param perSecond alerts a second while streams are open
 * @param subscribers open streams in the last row, held against a single one
 * @param json where the figures go
 * @param data a directory for the servers, or null for one that is deleted afterwards
 * @param hub the hub's jar, or null for the one in this checkout
 */
record Plan(int rounds, Limits limits, List<Integer> workers, Duration warmUp, double perSecond, int subscribers,
		Path json, @Nullable Path data, @Nullable Path hub) {

	static final String USAGE = """
			usage: run [--quick] [--rounds N] [--seconds N] [--json FILE] [--data DIRECTORY] [--hub JAR]
			  --quick    a few requests of each kind: shows that the driver works, no figures to keep
			  --rounds   of each contender in each row (default 5)
			  --seconds  of each round (default 8)
			  --json     where the figures go (default deploy/bench/target/bench.json)
			  --data     keeps the servers' data and logs there instead of deleting them
			  --hub      the hub's executable jar (default hub/target/hub-*-exec.jar)""";

	private static final Path JSON = Path.of("deploy", "bench", "target", "bench.json");

	static Plan full() {
		return new Plan(5, new Limits(200_000, Duration.ofSeconds(8)), List.of(1, 8, 32), Duration.ofSeconds(6), 50,
				100, JSON, null, null);
	}

	/** So few requests that only counts mean something. */
	static Plan quick() {
		return new Plan(1, new Limits(40, Duration.ofSeconds(3)), List.of(1, 8), Duration.ofMillis(1), 20, 10, JSON,
				null, null);
	}

	static Plan parse(List<String> words) {
		var plan = words.contains("--quick") ? quick() : full();
		var rest = new ArrayDeque<>(words);
		while (!rest.isEmpty()) {
			var word = rest.remove();
			plan = switch (word) {
				case "--quick" -> plan;
				case "--rounds" -> plan.with(number(word, rest), plan.limits);
				case "--seconds" ->
					plan.with(plan.rounds, new Limits(plan.limits.requests(), Duration.ofSeconds(number(word, rest))));
				case "--json" -> plan.with(Path.of(value(word, rest)), plan.data, plan.hub);
				case "--data" -> plan.with(plan.json, Path.of(value(word, rest)), plan.hub);
				case "--hub" -> plan.with(plan.json, plan.data, Path.of(value(word, rest)));
				default -> throw new IllegalArgumentException(word + ": unknown");
			};
		}
		return plan;
	}

	private Plan with(int rounds, Limits limits) {
		return new Plan(rounds, limits, this.workers, this.warmUp, this.perSecond, this.subscribers, this.json,
				this.data, this.hub);
	}

	private Plan with(Path json, @Nullable Path data, @Nullable Path hub) {
		return new Plan(this.rounds, this.limits, this.workers, this.warmUp, this.perSecond, this.subscribers, json,
				data, hub);
	}

	private static int number(String option, ArrayDeque<String> rest) {
		var value = value(option, rest);
		if (!value.matches("[1-9]\\d{0,3}")) {
			throw new IllegalArgumentException(option + ": " + value + " (expected: 1 to 9999)");
		}
		return Integer.parseInt(value);
	}

	private static String value(String option, ArrayDeque<String> rest) {
		if (rest.isEmpty() || rest.peek().startsWith("--")) {
			throw new IllegalArgumentException(option + ": without a value");
		}
		return rest.remove();
	}

}
