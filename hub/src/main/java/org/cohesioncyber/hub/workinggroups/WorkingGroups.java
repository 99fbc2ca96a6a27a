package org.cohesioncyber.hub.workinggroups;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.sharing.KeptRoster;
import org.cohesioncyber.hub.sharing.Sharing;
import org.cohesioncyber.hub.workinggroups.GroupDraft.Description;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Working groups: opened by any engaged organisation, led by its convener, closed and
 * never deleted. What a group does is for its members as long as their charter is in
 * force.
 */
@Component
public class WorkingGroups {

	private static final int PAGE = 20;

	private final Ledger ledger;

	private final WorkingGroupRows rows;

	private final MembershipRows members;

	private final GroupDesk desk;

	private final Sharing sharing;

	WorkingGroups(Ledger ledger, WorkingGroupRows rows, MembershipRows members, GroupDesk desk, Sharing sharing) {
		this.ledger = ledger;
		this.rows = rows;
		this.members = members;
		this.desk = desk;
		this.sharing = sharing;
	}

	/** Whether the actor may take part in groups. */
	public static boolean mayTakePart(Actor actor) {
		return actor.organisation().isPresent()
				&& (actor.has(Role.RSSI) || actor.has(Role.PARTNER) || actor.has(Role.COORDINATOR));
	}

	/** The groups the organisation is in, asked for, or was invited to, by name. */
	public List<WorkingGroup> mine(Actor actor) {
		GroupDesk.requireRole(actor);
		return this.ledger.read(actor, this.rows::mine);
	}

	/** Every group the organisation may know of, newest first, twenty a page. */
	public Page<WorkingGroup> list(Actor actor, @Nullable String cursor) {
		GroupDesk.requireRole(actor);
		Cursor after = Cursor.read(cursor);
		List<WorkingGroup> found = this.ledger.read(actor, () -> this.rows.newest(after, PAGE + 1));
		return Page.cut(found, PAGE, last -> new Cursor(last.openedAt(), last.id().value()).text());
	}

	public Optional<WorkingGroup> find(Actor actor, GroupId id) {
		GroupDesk.requireRole(actor);
		return this.ledger.read(actor, () -> this.rows.find(id));
	}

	/** Every stay of every organisation, the earliest first; one's own for outsiders. */
	public List<Membership> roster(Actor actor, GroupId id) {
		GroupDesk.requireRole(actor);
		return this.ledger.read(actor, () -> this.members.of(id));
	}

	/** Opens a group that the actor's organisation convenes, once per key. */
	public GroupId open(Actor actor, GroupDraft draft, @Nullable String idempotencyKey) {
		GroupDesk.requireRole(actor);
		Description group = draft.check();
		OrganisationId own = actor.requireOrganisation();
		UUID opened = this.ledger.write(actor,
				entry -> entry.once(IdempotencyKey.of("working-group", idempotencyKey), () -> {
					GroupId id = new GroupId(UUID.randomUUID());
					if (!this.sharing.admitted(actor, new KeptRoster(id.value(), Set.of(own))).contains(own)) {
						throw new NotPermitted("a charter in force");
					}
					this.rows.insert(id, group, entry);
					this.members.begin(id, own, Standing.MEMBER, true, entry.at());
					this.rows.count(id);
					entry.journal("working-group-opened", GroupDesk.subject(id),
							Map.of("visibility", group.visibility()));
					this.desk.changed(entry, id);
					return id.value();
				}));
		return new GroupId(opened);
	}

	/** Changes what the group is for, unless somebody did since that revision. */
	public Change change(Actor actor, GroupId id, int revision, GroupDraft draft) {
		GroupDesk.requireRole(actor);
		Description to = draft.check();
		return this.ledger.write(actor, entry -> {
			convened(actor, id);
			boolean changed = this.rows.change(id, revision, to);
			entry.journal(changed ? "working-group-described" : "working-group-description-refused",
					GroupDesk.subject(id), Map.of("visibility", to.visibility()));
			if (changed) {
				this.desk.changed(entry, id);
			}
			return changed ? Change.DONE : Change.STALE;
		});
	}

	/**
	 * Hands the group over to another member; of one adrift, any member may take it over
	 * for itself.
	 */
	public void handOver(Actor actor, GroupId id, OrganisationId to) {
		GroupDesk.requireRole(actor);
		this.ledger.write(actor, entry -> {
			WorkingGroup group = this.desk.active(id);
			boolean takesOver = group.adrift() && actor.organisation().filter(to::equals).isPresent();
			if (!group.isConvenedBy(actor.organisation()) && !takesOver) {
				throw new NotPermitted("convening the group");
			}
			boolean isMember = this.members.latest(id, to)
				.filter(one -> one.standing() == Standing.MEMBER && one.admitted())
				.isPresent();
			if (!isMember) {
				throw new InvalidInput("organisation", to, "une organisation du groupe, dont la charte est en vigueur",
						"a member of the group, its charter in force");
			}
			this.rows.convene(id, to);
			entry.journal("working-group-handed-over", GroupDesk.subject(id),
					Map.of("from", group.convener().toString(), "to", to.toString()));
			this.desk.changed(entry, id);
			this.desk.tell(entry, "workinggroups.convener", id, to);
			return id;
		});
	}

	/** Ends the group; what it did stays. */
	public void close(Actor actor, GroupId id, @Nullable String reason) {
		GroupDesk.requireRole(actor);
		Faulty faulty = new Faulty();
		Optional<String> why = faulty.text("reason", reason, 2, 500);
		faulty.done();
		this.ledger.write(actor, entry -> {
			convened(actor, id);
			this.rows.close(id, entry.at(), why.orElseThrow());
			entry.journal("working-group-closed", GroupDesk.subject(id), Map.of());
			this.desk.changed(entry, id);
			this.desk.tell(entry, "workinggroups.closed", GroupDesk.subject(id), this.desk.everybody(entry, id),
					GroupDesk.path(id));
			return id;
		});
	}

	private void convened(Actor actor, GroupId id) {
		if (!this.desk.active(id).isConvenedBy(actor.organisation())) {
			throw new NotPermitted("convening the group");
		}
	}

}
