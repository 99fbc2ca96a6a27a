package org.cohesioncyber.hub.contacts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who is tried how, and when: pure. The holder first, then the deputy; of each at most
 * three channels, those the hub reaches by itself before those somebody calls, and each
 * kind in the order the organisation gave. A letter is sent twice. Between two attempts
 * lies one pause.
 */
final class CallPlan {

	private static final int CHANNELS = 3;

	private static final int LETTERS = 2;

	private CallPlan() {
	}

	/** A channel that may be tried. */
	record Way(UUID channel, ChannelKind kind) {

	}

	/** One attempt, so long after the launch. */
	record Step(Rank rank, Way way, Duration after) {

	}

	static List<Step> of(List<Way> holder, List<Way> deputy, Duration pause) {
		List<Step> steps = new ArrayList<>();
		add(steps, Rank.HOLDER, holder, pause);
		add(steps, Rank.DEPUTY, deputy, pause);
		return steps;
	}

	private static void add(List<Step> steps, Rank rank, List<Way> ways, Duration pause) {
		ways.stream()
			.filter(way -> way.kind().isDrilled())
			.sorted(Comparator.comparing(way -> !way.kind().reachedByTheHub()))
			.limit(CHANNELS)
			.flatMap(way -> Stream.generate(() -> way).limit(way.kind().reachedByTheHub() ? LETTERS : 1))
			.forEach(way -> steps.add(new Step(rank, way, pause.multipliedBy(steps.size()))));
	}

}
