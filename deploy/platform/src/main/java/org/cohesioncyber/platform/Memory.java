package org.cohesioncyber.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** How much memory processes hold. */
final class Memory {

	private Memory() {
	}

	/** Resident bytes of a process; pages it shares with others count in proportion. */
	static long resident(ProcessHandle process) {
		var proc = Path.of("/proc", String.valueOf(process.pid()));
		try {
			return kilobytes(proc.resolve("smaps_rollup"), "Pss:");
		}
		catch (IOException ex) {
			return whole(proc);
		}
	}

	private static long whole(Path proc) {
		try {
			return kilobytes(proc.resolve("status"), "VmRSS:");
		}
		catch (IOException ex) {
			// It has just ended.
			return 0;
		}
	}

	private static long kilobytes(Path file, String field) throws IOException {
		return Files.readString(file)
			.lines()
			.filter((line) -> line.startsWith(field))
			.flatMap((line) -> Arrays.stream(line.split("\\s+")).skip(1).limit(1))
			.mapToLong(Long::parseLong)
			.findFirst()
			.orElse(0) << 10;
	}

}
