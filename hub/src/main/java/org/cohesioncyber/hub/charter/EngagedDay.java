package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Who is engaged on one day, by a signature of its own or by that of its group: pure, so
 * that any past day can be asked again.
 */
final class EngagedDay {

	private final LocalDate day;

	private final Map<OrganisationId, Signatures> organisations;

	private final Ties groups;

	private final Map<String, GroupRule> rules;

	private final boolean demonstrationHub;

	/**
	 * @param organisations all that matter, in the order they are to be named
	 * @param groups ties of subsidiaries to parents
	 * @param rules what each version of the charter says of groups
	 */
	EngagedDay(LocalDate day, List<Signatures> organisations, Ties groups, Map<String, GroupRule> rules,
			boolean demonstrationHub) {
		this.day = day;
		this.organisations = organisations.stream()
			.collect(Collectors.toMap(Signatures::organisation, Function.identity(), (one, _) -> one,
					LinkedHashMap::new));
		this.groups = groups;
		this.rules = rules;
		this.demonstrationHub = demonstrationHub;
	}

	/** All that are engaged and count on this hub. */
	List<EngagedOrganisation> all() {
		return this.organisations.values()
			.stream()
			.filter(one -> !one.practiceOnly(this.demonstrationHub))
			.flatMap(one -> inForce(one).stream())
			.toList();
	}

	OrganisationKind kind(OrganisationId organisation) {
		return Objects.requireNonNull(this.organisations.get(organisation)).kind();
	}

	/** Whether the charter binds it, even if it exists only to practise. */
	boolean isInForce(OrganisationId organisation) {
		Signatures one = this.organisations.get(organisation);
		return one != null && inForce(one).isPresent();
	}

	private Optional<EngagedOrganisation> inForce(Signatures one) {
		Optional<LocalDate> since = one.sinceOn(this.day);
		if (since.isPresent()) {
			return since.map(from -> new EngagedOrganisation(one.organisation(), one.name(), from, Optional.empty()));
		}
		return one.hasLeftOn(this.day) ? Optional.empty() : boundByGroup(one);
	}

	private Optional<EngagedOrganisation> boundByGroup(Signatures one) {
		LocalDate since = LocalDate.MIN;
		for (Tie tie : this.groups.chainOn(one.organisation(), this.day)) {
			since = later(since, tie.from());
			Optional<LocalDate> bound = bindingSince(this.organisations.get(tie.other()), one);
			if (bound.isPresent()) {
				return Optional.of(new EngagedOrganisation(one.organisation(), one.name(), later(since, bound.get()),
						Optional.of(tie.other())));
			}
		}
		return Optional.empty();
	}

	private Optional<LocalDate> bindingSince(@Nullable Signatures parent, Signatures subsidiary) {
		if (parent == null || parent.practiceOnly(this.demonstrationHub) && parent.nature() != subsidiary.nature()) {
			return Optional.empty();
		}
		return parent.sinceOn(this.day, signature -> rule(signature).bindsSubsidiaries());
	}

	/**
	 * How many actors these engaged organisations are: a group whose version of the
	 * charter says so is one.
	 */
	int actors(Collection<OrganisationId> engaged) {
		Set<OrganisationId> actors = engaged.stream().map(this::actor).collect(Collectors.toSet());
		return actors.size();
	}

	private OrganisationId actor(OrganisationId organisation) {
		OrganisationId actor = organisation;
		for (Tie tie : this.groups.chainOn(organisation, this.day)) {
			Signatures parent = this.organisations.get(tie.other());
			if (parent != null && countsAsOne(parent)) {
				actor = tie.other();
			}
		}
		return actor;
	}

	private boolean countsAsOne(Signatures parent) {
		return !parent.practiceOnly(this.demonstrationHub)
				&& parent.inForceOn(this.day).stream().anyMatch(signature -> rule(signature).countsAsOne());
	}

	private GroupRule rule(Signature signature) {
		return this.rules.getOrDefault(signature.version(), GroupRule.EACH_FOR_ITSELF);
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}
