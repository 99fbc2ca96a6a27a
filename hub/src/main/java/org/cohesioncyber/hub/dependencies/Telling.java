package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import org.cohesioncyber.hub.dependencies.Because.Kind;
import org.cohesioncyber.hub.dependencies.Because.Lost;
import org.cohesioncyber.hub.dependencies.cascade.Cascade;
import org.cohesioncyber.hub.dependencies.cascade.DependencyGraph;
import org.cohesioncyber.hub.dependencies.cascade.Effect;
import org.cohesioncyber.hub.dependencies.cascade.Effect.Breach;
import org.cohesioncyber.hub.dependencies.cascade.Outcome;
import org.cohesioncyber.hub.dependencies.cascade.Proposal;
import org.cohesioncyber.hub.dependencies.cascade.Reading;
import org.cohesioncyber.hub.dependencies.cascade.Reason;
import org.cohesioncyber.hub.dependencies.cascade.Reason.NeedUnmet;
import org.cohesioncyber.hub.dependencies.cascade.Scenario;

/**
 * Runs a scenario and tells what it does under names, leaving out what may not be
 * explained to whoever reads it: pure.
 */
final class Telling {

	static final Instant START = Instant.EPOCH;

	private static final int STAND_INS = 3;

	private final Cascade<UUID> cascade;

	private final Scenario<UUID> scenario;

	private final Outcome<UUID> worst;

	private final Outcome<UUID> best;

	private final Function<UUID, String> names;

	private final Predicate<UUID> mayExplain;

	/**
	 * @param names of everything that may be named
	 * @param mayExplain whether the reader may know what that node rests on
	 */
	Telling(DependencyGraph<UUID> graph, Set<UUID> failed, Duration lasts, Function<UUID, String> names,
			Predicate<UUID> mayExplain) {
		this.scenario = Scenario.of(failed, START, lasts);
		this.cascade = new Cascade<>(graph, Reading.CAUTIOUS);
		this.worst = this.cascade.simulate(this.scenario);
		this.best = new Cascade<>(graph, Reading.HOPEFUL).simulate(this.scenario);
		this.names = names;
		this.mayExplain = mayExplain;
	}

	/** What happens if the unknown is as bad as can be. */
	Outcome<UUID> worst() {
		return this.worst;
	}

	/** Where a few stand-ins would save most activities. */
	Proposal<UUID> redundancies() {
		return this.cascade.redundancies(this.scenario, STAND_INS);
	}

	/** What happens to one activity. */
	Stopped stopped(Effect<UUID> effect) {
		return new Stopped(effect.key(), this.names.apply(effect.key()), this.best.effect(effect.key()).isPresent(),
				since(effect.stops()), effect.back().map(Telling::since),
				effect.breach().map(Breach::at).map(Telling::since),
				effect.breach().flatMap(breach -> Optional.ofNullable(breach.by())), because(effect.key()));
	}

	private List<Because> because(UUID key) {
		List<Because> told = new ArrayList<>();
		for (Reason<UUID> reason : this.worst.why(key)) {
			Because link = link(reason);
			told.add(link);
			if (link.kind() == Kind.UNAVAILABLE) {
				break;
			}
		}
		return told;
	}

	private Because link(Reason<UUID> reason) {
		String name = this.names.apply(reason.node());
		Duration at = since(reason.at());
		return switch (reason) {
			case Reason.Failed<UUID> failed -> new Because(Kind.FAILED, name, since(failed.at()), Optional.empty());
			case NeedUnmet<UUID> unmet ->
				this.mayExplain.test(reason.node()) ? new Because(Kind.WANTED, name, at, Optional.of(lost(unmet)))
						: new Because(Kind.UNAVAILABLE, name, at, Optional.empty());
		};
	}

	private Lost lost(NeedUnmet<UUID> unmet) {
		Reason.Loss<UUID> first = unmet.lost().getFirst();
		return new Lost(this.names.apply(first.member()), since(first.stopped()),
				Optional.ofNullable(first.tolerance()));
	}

	static Duration since(Instant moment) {
		return Duration.between(START, moment);
	}

}
