package org.cohesioncyber.hub.workinggroups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.workinggroups.GroupDraft.Description;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Working groups in the database, as far as the acting organisation may know them. */
@Component
class WorkingGroupRows {

	private static final String SELECT = """
			SELECT g.*, own.standing, coalesce(own.standing = 'MEMBER' AND own.admitted, false) AS live,
				g.id IN (SELECT workinggroups.my_adrift_groups()) AS adrift
			FROM workinggroups.working_group g LEFT JOIN LATERAL (
				SELECT standing, admitted FROM workinggroups.member m
				WHERE m.group_id = g.id AND m.organisation_id = ledger.acting_organisation()
				ORDER BY m.began_at DESC, m.ended_at DESC NULLS FIRST LIMIT 1) own ON true
			""";

	private final JdbcClient jdbc;

	WorkingGroupRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(GroupId id, Description group, Entry entry) {
		this.jdbc
			.sql("""
					INSERT INTO workinggroups.working_group (id, name, purpose, visibility, convener_id, opened_at, opened_by)
					VALUES (?, ?, ?, ?, ?, ?, ?)
					""")
			.params(id.value(), group.name(), group.purpose(), group.visibility().name(),
					entry.actor().requireOrganisation().value(), Timestamp.from(entry.at()), entry.actor().reference())
			.update();
	}

	/** Makes room for the numbers of decisions, once there is a member. */
	void count(GroupId id) {
		this.jdbc.sql("INSERT INTO workinggroups.counter (group_id) VALUES (?)").param(id.value()).update();
	}

	int nextDecision(GroupId id) {
		return this.jdbc
			.sql("UPDATE workinggroups.counter SET decisions = decisions + 1 WHERE group_id = ? RETURNING decisions")
			.param(id.value())
			.query(Integer.class)
			.single();
	}

	boolean change(GroupId id, int revision, Description to) {
		return this.jdbc.sql("""
				UPDATE workinggroups.working_group SET name = ?, purpose = ?, visibility = ?, revision = revision + 1
				WHERE id = ? AND revision = ?
				""").params(to.name(), to.purpose(), to.visibility().name(), id.value(), revision).update() == 1;
	}

	boolean convene(GroupId id, OrganisationId convener) {
		return this.jdbc
			.sql("UPDATE workinggroups.working_group SET convener_id = ?, revision = revision + 1 WHERE id = ?")
			.params(convener.value(), id.value())
			.update() == 1;
	}

	boolean close(GroupId id, Instant at, String reason) {
		return this.jdbc.sql("""
				UPDATE workinggroups.working_group SET closed_at = ?, closed_reason = ?, revision = revision + 1
				WHERE id = ? AND closed_at IS NULL
				""").params(Timestamp.from(at), reason, id.value()).update() == 1;
	}

	Optional<WorkingGroup> find(GroupId id) {
		return this.jdbc.sql(SELECT + "WHERE g.id = ?").param(id.value()).query(WorkingGroupRows::read).optional();
	}

	/** Those the acting organisation is concerned with, by name. */
	List<WorkingGroup> mine() {
		return this.jdbc.sql(SELECT + "WHERE own.standing IN ('ASKED', 'INVITED', 'MEMBER') ORDER BY g.name, g.id")
			.query(WorkingGroupRows::read)
			.list();
	}

	List<WorkingGroup> newest(Cursor after, int atMost) {
		return this.jdbc.sql(SELECT + "WHERE (g.opened_at, g.id) < (?, ?) ORDER BY g.opened_at DESC, g.id DESC LIMIT ?")
			.params(Timestamp.from(after.at()), after.id(), atMost)
			.query(WorkingGroupRows::read)
			.list();
	}

	/** Every group that is not closed, for the hub itself. */
	List<WorkingGroup> open() {
		return this.jdbc.sql(SELECT + "WHERE g.closed_at IS NULL ORDER BY g.id").query(WorkingGroupRows::read).list();
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return at == null ? null : at.toInstant();
	}

	private static WorkingGroup read(ResultSet row, int number) throws SQLException {
		String standing = row.getString("standing");
		return new WorkingGroup(new GroupId(row.getObject("id", UUID.class)), row.getString("name"),
				row.getString("purpose"), Visibility.valueOf(row.getString("visibility")),
				new OrganisationId(row.getObject("convener_id", UUID.class)), row.getTimestamp("opened_at").toInstant(),
				instant(row, "closed_at"), row.getString("closed_reason"), row.getInt("revision"),
				standing == null ? null : Standing.valueOf(standing), row.getBoolean("live"), row.getBoolean("adrift"));
	}

}
