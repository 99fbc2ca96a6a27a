package org.cohesioncyber.hub.workinggroups;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.Addressed;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Decisions of working groups: numbered, owned, due, and never edited; whatever is said
 * of one later is one more line.
 */
@Component
public class Decisions {

	private static final int PAGE = 20;

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Ledger ledger;

	private final DecisionRows rows;

	private final MeetingRows meetings;

	private final WorkingGroupRows groups;

	private final MembershipRows members;

	private final GroupDesk desk;

	private final Clock clock;

	Decisions(Ledger ledger, DecisionRows rows, MeetingRows meetings, WorkingGroupRows groups, MembershipRows members,
			GroupDesk desk, Clock clock) {
		this.ledger = ledger;
		this.rows = rows;
		this.meetings = meetings;
		this.groups = groups;
		this.members = members;
		this.desk = desk;
		this.clock = clock;
	}

	/** The day it is, for what is due. */
	public LocalDate today() {
		return LocalDate.now(this.clock.withZone(PARIS));
	}

	/** The group's open or settled decisions, the latest first, twenty a page. */
	public Page<Decision> list(Actor actor, GroupId group, boolean open, @Nullable String cursor) {
		GroupDesk.requireRole(actor);
		Cursor after = Cursor.read(cursor);
		List<Decision> found = this.ledger.read(actor, () -> {
			this.desk.live(group);
			return this.rows.latest(group, open, after, PAGE + 1);
		});
		return Page.cut(found, PAGE, last -> new Cursor(last.decidedAt(), last.id().value()).text());
	}

	/** Open decisions that the actor's organisation is to do, the first due first. */
	public List<Decision> own(Actor actor, int atMost) {
		GroupDesk.requireRole(actor);
		return this.ledger.read(actor, () -> this.rows.openOf(actor.requireOrganisation(), atMost));
	}

	public Optional<Decision> find(Actor actor, GroupId group, DecisionId id) {
		GroupDesk.requireRole(actor);
		return this.ledger.read(actor, () -> this.rows.find(group, id));
	}

	/** Records a decision, once per key. */
	public DecisionId record(Actor actor, GroupId group, DecisionDraft draft, @Nullable MeetingId meeting,
			@Nullable String idempotencyKey) {
		GroupDesk.requireRole(actor);
		UUID recorded = this.ledger.write(actor,
				entry -> entry.once(IdempotencyKey.of("working-group-decision", idempotencyKey),
						() -> record(entry, group, draft, meeting).value()));
		return new DecisionId(recorded);
	}

	/**
	 * Adds a line: done, abandoned, or a correction.
	 * @param after the number of the line one has read last
	 */
	public Change amend(Actor actor, GroupId group, DecisionId id, int after, DecisionDraft draft) {
		GroupDesk.requireRole(actor);
		try {
			return this.ledger.write(actor, entry -> amend(entry, group, id, after, draft));
		}
		catch (DuplicateKeyException _) {
			return Change.STALE;
		}
	}

	private DecisionId record(Entry entry, GroupId group, DecisionDraft draft, @Nullable MeetingId meeting) {
		this.desk.active(group);
		if (meeting != null && this.meetings.find(group, meeting).isEmpty()) {
			throw new InvalidInput("meeting", meeting, "une réunion de ce groupe", "a meeting of this group");
		}
		DecisionDraft.Checked line = draft.check(roster(group), null);
		DecisionId id = new DecisionId(UUID.randomUUID());
		Addressed addressed = this.desk.everybody(entry, group);
		this.rows.insert(id, group, this.groups.nextDecision(group), meeting, addressed.audience(), entry);
		this.rows.write(id, 1, line, entry);
		tell(entry, "decision-recorded", group, id, line, addressed);
		return id;
	}

	private Change amend(Entry entry, GroupId group, DecisionId id, int after, DecisionDraft draft) {
		this.desk.active(group);
		Decision decision = this.rows.find(group, id)
			.orElseThrow(() -> new NotPermitted("a decision addressed to one"));
		DecisionDraft.Checked line = draft.check(roster(group), decision.current());
		if (decision.current().number() != after) {
			entry.journal("decision-line-refused", subject(id), Map.of("after", after));
			return Change.STALE;
		}
		Addressed addressed = this.desk.everybody(entry, group);
		this.rows.mark(id, line.state() == Decision.State.TO_DO, addressed.audience());
		this.rows.write(id, after + 1, line, entry);
		tell(entry, "decision-amended", group, id, line, addressed);
		return Change.DONE;
	}

	private void tell(Entry entry, String act, GroupId group, DecisionId id, DecisionDraft.Checked line,
			Addressed addressed) {
		entry.journal(act, subject(id),
				Map.of("group", group.toString(), "state", line.state(), "owner", line.owner().toString()));
		entry.publish(Fact.of(act, subject(id), Reality.ACTUAL, Tlp.AMBER_STRICT, addressed.audience(),
				new DecisionChanged(group.value(), id.value())));
		if (!entry.actor().organisation().filter(line.owner()::equals).isPresent()) {
			this.desk.tell(entry, "workinggroups.owner", group, line.owner());
		}
	}

	private Set<OrganisationId> roster(GroupId group) {
		return this.members.roster(group).members();
	}

	private static Subject subject(DecisionId id) {
		return new Subject("decision", id.value());
	}

	/** What the facts about decisions say. */
	record DecisionChanged(UUID group, UUID decision) {

	}

}
