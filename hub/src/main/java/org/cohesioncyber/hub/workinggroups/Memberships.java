package org.cohesioncyber.hub.workinggroups;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.sharing.KeptRoster;
import org.cohesioncyber.hub.sharing.Sharing;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Who is in a working group: organisations ask or are invited, the other side answers,
 * and each says who of its people takes part.
 */
@Component
public class Memberships {

	private static final int PARTICIPANTS = 20;

	private final Ledger ledger;

	private final MembershipRows rows;

	private final GroupDesk desk;

	private final Sharing sharing;

	private final Organisations organisations;

	private final OpenToNewcomers newcomers;

	Memberships(Ledger ledger, MembershipRows rows, GroupDesk desk, Sharing sharing, Organisations organisations,
			OpenToNewcomers newcomers) {
		this.ledger = ledger;
		this.rows = rows;
		this.desk = desk;
		this.sharing = sharing;
		this.organisations = organisations;
		this.newcomers = newcomers;
	}

	/**
	 * Moves an organisation to another standing: it asks, is invited, is accepted,
	 * leaves. Whoever may not do that is refused.
	 */
	public void move(Actor actor, GroupId group, OrganisationId organisation, Standing to) {
		GroupDesk.requireRole(actor);
		try {
			this.ledger.write(actor, entry -> {
				move(entry, this.desk.known(group), organisation, to);
				return to;
			});
		}
		catch (DuplicateKeyException _) {
			throw refusal(to);
		}
		if (to == Standing.MEMBER) {
			this.newcomers.settle(group);
		}
	}

	/** Says who takes part for the actor's own organisation. */
	public void participants(Actor actor, GroupId group, List<String> names) {
		GroupDesk.requireRole(actor);
		List<String> checked = persons("participants", names);
		this.ledger.write(actor, entry -> {
			this.desk.active(group);
			this.rows.name(latest(group, actor.requireOrganisation()).orElseThrow().id(), checked);
			entry.journal("working-group-participants-named", GroupDesk.subject(group),
					Map.of("participants", checked.size()));
			return group;
		});
	}

	private void move(Entry entry, WorkingGroup group, OrganisationId organisation, Standing to) {
		Actor actor = entry.actor();
		boolean own = actor.organisation().filter(organisation::equals).isPresent();
		boolean convener = group.isConvenedBy(actor.organisation()) && group.live();
		if (!own && !convener) {
			throw new NotPermitted("convening the group");
		}
		Optional<Membership> latest = latest(group.id(), organisation);
		Standing from = latest.map(Membership::standing).orElse(null);
		boolean enters = to == Standing.ASKED || to == Standing.INVITED || to == Standing.MEMBER;
		if (!Standing.allows(from, to, own, convener, group.visibility()) || enters && group.isClosed()) {
			throw refusal(to);
		}
		boolean admitted = this.sharing.admitted(actor, new KeptRoster(group.id().value(), Set.of(organisation)))
			.contains(organisation);
		if (enters && !admitted) {
			throw new InvalidInput("organisation", name(actor, organisation),
					"une organisation dont la charte est en vigueur", "an organisation whose charter is in force");
		}
		if (latest.isEmpty() || latest.get().standing().isOver()) {
			this.rows.begin(group.id(), organisation, to, admitted, entry.at());
		}
		else if (!this.rows.move(latest.get(), to, admitted, entry.at())) {
			throw refusal(to);
		}
		tell(entry, group, organisation, to, own);
	}

	private void tell(Entry entry, WorkingGroup group, OrganisationId organisation, Standing to, boolean own) {
		entry.journal("working-group-" + to.name().toLowerCase(Locale.ROOT), GroupDesk.subject(group.id()),
				Map.of("organisation", organisation.toString()));
		this.desk.changed(entry, group.id());
		if (own) {
			this.desk.tell(entry, "workinggroups.roster", group.id(), group.convener());
		}
		else {
			this.desk.tell(entry, "workinggroups.answer", group.id(), organisation);
		}
	}

	private Optional<Membership> latest(GroupId group, OrganisationId organisation) {
		return this.rows.latest(group, organisation);
	}

	private String name(Actor actor, OrganisationId organisation) {
		return this.organisations.names(actor, Set.of(organisation))
			.getOrDefault(organisation, organisation.toString());
	}

	private static InvalidInput refusal(Standing to) {
		return new InvalidInput("standing", to, "une étape possible depuis la situation actuelle",
				"a step that is possible as things stand");
	}

	/** Names of people, one each. */
	static List<String> persons(String field, @Nullable List<String> names) {
		List<String> given = names == null ? List.of()
				: names.stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
		Faulty faulty = new Faulty();
		if (given.size() > PARTICIPANTS) {
			faulty.refuse(field, String.valueOf(given.size()), "au plus " + PARTICIPANTS + " personnes",
					"at most " + PARTICIPANTS + " persons");
		}
		given.forEach(name -> faulty.text(field, name, 2, 120));
		faulty.done();
		return given;
	}

}
