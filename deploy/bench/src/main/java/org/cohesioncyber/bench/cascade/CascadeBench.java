package org.cohesioncyber.bench.cascade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmark and says how the two compare. */
public final class CascadeBench {

	private static final Path JSON = Path.of("deploy", "bench", "target", "cascade.json");

	private CascadeBench() {
	}

	/** Run from the top of the checkout. */
	public static void main(String[] words) throws Exception {
		Files.createDirectories(Objects.requireNonNull(JSON.getParent()));
		var results = run();
		System.out.printf(Locale.ROOT, """

				%d nodes, %d links, %d processors
				  dependants   %.2f ms; JGraphT %.1f ms, %.0f times as long (goal: 20 times, 13 ms)
				  cascade      %.1f ms (goal: 50 ms)
				  ranking      %.0f ms for %d cascades (goal: 8000 ms on 2 processors)
				figures in %s
				""", CascadeBenchmark.NODES, 5 * CascadeBenchmark.NODES, Runtime.getRuntime().availableProcessors(),
				millis(results, "dependants"), millis(results, "dependantsByJGraphT"),
				millis(results, "dependantsByJGraphT") / millis(results, "dependants"), millis(results, "cascade"),
				millis(results, "ranking"), CascadeBenchmark.RANKED, JSON);
	}

	private static Collection<RunResult> run() throws RunnerException {
		return new Runner(new OptionsBuilder().include(CascadeBenchmark.class.getSimpleName())
			.resultFormat(ResultFormatType.JSON)
			.result(JSON.toString())
			.shouldFailOnError(true)
			.build()).run();
	}

	private static double millis(Collection<RunResult> results, String benchmark) {
		return results.stream()
			.filter((result) -> result.getParams().getBenchmark().endsWith("." + benchmark))
			.mapToDouble((result) -> result.getPrimaryResult().getScore())
			.findFirst()
			.orElseThrow();
	}

}
