package org.cohesioncyber.hub.workinggroups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.sharing.KeptRoster;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in which group, as far as the acting organisation may know. */
@Component
class MembershipRows {

	private final JdbcClient jdbc;

	MembershipRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	UUID begin(GroupId group, OrganisationId organisation, Standing standing, boolean admitted, Instant at) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("""
					INSERT INTO workinggroups.member (id, group_id, organisation_id, standing, admitted, began_at, joined_at)
					VALUES (?, ?, ?, ?, ?, ?, ?)
					""")
			.param(id)
			.param(group.value())
			.param(organisation.value())
			.param(standing.name())
			.param(admitted)
			.param(Timestamp.from(at))
			.param(standing == Standing.MEMBER ? Timestamp.from(at) : null)
			.update();
		return id;
	}

	/** False when somebody else moved it in the meantime. */
	boolean move(Membership from, Standing to, boolean admitted, Instant at) {
		return this.jdbc.sql("""
				UPDATE workinggroups.member SET standing = ?, admitted = ?,
					joined_at = CASE WHEN ? THEN ?::timestamptz ELSE joined_at END, ended_at = ?
				WHERE id = ? AND standing = ?
				""")
			.param(to.name())
			.param(admitted)
			.param(to == Standing.MEMBER)
			.param(Timestamp.from(at))
			.param(to.isOver() ? Timestamp.from(at) : null)
			.param(from.id())
			.param(from.standing().name())
			.update() == 1;
	}

	void admit(UUID membership, boolean admitted) {
		this.jdbc.sql("UPDATE workinggroups.member SET admitted = ? WHERE id = ?")
			.params(admitted, membership)
			.update();
	}

	/** Whether somebody joined to whom nothing has been addressed yet. */
	boolean hasNewcomers(GroupId group) {
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT FROM workinggroups.member
					WHERE group_id = ? AND standing = 'MEMBER' AND NOT welcomed)
				""").param(group.value()).query(Boolean.class).single();
	}

	void welcome(GroupId group) {
		this.jdbc.sql("UPDATE workinggroups.member SET welcomed = true WHERE group_id = ? AND standing = 'MEMBER'")
			.param(group.value())
			.update();
	}

	void name(UUID membership, List<String> participants) {
		this.jdbc.sql("UPDATE workinggroups.member SET participants = ? WHERE id = ?")
			.params(participants.toArray(String[]::new), membership)
			.update();
	}

	/** The latest stay of an organisation. */
	Optional<Membership> latest(GroupId group, OrganisationId organisation) {
		return this.jdbc.sql("""
				SELECT * FROM workinggroups.member WHERE group_id = ? AND organisation_id = ?
				ORDER BY began_at DESC, ended_at DESC NULLS FIRST LIMIT 1
				""").params(group.value(), organisation.value()).query(MembershipRows::read).optional();
	}

	/** Every stay, the earliest first. */
	List<Membership> of(GroupId group) {
		return this.jdbc.sql("SELECT * FROM workinggroups.member WHERE group_id = ? ORDER BY began_at, id")
			.param(group.value())
			.query(MembershipRows::read)
			.list();
	}

	/** Those who are members now. */
	KeptRoster roster(GroupId group) {
		return new KeptRoster(group.value(),
				of(group).stream()
					.filter(one -> one.standing() == Standing.MEMBER)
					.map(Membership::organisation)
					.collect(Collectors.toSet()));
	}

	/** Members and their groups that have a meeting between the two, for the hub. */
	Set<OrganisationId> meeting(Instant from, Instant until) {
		return this.jdbc
			.sql("""
					SELECT DISTINCT m.organisation_id FROM workinggroups.member m JOIN workinggroups.meeting t USING (group_id)
					WHERE m.standing = 'MEMBER' AND m.admitted AND t.cancelled_at IS NULL AND t.starts_at >= ? AND t.starts_at < ?
					""")
			.params(Timestamp.from(from), Timestamp.from(until))
			.query(UUID.class)
			.list()
			.stream()
			.map(OrganisationId::new)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static Membership read(ResultSet row, int number) throws SQLException {
		return new Membership(row.getObject("id", UUID.class),
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				Standing.valueOf(row.getString("standing")), row.getBoolean("admitted"),
				List.of((String[]) row.getArray("participants").getArray()), row.getTimestamp("began_at").toInstant(),
				WorkingGroupRows.instant(row, "joined_at"), WorkingGroupRows.instant(row, "ended_at"));
	}

}
