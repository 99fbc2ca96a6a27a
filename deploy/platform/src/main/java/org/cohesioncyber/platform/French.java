package org.cohesioncyber.platform;

import java.time.Duration;
import java.util.Locale;

/** Figures as the console shows them. */
final class French {

	private French() {
	}

	static String seconds(Duration duration) {
		return String.format(Locale.FRENCH, "%.1f s", duration.toMillis() / 1000.0);
	}

	static String megabytes(long bytes) {
		return String.format(Locale.FRENCH, "%d Mo", bytes >> 20);
	}

}
