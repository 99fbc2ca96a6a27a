package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When things happen to organisations that may not be recognised: spans of hours in each
 * of which it happens to three or more. Pure.
 */
public final class Bands {

	/** How many organisations at least are counted together. */
	public static final int LEAST = 3;

	private Bands() {
	}

	/**
	 * The narrowest spans from the first on.
	 * @param moments one of each organisation
	 */
	static List<Band> of(List<Duration> moments) {
		List<Long> hours = moments.stream().map(Duration::toHours).sorted().toList();
		if (hours.size() < LEAST) {
			return List.of();
		}
		List<Band> bands = new ArrayList<>();
		int first = 0;
		for (int next = 1; next <= hours.size(); next++) {
			boolean isLast = next == hours.size();
			boolean isWhole = isLast || !hours.get(next).equals(hours.get(next - 1));
			if (isWhole && next - first >= LEAST && (isLast || hours.size() - next >= LEAST)) {
				bands.add(new Band(hours.get(first), hours.get(next - 1), next - first));
				first = next;
			}
		}
		return bands;
	}

	/**
	 * A span of hours.
	 *
	 * @param from the first hour, counted from the failure
	 * @param to the last hour
	 * @param organisations to how many it happens, at least three
	 */
	public record Band(long from, long to, int organisations) {

	}

}
