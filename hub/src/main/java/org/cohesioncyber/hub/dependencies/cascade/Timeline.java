package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.cohesioncyber.hub.dependencies.cascade.Effect.Outage;
import org.jspecify.annotations.Nullable;

/** Sorts what happens to activities into hours. */
final class Timeline<K> {

	private final Instant start;

	private final TreeMap<Integer, Changes<K>> hours = new TreeMap<>();

	private Timeline(Instant start) {
		this.start = start;
	}

	static <K> List<Hour<K>> of(Outcome<K> outcome) {
		Timeline<K> timeline = new Timeline<>(outcome.scenario().start());
		for (Effect<K> effect : outcome.activities()) {
			for (Outage outage : effect.outages()) {
				timeline.note(effect, outage, outcome.certainUntil());
			}
		}
		return timeline.hours();
	}

	private void note(Effect<K> effect, Outage outage, Instant certainUntil) {
		in(outage.from()).stopping.add(effect.key());
		Instant to = outage.to();
		if (to != null) {
			in(to).comingBack.add(effect.key());
		}
		Instant over = over(effect, outage, to == null ? certainUntil : to);
		if (over != null) {
			in(over).breaching.add(effect.key());
			if (to != null) {
				in(to).relieved++;
			}
		}
	}

	private @Nullable Instant over(Effect<K> effect, Outage outage, Instant end) {
		Duration dmia = effect.node().dmia();
		if (dmia == null) {
			return null;
		}
		Instant over = outage.from().plus(dmia);
		return over.isBefore(end) ? over : null;
	}

	private Changes<K> in(Instant instant) {
		int hour = Math.toIntExact(Duration.between(this.start, instant).toHours());
		return this.hours.computeIfAbsent(hour, each -> new Changes<>());
	}

	private List<Hour<K>> hours() {
		List<Hour<K>> hours = new ArrayList<>();
		int last = this.hours.isEmpty() ? -1 : this.hours.lastKey();
		int stopped = 0;
		int breached = 0;
		for (int hour = 0; hour <= last; hour++) {
			Changes<K> changes = this.hours.getOrDefault(hour, new Changes<>());
			stopped += changes.stopping.size() - changes.comingBack.size();
			breached += changes.breaching.size() - changes.relieved;
			hours.add(new Hour<>(this.start.plus(Duration.ofHours(hour)), changes.stopping, changes.comingBack,
					changes.breaching, stopped, breached));
		}
		return hours;
	}

	private static final class Changes<K> {

		private final List<K> stopping = new ArrayList<>();

		private final List<K> comingBack = new ArrayList<>();

		private final List<K> breaching = new ArrayList<>();

		private int relieved;

	}

}
