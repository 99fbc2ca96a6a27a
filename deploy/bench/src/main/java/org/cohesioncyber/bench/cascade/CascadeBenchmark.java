package org.cohesioncyber.bench.cascade;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.cohesioncyber.hub.dependencies.cascade.Cascade;
import org.cohesioncyber.hub.dependencies.cascade.Concentration;
import org.cohesioncyber.hub.dependencies.cascade.Effect;
import org.cohesioncyber.hub.dependencies.cascade.Node;
import org.cohesioncyber.hub.dependencies.cascade.Reading;
import org.cohesioncyber.hub.dependencies.cascade.Scenario;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** On 100,000 nodes and 500,000 links; public because the harness wants it so. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = { "-Xmx1500m", "-XX:+UseSerialGC" })
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CascadeBenchmark {

	static final int NODES = 100_000;

	static final int RANKED = 10_000;

	/** The most popular provider. */
	private static final int START = 0;

	private static final Duration DAY = Duration.ofDays(1);

	private static final Duration HORIZON = Duration.ofDays(7);

	private @Nullable Territory territory;

	private @Nullable Cascade<Integer> cascade;

	private @Nullable Graph<Integer, DefaultEdge> library;

	/** Builds both graphs, and stops when they do not answer the same. */
	@Setup
	public void build() {
		var built = Territory.of(NODES);
		this.territory = built;
		this.cascade = new Cascade<>(built.graph(), Reading.CAUTIOUS);
		this.library = built.forJGraphT();
		var ours = new HashSet<>(dependants().stream().map(Node::key).toList());
		if (!ours.equals(new HashSet<>(dependantsByJGraphT()))) {
			throw new IllegalStateException("dependants: the two do not agree");
		}
		var stopped = cascade();
		var ranking = ranking();
		System.out.printf(
				"%d dependants; the failure stops %d nodes; %d losses stop %.1f activities on average, %d at most%n",
				ours.size(), stopped.size(), ranking.size(),
				ranking.stream().mapToInt(Concentration::activities).average().orElse(0),
				ranking.stream().mapToInt(Concentration::activities).max().orElse(0));
	}

	/** Whoever depends on the most popular provider. */
	@Benchmark
	public List<Node<Integer>> dependants() {
		return ours().dependants(START);
	}

	/** The same by the library. */
	@Benchmark
	public List<Integer> dependantsByJGraphT() {
		return Territory.dependants(Objects.requireNonNull(this.library), START);
	}

	/** Every fiftieth node fails for a day: what stops when and is back when. */
	@Benchmark
	public List<Effect<Integer>> cascade() {
		var failed = new HashSet<>(nodes(NODES / 50));
		return ours().simulate(new Scenario<>(failed, Instant.EPOCH, DAY, HORIZON)).effects();
	}

	/** Ten thousand nodes fail for a day, each alone. */
	@Benchmark
	@Warmup(iterations = 1)
	@Measurement(iterations = 3)
	public List<Concentration<Integer>> ranking() {
		return ours().ranking(nodes(RANKED), DAY, HORIZON);
	}

	private List<Integer> nodes(int count) {
		return Objects.requireNonNull(this.territory).nodes(count);
	}

	private Cascade<Integer> ours() {
		return Objects.requireNonNull(this.cascade);
	}

}
