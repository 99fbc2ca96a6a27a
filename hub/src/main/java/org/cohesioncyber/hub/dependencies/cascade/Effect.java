package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a failure does to one node.
 *
 * @param node to whom
 * @param outages when it is stopped, in order; at least one
 * @param breach when that is longer than it may be, if it is
 */
public record Effect<K>(Node<K> node, List<Outage> outages, Optional<Breach> breach) {

	public Effect {
		outages = List.copyOf(outages);
	}

	static <K> Effect<K> of(Node<K> node, List<Outage> outages, Instant certainUntil) {
		Duration dmia = node.dmia();
		return new Effect<>(node, outages, dmia == null ? Optional.empty() : Breach.of(outages, dmia, certainUntil));
	}

	public K key() {
		return this.node.key();
	}

	/** When it stops for the first time. */
	public Instant stops() {
		return this.outages.getFirst().from();
	}

	/** When it is back for good, if that can be said. */
	public Optional<Instant> back() {
		return Optional.ofNullable(this.outages.getLast().to());
	}

	/**
	 * One interruption.
	 *
	 * @param to when it is back, or {@code null} when it is not within the horizon
	 */
	public record Outage(Instant from, @Nullable Instant to) {

		boolean covers(Instant instant) {
			return !this.from.isAfter(instant) && (this.to == null || this.to.isAfter(instant));
		}

	}

	/**
	 * An interruption longer than the DMIA.
	 *
	 * @param at when the DMIA is over for the first time
	 * @param by how much longer the worst interruption is, or {@code null} when its end
	 * is not in sight
	 */
	public record Breach(Instant at, @Nullable Duration by) {

		static Optional<Breach> of(List<Outage> outages, Duration dmia, Instant certainUntil) {
			Instant at = null;
			Duration worst = Duration.ZERO;
			for (Outage outage : outages) {
				Instant over = outage.from().plus(dmia);
				Instant to = outage.to();
				if (over.isBefore(to == null ? certainUntil : to)) {
					at = (at == null) ? over : at;
					if (to == null) {
						return Optional.of(new Breach(at, null));
					}
					Duration by = Duration.between(over, to);
					worst = by.compareTo(worst) > 0 ? by : worst;
				}
			}
			return at == null ? Optional.empty() : Optional.of(new Breach(at, worst));
		}

	}

}
