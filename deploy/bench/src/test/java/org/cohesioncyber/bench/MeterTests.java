package org.cohesioncyber.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MeterTests {

	private static final String PROCESS = "77 (post) gres) S 1 2 3 0 -1 4194560 6111 71893 0 154 100 50 7 3 20 0 1 0 389310";

	private static final String DISK = "  316704    27682 17089890   233499   325628   100919 16234208   138386        0    66200   394599    86305       75  6574536    12549   136429    10163";

	@Test
	void readsProcessorTimeAfterANameThatHoldsAnything() {
		assertThat(Meter.cpuOfProcess(PROCESS)).isEqualTo(160);
	}

	@Test
	void doesNotCountIdleTimeAsWork() {
		assertThat(Meter.cpuOfMachine("cpu  10 20 30 4000 500 6 7 8 0 0")).isEqualTo(73);
	}

	@Test
	void readsFlushesOfDisks(@TempDir Path system) throws Exception {
		assertThat(meter(system, "vda", "loop0").read().flushes()).isEqualTo(136_429);
		assertThat(meter(system, "sdb").read().flushes()).isEqualTo(2 * 136_429);
	}

	@Test
	void saysSoWhereFlushesAreNotCounted(@TempDir Path system) throws Exception {
		var meter = meter(system, "vda");
		Files.writeString(system.resolve("sys/block/vda/stat"), "1 2 3 4 5 6 7 8 9 10 11");
		assertThat(meter.read().flushes()).isEqualTo(-1);
		assertThat(meter.read().since(meter.read()).flushes()).isEqualTo(-1);
	}

	@Test
	void tellsServersDriverAndOthersApart() {
		var spent = new Meter.Reading(2_000_000_000, 1_000, 500, 400, 2_900, 10)
			.since(new Meter.Reading(1_000_000_000, 700, 300, 300, 1_800, 4));
		assertThat(spent).isEqualTo(new Meter.Reading(1_000_000_000, 300, 200, 100, 1_100, 6));
		assertThat(spent.othersCores()).isEqualTo(0.5);
	}

	private static Meter meter(Path system, String... disks) throws Exception {
		Files.createDirectories(system.resolve("proc"));
		Files.writeString(system.resolve("proc/stat"), "cpu  1 2 3 4 5 6 7 8 9 10\ncpu0 1 2 3 4 5 6 7 8 9 10\n");
		for (var disk : disks) {
			Files.writeString(Files.createDirectories(system.resolve("sys/block").resolve(disk)).resolve("stat"), DISK);
		}
		return new Meter(system, Stream::of, Stream::of);
	}

}
