package org.cohesioncyber.hub.workinggroups;

import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Notice;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.Addressed;
import org.cohesioncyber.hub.sharing.KeptRoster;
import org.cohesioncyber.hub.sharing.Sharing;

import org.springframework.stereotype.Component;

/**
 * What every act in a group begins and ends with: whether one is in it, and telling those
 * who are. To be used inside a transaction.
 */
@Component
class GroupDesk {

	private final WorkingGroupRows groups;

	private final MembershipRows members;

	private final Sharing sharing;

	GroupDesk(WorkingGroupRows groups, MembershipRows members, Sharing sharing) {
		this.groups = groups;
		this.members = members;
		this.sharing = sharing;
	}

	static void requireRole(Actor actor) {
		actor.require(Role.RSSI, Role.PARTNER, Role.COORDINATOR);
		actor.requireOrganisation();
	}

	/** A group the acting organisation knows. */
	WorkingGroup known(GroupId id) {
		return this.groups.find(id).orElseThrow(() -> new NotPermitted("a group one knows"));
	}

	/** A group the acting organisation is in. */
	WorkingGroup live(GroupId id) {
		WorkingGroup group = known(id);
		if (!group.live()) {
			throw new NotPermitted("being a member of the group, the charter in force");
		}
		return group;
	}

	/** The same, at work: nothing is added to a closed group. */
	WorkingGroup active(GroupId id) {
		WorkingGroup group = live(id);
		if (group.isClosed()) {
			throw new InvalidInput("group", group.name(), "un groupe qui n’est pas fermé",
					"a group that is not closed");
		}
		return group;
	}

	/** Who receives what the group does now. */
	Addressed everybody(Entry entry, GroupId group) {
		return this.sharing.addressAll(entry, this.members.roster(group));
	}

	/** Tells those addressed, in words that hold nothing of it. */
	void tell(Entry entry, String key, Subject subject, Addressed addressed, String path) {
		if (!addressed.recipients().isEmpty()) {
			entry.publish(new Notice(key, List.of(), path, Notice.Urgency.TODAY).about(subject, Reality.ACTUAL,
					Tlp.AMBER_STRICT, addressed.audience()));
		}
	}

	/** Tells one organisation, as far as the policy lets it be told. */
	void tell(Entry entry, String key, GroupId group, OrganisationId one) {
		tell(entry, key, subject(group), this.sharing.addressAll(entry, new KeptRoster(group.value(), Set.of(one))),
				path(group));
	}

	/** Publishes that something about the group changed, to its members. */
	void changed(Entry entry, GroupId group) {
		entry.publish(Fact.of(WorkingGroupChanged.TYPE, subject(group), Reality.ACTUAL, Tlp.AMBER_STRICT,
				everybody(entry, group).audience(), new WorkingGroupChanged(group.value())));
	}

	static Subject subject(GroupId group) {
		return new Subject("working-group", group.value());
	}

	static String path(GroupId group) {
		return "/groupes-de-travail/" + group;
	}

}
