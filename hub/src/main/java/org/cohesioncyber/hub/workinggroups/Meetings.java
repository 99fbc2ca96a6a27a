package org.cohesioncyber.hub.workinggroups;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.Addressed;
import org.cohesioncyber.hub.workinggroups.MeetingDraft.Plan;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Meetings of working groups. Any member may call one, change or cancel it and write its
 * minutes; the others are told each time.
 */
@Component
public class Meetings {

	private static final int PAGE = 20;

	private final Ledger ledger;

	private final MeetingRows rows;

	private final MembershipRows members;

	private final GroupDesk desk;

	private final Clock clock;

	Meetings(Ledger ledger, MeetingRows rows, MembershipRows members, GroupDesk desk, Clock clock) {
		this.ledger = ledger;
		this.rows = rows;
		this.members = members;
		this.desk = desk;
		this.clock = clock;
	}

	/** The group's meetings, the latest first, twenty a page. */
	public Page<Meeting> list(Actor actor, GroupId group, @Nullable String cursor) {
		GroupDesk.requireRole(actor);
		Cursor after = Cursor.read(cursor);
		List<Meeting> found = this.ledger.read(actor, () -> {
			this.desk.live(group);
			return this.rows.latest(group, after, PAGE + 1);
		});
		return Page.cut(found, PAGE, last -> new Cursor(last.startsAt(), last.id().value()).text());
	}

	/** Meetings of all the actor's groups that are not over, the next first. */
	public List<Meeting> next(Actor actor, int atMost) {
		GroupDesk.requireRole(actor);
		return this.ledger.read(actor, () -> this.rows.next(this.clock.instant(), atMost));
	}

	public Optional<Meeting> find(Actor actor, GroupId group, MeetingId id) {
		GroupDesk.requireRole(actor);
		return this.ledger.read(actor, () -> this.rows.find(group, id));
	}

	/** Who came, as the minutes say. */
	public List<Attendance> attendance(Actor actor, Meeting meeting) {
		GroupDesk.requireRole(actor);
		return this.ledger.read(actor, () -> this.rows.attendance(meeting.id()));
	}

	/** Those who may be said to have come: members now, and whoever is said already. */
	public Set<OrganisationId> invited(Actor actor, Meeting meeting) {
		GroupDesk.requireRole(actor);
		return this.ledger.read(actor, () -> mayAttend(meeting.group(), meeting.id()));
	}

	/** Calls a meeting, once per key. */
	public MeetingId publish(Actor actor, GroupId group, MeetingDraft draft, @Nullable String idempotencyKey) {
		GroupDesk.requireRole(actor);
		Plan plan = draft.check();
		UUID published = this.ledger.write(actor,
				entry -> entry.once(IdempotencyKey.of("working-group-meeting", idempotencyKey), () -> {
					this.desk.active(group);
					MeetingId id = new MeetingId(UUID.randomUUID());
					Addressed addressed = this.desk.everybody(entry, group);
					this.rows.insert(id, group, plan, addressed.audience(), entry.at());
					tell(entry, "published", group, id, plan.endsAt().isAfter(entry.at()), addressed);
					return id.value();
				}));
		return new MeetingId(published);
	}

	/** Changes a meeting, unless somebody did since that revision or it was cancelled. */
	public Change change(Actor actor, GroupId group, MeetingId id, int revision, MeetingDraft draft) {
		GroupDesk.requireRole(actor);
		Plan plan = draft.check();
		return this.ledger.write(actor, entry -> {
			known(group, id);
			Addressed addressed = this.desk.everybody(entry, group);
			return done(entry, "changed", group, id, plan.endsAt().isAfter(entry.at()), addressed,
					() -> this.rows.change(id, revision, plan, addressed.audience(), entry.at()));
		});
	}

	/** Calls a meeting off. */
	public Change cancel(Actor actor, GroupId group, MeetingId id, @Nullable String reason) {
		GroupDesk.requireRole(actor);
		Faulty faulty = new Faulty();
		Optional<String> why = faulty.text("reason", reason, 2, 500);
		faulty.done();
		return this.ledger.write(actor, entry -> {
			known(group, id);
			Addressed addressed = this.desk.everybody(entry, group);
			return done(entry, "cancelled", group, id, true, addressed,
					() -> this.rows.cancel(id, why.orElseThrow(), addressed.audience(), entry.at()));
		});
	}

	/** Writes the minutes and who came, instead of those there were. */
	public Change minute(Actor actor, GroupId group, MeetingId id, int revision, MinutesDraft draft) {
		GroupDesk.requireRole(actor);
		MinutesDraft.Checked checked = draft.check(this.ledger.read(actor, () -> mayAttend(group, id)));
		return this.ledger.write(actor, entry -> {
			known(group, id);
			Addressed addressed = this.desk.everybody(entry, group);
			return done(entry, "minuted", group, id, true, addressed,
					() -> this.rows.minute(id, revision, checked, addressed.audience(), entry.at()));
		});
	}

	private Change done(Entry entry, String what, GroupId group, MeetingId id, boolean isNews, Addressed addressed,
			Supplier<Boolean> act) {
		if (act.get()) {
			tell(entry, what, group, id, isNews, addressed);
			return Change.DONE;
		}
		entry.journal("working-group-meeting-refused", subject(id), Map.of("act", what));
		return Change.STALE;
	}

	private void tell(Entry entry, String what, GroupId group, MeetingId id, boolean isNews, Addressed addressed) {
		entry.journal("working-group-meeting-" + what, subject(id), Map.of("group", group.toString()));
		entry.publish(Fact.of("working-group-meeting-" + what, subject(id), Reality.ACTUAL, Tlp.AMBER_STRICT,
				addressed.audience(), new MeetingChanged(group.value(), id.value())));
		if (isNews) {
			this.desk.tell(entry, "workinggroups.meeting." + what, subject(id), addressed,
					GroupDesk.path(group) + "/reunions/" + id);
		}
	}

	private void known(GroupId group, MeetingId id) {
		this.desk.active(group);
		if (this.rows.find(group, id).isEmpty()) {
			throw new NotPermitted("a meeting one was invited to");
		}
	}

	private Set<OrganisationId> mayAttend(GroupId group, MeetingId id) {
		Set<OrganisationId> all = this.rows.attendance(id)
			.stream()
			.map(Attendance::organisation)
			.collect(Collectors.toSet());
		all.addAll(this.members.roster(group).members());
		return all;
	}

	private static Subject subject(MeetingId id) {
		return new Subject("working-group-meeting", id.value());
	}

	/** What the facts about meetings say. */
	record MeetingChanged(UUID group, UUID meeting) {

	}

}
