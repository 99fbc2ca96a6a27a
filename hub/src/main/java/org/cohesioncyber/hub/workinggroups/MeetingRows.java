package org.cohesioncyber.hub.workinggroups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.workinggroups.Attendance.Presence;
import org.cohesioncyber.hub.workinggroups.MeetingDraft.Plan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings in the database, as far as they were addressed to the acting organisation. */
@Component
class MeetingRows {

	private final JdbcClient jdbc;

	MeetingRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(MeetingId id, GroupId group, Plan plan, AudienceId audience, Instant at) {
		this.jdbc
			.sql("""
					INSERT INTO workinggroups.meeting
						(id, group_id, audience_id, title, starts_at, ends_at, place, link, agenda, published_at, changed_at)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""")
			.params(id.value(), group.value(), audience.value(), plan.title(), Timestamp.from(plan.startsAt()),
					Timestamp.from(plan.endsAt()), plan.place(), plan.link(), plan.agenda(), Timestamp.from(at),
					Timestamp.from(at))
			.update();
	}

	boolean change(MeetingId id, int revision, Plan plan, AudienceId audience, Instant at) {
		return this.jdbc
			.sql("""
					UPDATE workinggroups.meeting SET audience_id = ?, title = ?, starts_at = ?, ends_at = ?, place = ?, link = ?,
						agenda = ?, changed_at = ?, revision = revision + 1
					WHERE id = ? AND revision = ? AND cancelled_at IS NULL
					""")
			.params(audience.value(), plan.title(), Timestamp.from(plan.startsAt()), Timestamp.from(plan.endsAt()),
					plan.place(), plan.link(), plan.agenda(), Timestamp.from(at), id.value(), revision)
			.update() == 1;
	}

	boolean cancel(MeetingId id, String reason, AudienceId audience, Instant at) {
		return this.jdbc
			.sql("""
					UPDATE workinggroups.meeting SET audience_id = ?, cancelled_at = ?, cancelled_reason = ?, changed_at = ?,
						revision = revision + 1
					WHERE id = ? AND cancelled_at IS NULL
					""")
			.params(audience.value(), Timestamp.from(at), reason, Timestamp.from(at), id.value())
			.update() == 1;
	}

	boolean minute(MeetingId id, int revision, MinutesDraft.Checked checked, AudienceId audience, Instant at) {
		boolean written = this.jdbc.sql("""
				UPDATE workinggroups.meeting SET audience_id = ?, minutes = ?, minutes_at = ?, changed_at = ?,
					revision = revision + 1
				WHERE id = ? AND revision = ? AND cancelled_at IS NULL
				""")
			.params(audience.value(), checked.minutes(), Timestamp.from(at), Timestamp.from(at), id.value(), revision)
			.update() == 1;
		if (written) {
			this.jdbc.sql("DELETE FROM workinggroups.attendance WHERE meeting_id = ?").param(id.value()).update();
			checked.attendance().forEach(one -> attend(id, one));
		}
		return written;
	}

	private void attend(MeetingId id, Attendance one) {
		this.jdbc.sql(
				"INSERT INTO workinggroups.attendance (meeting_id, organisation_id, presence, persons) VALUES (?, ?, ?, ?)")
			.params(id.value(), one.organisation().value(), one.presence().name(), one.persons().toArray(String[]::new))
			.update();
	}

	/** Addresses meetings that are still ahead anew. */
	void address(GroupId group, AudienceId audience, Instant now) {
		this.jdbc.sql("""
				UPDATE workinggroups.meeting SET audience_id = ?
				WHERE group_id = ? AND ends_at > ? AND cancelled_at IS NULL AND audience_id <> ?
				""").params(audience.value(), group.value(), Timestamp.from(now), audience.value()).update();
	}

	Optional<Meeting> find(GroupId group, MeetingId id) {
		return this.jdbc.sql("SELECT * FROM workinggroups.meeting WHERE group_id = ? AND id = ?")
			.params(group.value(), id.value())
			.query(MeetingRows::read)
			.optional();
	}

	/** The group's meetings, the latest first. */
	List<Meeting> latest(GroupId group, Cursor after, int atMost) {
		return this.jdbc.sql("""
				SELECT * FROM workinggroups.meeting WHERE group_id = ? AND (starts_at, id) < (?, ?)
				ORDER BY starts_at DESC, id DESC LIMIT ?
				""")
			.params(group.value(), Timestamp.from(after.at()), after.id(), atMost)
			.query(MeetingRows::read)
			.list();
	}

	/** Meetings of all groups that are not over, the next first. */
	List<Meeting> next(Instant now, int atMost) {
		return this.jdbc
			.sql("""
					SELECT * FROM workinggroups.meeting WHERE ends_at > ? AND cancelled_at IS NULL ORDER BY starts_at, id LIMIT ?
					""")
			.params(Timestamp.from(now), atMost)
			.query(MeetingRows::read)
			.list();
	}

	List<Attendance> attendance(MeetingId id) {
		return this.jdbc.sql("SELECT * FROM workinggroups.attendance WHERE meeting_id = ?")
			.param(id.value())
			.query((row, _) -> new Attendance(new OrganisationId(row.getObject("organisation_id", UUID.class)),
					Presence.valueOf(row.getString("presence")),
					List.of((String[]) row.getArray("persons").getArray())))
			.list();
	}

	private static Meeting read(ResultSet row, int number) throws SQLException {
		return new Meeting(new MeetingId(row.getObject("id", UUID.class)),
				new GroupId(row.getObject("group_id", UUID.class)), row.getString("title"),
				row.getTimestamp("starts_at").toInstant(), row.getTimestamp("ends_at").toInstant(),
				row.getString("place"), row.getString("link"), row.getString("agenda"), row.getString("minutes"),
				WorkingGroupRows.instant(row, "minutes_at"), WorkingGroupRows.instant(row, "cancelled_at"),
				row.getString("cancelled_reason"), row.getTimestamp("published_at").toInstant(),
				row.getTimestamp("changed_at").toInstant(), row.getInt("revision"));
	}

}
