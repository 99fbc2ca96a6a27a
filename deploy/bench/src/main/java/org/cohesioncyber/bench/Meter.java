package org.cohesioncyber.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads from the kernel what a round cost: CPU time of the servers, flushes of the disks,
 * and how much of the machine others used meanwhile.
 */
final class Meter {

	/** The unit of CPU times in /proc, 1/100 s on every Linux that matters. */
	private static final long TICK_MILLIS = 10;

	private static final Pattern NOT_A_DISK = Pattern.compile("(loop|ram|zram|dm-|md|sr|fd)\\d*.*");

	private final Path system;

	private final Supplier<Stream<ProcessHandle>> hub;

	private final Supplier<Stream<ProcessHandle>> postgres;

	Meter(Path system, Supplier<Stream<ProcessHandle>> hub, Supplier<Stream<ProcessHandle>> postgres) {
		this.system = system;
		this.hub = hub;
		this.postgres = postgres;
	}

	Reading read() throws IOException {
		return new Reading(System.nanoTime(), cpu(this.hub.get()), cpu(this.postgres.get()),
				cpu(Stream.of(ProcessHandle.current())), machine(), flushes());
	}

	private long cpu(Stream<ProcessHandle> processes) throws IOException {
		long used = 0;
		for (var process : processes.toList()) {
			used += cpu(process.pid());
		}
		return used;
	}

	private long cpu(long pid) throws IOException {
		var stat = this.system.resolve("proc").resolve(String.valueOf(pid)).resolve("stat");
		return Files.exists(stat) ? cpuOfProcess(Files.readString(stat)) * TICK_MILLIS : 0;
	}

	private long machine() throws IOException {
		return cpuOfMachine(Files.readAllLines(this.system.resolve("proc/stat")).getFirst()) * TICK_MILLIS;
	}

	/** Of all disks, or -1 where the kernel does not say. */
	private long flushes() throws IOException {
		long sum = 0;
		try (var disks = Files.list(this.system.resolve("sys/block"))) {
			for (var disk : (Iterable<Path>) disks::iterator) {
				if (!NOT_A_DISK.matcher(disk.getFileName().toString()).matches()) {
					sum += flushesOfDisk(Files.readString(disk.resolve("stat")));
				}
			}
		}
		catch (IOException | NumberFormatException ex) {
			return -1;
		}
		return sum;
	}

	/**
	 * User, system and reaped children's ticks; the name before them may hold anything.
	 */
	static long cpuOfProcess(String stat) {
		var fields = words(stat.substring(stat.lastIndexOf(')') + 1));
		return fields.subList(11, 15).stream().mapToLong(Long::parseLong).sum();
	}

	/** All ticks that were not idle, waiting for a disk or stolen by another machine. */
	static long cpuOfMachine(String line) {
		var fields = words(line);
		return Stream.of(1, 2, 3, 6, 7).mapToLong((field) -> Long.parseLong(fields.get(field))).sum();
	}

	/** Field 16 of a disk's statistics. */
	static long flushesOfDisk(String stat) {
		var fields = words(stat);
		if (fields.size() < 16) {
			throw new NumberFormatException("a kernel that does not count flushes");
		}
		return Long.parseLong(fields.get(15));
	}

	private static List<String> words(String line) {
		return List.of(line.strip().split("\\s+"));
	}

	/**
	 * Sums since some moment in the past.
	 *
	 * @param nanos time that passed
	 * @param hub CPU milliseconds of the hub
	 * @param postgres CPU milliseconds of PostgreSQL
	 * @param driver CPU milliseconds of ourselves
	 * @param machine CPU milliseconds of everybody
	 * @param flushes of all disks, or -1 where that is unknown
	 */
	record Reading(long nanos, long hub, long postgres, long driver, long machine, long flushes) {

		Reading since(Reading before) {
			return new Reading(this.nanos - before.nanos, this.hub - before.hub, this.postgres - before.postgres,
					this.driver - before.driver, this.machine - before.machine,
					(this.flushes < 0 || before.flushes < 0) ? -1 : this.flushes - before.flushes);
		}

		/** How many cores those who are neither server nor driver kept busy. */
		double othersCores() {
			return Math.max(0, this.machine - this.hub - this.postgres - this.driver) * 1e6 / Math.max(1, this.nanos);
		}

	}

}
