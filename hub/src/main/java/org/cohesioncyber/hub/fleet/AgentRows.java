package org.cohesioncyber.hub.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Tlp;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of agents. */
@Component
class AgentRows {

	private final JdbcClient jdbc;

	AgentRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(AgentId id, OrganisationId organisation, String name, String publicKey, AgentSharing sharing,
			Instant enrolledAt) {
		this.jdbc.sql("""
				INSERT INTO fleet.agent (id, organisation_id, name, public_key, tlp, circle_id, enrolled_at)
				VALUES (:id, :organisation, :name, :key, :tlp, :circle, :at)
				""")
			.param("id", id.value())
			.param("organisation", organisation.value())
			.param("name", name)
			.param("key", publicKey)
			.param("tlp", name(sharing.tlp()))
			.param("circle", sharing.circle(), Types.OTHER)
			.param("at", Timestamp.from(enrolledAt))
			.update();
	}

	/** The key of an agent that is not revoked, and who it speaks for. */
	Optional<Known> known(UUID id) {
		return this.jdbc.sql("""
				SELECT id, organisation_id, name, public_key, tlp, circle_id FROM fleet.agent
				WHERE id = ? AND revoked_at IS NULL
				""").param(id).query(AgentRows::known).optional();
	}

	/** Whether a key belongs to an agent already, revoked or not. */
	boolean isTaken(String publicKey) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM fleet.agent WHERE public_key = ?)")
			.param(publicKey)
			.query(Boolean.class)
			.single();
	}

	List<EnrolledAgent> ofActingOrganisation(OrganisationId organisation) {
		return this.jdbc.sql("""
				SELECT a.id, a.name, a.tlp, a.enrolled_at, a.revoked_at, h.at, h.agent_version, h.spooled, h.dropped
				FROM fleet.agent a LEFT JOIN fleet.heartbeat h ON h.agent_id = a.id
				WHERE a.organisation_id = ?
				ORDER BY a.revoked_at IS NOT NULL, a.enrolled_at DESC, a.id
				""").param(organisation.value()).query(AgentRows::enrolled).list();
	}

	/**
	 * False when there is no such agent of the acting organisation, or it was revoked
	 * before.
	 */
	boolean revoke(AgentId id, String by, Instant now) {
		return this.jdbc
			.sql("UPDATE fleet.agent SET revoked_at = ?, revoked_by = ? WHERE id = ? AND revoked_at IS NULL")
			.params(Timestamp.from(now), by, id.value())
			.update() == 1;
	}

	private static Known known(ResultSet row, int number) throws SQLException {
		Actor.Agent agent = new Actor.Agent(row.getObject("id", UUID.class), row.getString("name"),
				new OrganisationId(row.getObject("organisation_id", UUID.class)));
		return new Known(agent, row.getString("public_key"), sharing(row));
	}

	private static EnrolledAgent enrolled(ResultSet row, int number) throws SQLException {
		return new EnrolledAgent(new AgentId(row.getObject("id", UUID.class)), row.getString("name"),
				tlp(row.getString("tlp")), row.getTimestamp("enrolled_at").toInstant(), instant(row, "revoked_at"),
				instant(row, "at"), row.getString("agent_version"), row.getLong("spooled"), row.getLong("dropped"));
	}

	static AgentSharing sharing(ResultSet row) throws SQLException {
		return new AgentSharing(tlp(row.getString("tlp")), row.getObject("circle_id", UUID.class));
	}

	static @Nullable String name(@Nullable Tlp tlp) {
		return (tlp != null) ? tlp.name() : null;
	}

	private static @Nullable Tlp tlp(@Nullable String name) {
		return (name != null) ? Tlp.valueOf(name) : null;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp moment = row.getTimestamp(column);
		return (moment != null) ? moment.toInstant() : null;
	}

	record Known(Actor.Agent agent, String publicKey, AgentSharing sharing) {
	}

}
