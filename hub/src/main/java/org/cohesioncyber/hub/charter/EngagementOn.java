package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohesioncyber.hub.charter.EngagementFigure.Breakdown;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Evidence;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Level;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * Who is engaged on a day and how far (design, section 8): one pure function of the
 * signatures, the groups and the dated evidence, so that any past day can be asked again.
 *
 * @param engaged by organisation, in the order they are to be named
 */
record EngagementOn(LocalDate day, EngagedDay signed, Map<OrganisationId, Engaged> engaged) {

	static EngagementOn of(LocalDate day, EngagedDay signed, Collection<Evidence> evidence) {
		Map<OrganisationId, Set<Level>> levels = new HashMap<>();
		evidence.stream()
			.filter(one -> one.countsOn(day))
			.forEach(one -> levels.computeIfAbsent(one.organisation(), _ -> EnumSet.noneOf(Level.class))
				.add(one.kind().level()));
		Map<OrganisationId, Engaged> engaged = new LinkedHashMap<>();
		signed.all().forEach(one -> engaged.put(one.id(), new Engaged(one, levels.getOrDefault(one.id(), Set.of()))));
		return new EngagementOn(day, signed, engaged);
	}

	/** The figure of the day, with the levels the hub has evidence for. */
	EngagementFigure figure(Set<Level> shown, boolean isDemonstration) {
		Map<Level, Integer> levels = new EnumMap<>(Level.class);
		shown.forEach(level -> levels.put(level, this.signed.actors(holding(level))));
		int bound = (int) this.engaged.values()
			.stream()
			.filter(one -> one.organisation().boundBy().isPresent())
			.count();
		int all = this.engaged.size();
		return new EngagementFigure(this.day, this.signed.actors(this.engaged.keySet()), isDemonstration, levels,
				new Breakdown(all, all - bound, bound), EngagementFigure.shares(kinds()));
	}

	private List<OrganisationId> holding(Level level) {
		return this.engaged.values()
			.stream()
			.filter(one -> one.levels().contains(level))
			.map(one -> one.organisation().id())
			.toList();
	}

	private Map<OrganisationKind, Integer> kinds() {
		Map<OrganisationKind, Integer> kinds = new EnumMap<>(OrganisationKind.class);
		this.engaged.keySet().forEach(id -> kinds.merge(this.signed.kind(id), 1, Integer::sum));
		return kinds;
	}

	/**
	 * Everybody, each held against an earlier day: « en progrès » are newcomers and those
	 * with more levels.
	 */
	List<EngagedMember> members(EngagementOn earlier) {
		return this.engaged.values()
			.stream()
			.map(now -> new EngagedMember(now.organisation(), now.levels().stream().sorted().toList(),
					now.isBeyond(earlier.engaged.get(now.organisation().id()))))
			.toList();
	}

	/** An engaged organisation and the levels it holds. */
	record Engaged(EngagedOrganisation organisation, Set<Level> levels) {

		boolean isBeyond(@Nullable Engaged then) {
			return then == null || this.levels.size() > then.levels.size();
		}

	}

}
