package org.cohesioncyber.hub.workinggroups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.workinggroups.Decision.Line;
import org.cohesioncyber.hub.workinggroups.Decision.State;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decisions in the database, as far as they were addressed to the acting organisation.
 */
@Component
class DecisionRows {

	private final JdbcClient jdbc;

	DecisionRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(DecisionId id, GroupId group, int number, @Nullable MeetingId meeting, AudienceId audience,
			Entry entry) {
		this.jdbc.sql("""
				INSERT INTO workinggroups.decision (id, group_id, number, audience_id, meeting_id, decided_at)
				VALUES (?, ?, ?, ?, ?, ?)
				""")
			.param(id.value())
			.param(group.value())
			.param(number)
			.param(audience.value())
			.param(meeting == null ? null : meeting.value())
			.param(Timestamp.from(entry.at()))
			.update();
	}

	/** Adds a line; two at once under one number fail, and nothing is lost. */
	void write(DecisionId id, int number, DecisionDraft.Checked line, Entry entry) {
		this.jdbc
			.sql("""
					INSERT INTO workinggroups.decision_line (decision_id, line, state, text, owner_id, owner_person, due_on, reason,
						written_at, organisation_id)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""")
			.param(id.value())
			.param(number)
			.param(line.state().name())
			.param(line.text())
			.param(line.owner().value())
			.param(line.person())
			.param(line.dueOn())
			.param(line.reason())
			.param(Timestamp.from(entry.at()))
			.param(entry.actor().requireOrganisation().value())
			.update();
	}

	void mark(DecisionId id, boolean open, AudienceId audience) {
		this.jdbc.sql("UPDATE workinggroups.decision SET open = ?, audience_id = ? WHERE id = ?")
			.params(open, audience.value(), id.value())
			.update();
	}

	/** Addresses decisions that are still open anew. */
	void address(GroupId group, AudienceId audience) {
		this.jdbc
			.sql("UPDATE workinggroups.decision SET audience_id = ? WHERE group_id = ? AND open AND audience_id <> ?")
			.params(audience.value(), group.value(), audience.value())
			.update();
	}

	Optional<Decision> find(GroupId group, DecisionId id) {
		return assembled(this.jdbc.sql("SELECT * FROM workinggroups.decision WHERE group_id = ? AND id = ?")
			.params(group.value(), id.value())
			.query(DecisionRows::head)
			.list()).stream().findFirst();
	}

	/** The group's decisions of that kind, the latest first. */
	List<Decision> latest(GroupId group, boolean open, Cursor after, int atMost) {
		return assembled(this.jdbc.sql("""
				SELECT * FROM workinggroups.decision WHERE group_id = ? AND open = ? AND (decided_at, id) < (?, ?)
				ORDER BY decided_at DESC, id DESC LIMIT ?
				""")
			.params(group.value(), open, Timestamp.from(after.at()), after.id(), atMost)
			.query(DecisionRows::head)
			.list());
	}

	/**
	 * Open decisions of all groups that the organisation is to do, the first due first.
	 */
	List<Decision> openOf(OrganisationId owner, int atMost) {
		return assembled(this.jdbc.sql("""
				SELECT d.* FROM workinggroups.decision d JOIN LATERAL (
					SELECT owner_id, due_on FROM workinggroups.decision_line l WHERE l.decision_id = d.id
					ORDER BY line DESC LIMIT 1) last ON true
				WHERE d.open AND last.owner_id = ? ORDER BY last.due_on NULLS LAST, d.decided_at LIMIT ?
				""").params(owner.value(), atMost).query(DecisionRows::head).list());
	}

	private List<Decision> assembled(List<Decision> heads) {
		Collection<UUID> ids = heads.stream().map(head -> head.id().value()).toList();
		Map<UUID, List<OfDecision>> lines = ids.isEmpty() ? Map.of() : this.jdbc
			.sql("SELECT * FROM workinggroups.decision_line WHERE decision_id = ANY (?) ORDER BY decision_id, line")
			.param(ids.toArray(UUID[]::new))
			.query(DecisionRows::line)
			.list()
			.stream()
			.collect(Collectors.groupingBy(OfDecision::decision));
		return heads.stream()
			.map(head -> new Decision(head.id(), head.group(), head.number(), head.meeting(), head.decidedAt(),
					lines.getOrDefault(head.id().value(), List.of()).stream().map(OfDecision::line).toList()))
			.toList();
	}

	private static Decision head(ResultSet row, int number) throws SQLException {
		UUID meeting = row.getObject("meeting_id", UUID.class);
		return new Decision(new DecisionId(row.getObject("id", UUID.class)),
				new GroupId(row.getObject("group_id", UUID.class)), row.getInt("number"),
				meeting == null ? null : new MeetingId(meeting), row.getTimestamp("decided_at").toInstant(), List.of());
	}

	private static OfDecision line(ResultSet row, int number) throws SQLException {
		return new OfDecision(row.getObject("decision_id", UUID.class),
				new Line(row.getInt("line"), State.valueOf(row.getString("state")), row.getString("text"),
						new OrganisationId(row.getObject("owner_id", UUID.class)), row.getString("owner_person"),
						row.getObject("due_on", LocalDate.class), row.getString("reason"),
						row.getTimestamp("written_at").toInstant(),
						new OrganisationId(row.getObject("organisation_id", UUID.class))));
	}

	private record OfDecision(UUID decision, Line line) {

	}

}
