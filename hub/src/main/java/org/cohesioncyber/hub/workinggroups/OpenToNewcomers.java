package org.cohesioncyber.hub.workinggroups;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.FactConsumer;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.PublishedFact;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.sharing.KeptRoster;
import org.cohesioncyber.hub.sharing.Sharing;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps in step with the sharing policy who is admitted to a group, and addresses what is
 * still ahead (meetings to come, open decisions) to whoever is in it now. What is past
 * stays with those it was addressed to. Done when somebody joins, when signatures change,
 * and every night.
 */
@Component
class OpenToNewcomers implements FactConsumer {

	private static final Set<String> MOVING = Set.of("charter-signed", "charter-signature-changed", "organisation-tied",
			"organisation-untied");

	private final Ledger ledger;

	private final WorkingGroupRows groups;

	private final MembershipRows members;

	private final MeetingRows meetings;

	private final DecisionRows decisions;

	private final Sharing sharing;

	private final GroupDesk desk;

	OpenToNewcomers(Ledger ledger, WorkingGroupRows groups, MembershipRows members, MeetingRows meetings,
			DecisionRows decisions, Sharing sharing, GroupDesk desk) {
		this.ledger = ledger;
		this.groups = groups;
		this.members = members;
		this.meetings = meetings;
		this.decisions = decisions;
		this.sharing = sharing;
		this.desk = desk;
	}

	@Override
	public String name() {
		return "working-groups";
	}

	@Override
	public void accept(List<PublishedFact> facts, JdbcClient worker) {
		if (facts.stream().anyMatch(fact -> MOVING.contains(fact.type()))) {
			settle();
		}
		else {
			facts.stream()
				.filter(fact -> fact.type().equals(WorkingGroupChanged.TYPE))
				.map(fact -> new GroupId(fact.subject().id()))
				.distinct()
				.forEach(this::settle);
		}
	}

	@Scheduled(cron = "0 2 0 * * *", zone = "Europe/Paris")
	void settle() {
		this.ledger.read(hub(null), this.groups::open).forEach(group -> settle(group.id()));
	}

	void settle(GroupId id) {
		this.ledger.read(hub(null), () -> this.groups.find(id)).ifPresent(this::settle);
	}

	private void settle(WorkingGroup group) {
		Actor.Hub hub = hub(group.convener());
		Set<UUID> stale = this.ledger.read(hub, () -> stale(hub, group.id()));
		if (stale.isEmpty() && !this.ledger.read(hub, () -> this.members.hasNewcomers(group.id()))) {
			return;
		}
		this.ledger.write(hub, entry -> {
			this.members.of(group.id())
				.stream()
				.filter(one -> stale.contains(one.id()))
				.forEach(one -> this.members.admit(one.id(), !one.admitted()));
			this.members.welcome(group.id());
			AudienceId audience = this.desk.everybody(entry, group.id()).audience();
			this.meetings.address(group.id(), audience, entry.at());
			this.decisions.address(group.id(), audience);
			entry.journal("working-group-settled", GroupDesk.subject(group.id()), Map.of("admittedAnew", stale.size()));
			return group;
		});
	}

	/** The stays whose admission is not what the policy says today. */
	private Set<UUID> stale(Actor hub, GroupId group) {
		List<Membership> all = this.members.of(group);
		Set<OrganisationId> concerned = all.stream().map(Membership::organisation).collect(Collectors.toSet());
		Set<OrganisationId> admitted = this.sharing.admitted(hub, new KeptRoster(group.value(), concerned));
		return all.stream()
			.filter(one -> one.admitted() != admitted.contains(one.organisation()))
			.map(Membership::id)
			.collect(Collectors.toSet());
	}

	private static Actor.Hub hub(@Nullable OrganisationId convener) {
		return new Actor.Hub("working-groups", convener, Set.of());
	}

}
