package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cohesioncyber.hub.dependencies.cascade.Effect.Breach;
import org.cohesioncyber.hub.dependencies.cascade.Effect.Outage;
import org.cohesioncyber.hub.dependencies.cascade.Reason.Loss;

/**
 * What one activity would have to ask of others: something in the place of what it lost,
 * before its DMIA is over.
 *
 * @param activity which
 * @param by when its DMIA is over
 * @param until when it is back by itself, if that can be said
 * @param missing what it lacks at {@code by}; empty when it failed itself, or is about to
 * be back
 */
public record AidNeed<K>(Node<K> activity, Instant by, Optional<Instant> until, List<Missing<K>> missing) {

	public AidNeed {
		missing = List.copyOf(missing);
	}

	static <K> AidNeed<K> of(Run<K> run, Returns<K> returns, Effect<K> effect, Breach breach) {
		int minute = Math.toIntExact(Duration.between(run.scenario().start(), breach.at()).toMinutes());
		List<Missing<K>> missing = returns.needsOf(run.graph().knownPlace(effect.key()))
			.stream()
			.map(need -> Missing.of(need, run.lostAt(need, minute)))
			.filter(each -> each.count() > 0)
			.toList();
		Optional<Instant> until = effect.outages()
			.stream()
			.filter(outage -> outage.covers(breach.at()))
			.findFirst()
			.map(Outage::to);
		return new AidNeed<>(effect.node(), breach.at(), until, missing);
	}

	/**
	 * How many stand-ins one need lacks.
	 *
	 * @param lost whom they would stand in for
	 * @param count how many are enough
	 */
	public record Missing<K>(Need<K> need, List<K> lost, int count) {

		public Missing {
			lost = List.copyOf(lost);
		}

		static <K> Missing<K> of(Need<K> need, List<Loss<K>> lost) {
			int standing = need.members().size() - lost.size();
			return new Missing<>(need, lost.stream().map(Loss::member).toList(), need.needed() - standing);
		}

	}

}
