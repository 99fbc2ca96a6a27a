package org.cohesioncyber.bench;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * All that one run found.
 *
 * @param at when it began
 * @param machine what it ran on
 * @param rounds of each contender in each row
 * @param seconds of each round
 * @param rows what was measured
 */
record Report(Instant at, Machine machine, int rounds, double seconds, List<Row> rows) {

	private static final String LINE = "  %-16s %3s %9s %8s %8s %8s %8s %8s %8s %7s %7s %6s  %s";

	/** What must not be, in any row. */
	List<String> faults() {
		return this.rows.stream()
			.flatMap((row) -> row.faults().stream().map((fault) -> row.name() + ", " + fault))
			.toList();
	}

	String table() {
		var table = new StringBuilder();
		line(table, "%d cores, %s, Java %s; an Ed25519 signature takes %s ms to make, %s ms to check",
				this.machine.cores(), this.machine.system(), this.machine.java(), figure(this.machine.signMillis()),
				figure(this.machine.checkMillis()));
		line(table, "%d rounds of %s s each, in turns; medians", this.rounds, figure(this.seconds));
		line(table, LINE, "", "c", "objects/s", "ack p50", "ack p99", "dlv p50", "dlv p99", "cpu hub", "cpu pg",
				"fl/ack", "others", "failed", "sent = acknowledged = stored (delivered)");
		for (var row : this.rows) {
			line(table, "%s", row.name());
			side(table, row.workers(), row.first());
			side(table, row.workers(), row.second());
			line(table, "  ratio of %s: %s", row.ratioOf(), figure(row.ratio()));
		}
		this.faults().forEach((fault) -> line(table, "FAULT %s", fault));
		return table.toString();
	}

	private static void side(StringBuilder table, int workers, Side side) {
		line(table, LINE, side.name(), workers, figure(side.rate()), figure(side.p50()), figure(side.p99()),
				figure(side.deliveredP50()), figure(side.deliveredP99()), figure(side.hubMillis()),
				figure(side.postgresMillis()), figure(side.flushes()), figure(side.othersCores()),
				side.failed() + side.overdue(), counts(side));
		side.reasons().forEach((reason) -> line(table, "    %s", reason));
	}

	private static String counts(Side side) {
		var same = side.sent() == side.acknowledged() && side.acknowledged() == side.stored();
		var counts = same ? String.valueOf(side.sent())
				: "%d / %d / %d".formatted(side.sent(), side.acknowledged(), side.stored());
		return (side.expected() > 0) ? "%s (%d of %d)".formatted(counts, side.arrived(), side.expected()) : counts;
	}

	/** Three significant digits. */
	static String figure(@Nullable Double value) {
		if (value == null) {
			return "–";
		}
		var digits = (value >= 100) ? 0 : (value >= 10) ? 1 : (value >= 1) ? 2 : 3;
		return String.format(Locale.ROOT, "%." + digits + "f", value);
	}

	private static void line(StringBuilder table, String format, Object... values) {
		table.append(format.formatted(values).stripTrailing()).append('\n');
	}

}
