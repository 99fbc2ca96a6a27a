package org.cohesioncyber.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.SerializationFeature;

/**
 * Starts a hub, loads it, prints what was measured, and fails when the hub lost or made
 * up anything.
 */
public final class Bench {

	private static final List<Integer> SIZES = List.of(1, 100);

	private final Plan plan;

	private final Stand stand;

	private final Meter meter;

	private final Ticker ticker = Ticker.system();

	private final Load load = new Load(this.ticker);

	private final AtomicInteger rounds = new AtomicInteger();

	private Bench(Plan plan, Stand stand) {
		this.plan = plan;
		this.stand = stand;
		this.meter = new Meter(Path.of("/"), stand.hub()::processes, stand.platform().postgres()::processes);
	}

	/** Run from the top of the checkout. */
	public static void main(String[] words) throws Exception {
		Plan plan;
		try {
			plan = Plan.parse(List.of(words));
		}
		catch (IllegalArgumentException ex) {
			System.err.println(ex.getMessage() + System.lineSeparator() + Plan.USAGE);
			System.exit(2);
			return;
		}
		var report = run(plan);
		System.out.print(report.table());
		write(report, plan.json());
		System.exit(report.faults().isEmpty() ? 0 : 1);
	}

	static Report run(Plan plan) throws Exception {
		var at = Instant.now();
		var machine = Machine.here();
		var jar = (plan.hub() != null) ? plan.hub() : Stand.jar();
		var data = (plan.data() != null) ? plan.data() : besideFigures(plan.json());
		try (var stand = Stand.start(data, jar, System.out::println)) {
			return new Report(at, machine, plan.rounds(), plan.limits().time().toMillis() / 1000.0,
					new Bench(plan, stand).rows());
		}
		finally {
			if (plan.data() == null) {
				delete(data);
			}
		}
	}

	private List<Row> rows() throws Exception {
		var rows = new ArrayList<Row>();
		for (var size : SIZES) {
			warmUp(size);
			for (var workers : this.plan.workers()) {
				rows.add(ingest(size, workers));
			}
		}
		rows.add(streams());
		return rows;
	}

	private void warmUp(int size) throws Exception {
		say("warming up with batches of %d", size);
		var limits = new Limits(this.plan.limits().requests(), this.plan.warmUp());
		Measured.measure(hub(size, 8, limits), this.meter);
	}

	private Row ingest(int size, int workers) throws Exception {
		say("batches of %d, %d at once", size, workers);
		return Row.alternate("Durable ingest, %d a request".formatted(size), workers,
				hub(size, workers, this.plan.limits()),
				new Inserts(this.load, this.stand.platform().postgres(), size, workers, this.plan.limits()),
				this.plan.rounds(), this.meter);
	}

	private Row streams() throws Exception {
		say("alerts to open streams");
		return Row.alternate("Alert to open stream, %s a second".formatted(Report.figure(this.plan.perSecond())),
				Streams.CONNECTIONS, streams(1), streams(this.plan.subscribers()), this.plan.rounds(), this.meter);
	}

	private Contender hub(int size, int workers, Limits limits) {
		return new Ingest(this.load, this.stand.agents(), this.stand.database(), this.rounds, size, workers, limits);
	}

	private Contender streams(int subscribers) {
		var agents = this.stand.agents();
		return new Streams(this.load, this.ticker, agents.getFirst(), agents.subList(1, agents.size()),
				this.stand.database(), this.rounds, this.plan.perSecond(), subscribers, this.plan.limits());
	}

	// Not below /tmp, which may be memory: what is acknowledged must have reached a disk.
	private static Path besideFigures(Path json) throws IOException {
		var directory = Objects.requireNonNull(json.toAbsolutePath().getParent());
		return Files.createTempDirectory(Files.createDirectories(directory), "data");
	}

	private static void write(Report report, Path file) throws IOException {
		var json = SampleAlerts.JSON.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
		Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
		Files.writeString(file, json.writeValueAsString(report));
		say("figures in %s", file);
	}

	private static void delete(Path directory) throws IOException {
		try (var files = Files.walk(directory)) {
			for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
				Files.delete(file);
			}
		}
	}

	private static void say(String format, Object... values) {
		System.out.println(format.formatted(values));
	}

}
