package org.cohesioncyber.hub.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of circles, as far as the acting organisation may see them. */
@Component
class CircleRows {

	private static final String SELECT = """
			SELECT c.id, c.name, c.owner_id, c.built,
				(SELECT count(*) FROM sharing.circle_member m WHERE m.circle_id = c.id) AS members
			FROM sharing.circle c
			""";

	private final JdbcClient jdbc;

	CircleRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** False when the owner has a circle of that name, or the circle is there already. */
	boolean insert(CircleId id, String name, OrganisationId owner, Circle.Built built, Actor actor, Instant at) {
		return this.jdbc.sql("""
				INSERT INTO sharing.circle (id, name, owner_id, built, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?)
				ON CONFLICT DO NOTHING
				""")
			.params(id.value(), name, owner.value(), built.name(), Timestamp.from(at), actor.reference())
			.update() == 1;
	}

	List<Circle> of(OrganisationId member) {
		return this.jdbc.sql(SELECT
				+ "WHERE c.id IN (SELECT circle_id FROM sharing.circle_member WHERE organisation_id = ?) ORDER BY c.name, c.id")
			.param(member.value())
			.query(CircleRows::read)
			.list();
	}

	/** A circle the organisation is in, with everybody who is. */
	Optional<Roster> roster(OrganisationId member, CircleId id) {
		return this.jdbc
			.sql("""
					SELECT c.id, c.name, c.owner_id, c.built, cardinality(m.ids) AS members, m.ids FROM sharing.circle c, LATERAL (
						SELECT array_agg(organisation_id) AS ids FROM sharing.circle_member WHERE circle_id = c.id) m
					WHERE c.id = ? AND ? = ANY (m.ids)
					""")
			.params(id.value(), member.value())
			.query((row, at) -> {
				UUID[] ids = (UUID[]) row.getArray("ids").getArray();
				return new Roster(read(row, at),
						Arrays.stream(ids).map(OrganisationId::new).collect(Collectors.toUnmodifiableSet()));
			})
			.optional();
	}

	Optional<Circle> find(OrganisationId member, CircleId id) {
		return this.jdbc.sql(SELECT
				+ "WHERE c.id = ? AND c.id IN (SELECT circle_id FROM sharing.circle_member WHERE organisation_id = ?)")
			.params(id.value(), member.value())
			.query(CircleRows::read)
			.optional();
	}

	List<CircleId> builtBy(Circle.Built rule) {
		return this.jdbc.sql("SELECT id FROM sharing.circle WHERE built = ? ORDER BY id")
			.param(rule.name())
			.query(UUID.class)
			.list()
			.stream()
			.map(CircleId::new)
			.toList();
	}

	/**
	 * Locks the circle for the rest of the act; false when the actor may not change it.
	 */
	boolean touch(CircleId id) {
		return this.jdbc.sql("UPDATE sharing.circle SET revision = revision + 1 WHERE id = ?")
			.param(id.value())
			.update() == 1;
	}

	Set<OrganisationId> members(CircleId id) {
		return this.jdbc.sql("SELECT organisation_id FROM sharing.circle_member WHERE circle_id = ?")
			.param(id.value())
			.query(UUID.class)
			.list()
			.stream()
			.map(OrganisationId::new)
			.collect(Collectors.toUnmodifiableSet());
	}

	void add(CircleId id, Collection<OrganisationId> members) {
		this.jdbc.sql("INSERT INTO sharing.circle_member (circle_id, organisation_id) SELECT ?, unnest(?::uuid[])")
			.params(id.value(), uuids(members))
			.update();
	}

	void remove(CircleId id, Collection<OrganisationId> members) {
		this.jdbc.sql("DELETE FROM sharing.circle_member WHERE circle_id = ? AND organisation_id = ANY (?)")
			.params(id.value(), uuids(members))
			.update();
	}

	/** A circle and its members. */
	record Roster(Circle circle, Set<OrganisationId> members) {

	}

	private static UUID[] uuids(Collection<OrganisationId> organisations) {
		return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
	}

	private static Circle read(ResultSet row, int at) throws SQLException {
		return new Circle(new CircleId(row.getObject("id", UUID.class)), row.getString("name"),
				new OrganisationId(row.getObject("owner_id", UUID.class)), Circle.Built.valueOf(row.getString("built")),
				row.getInt("members"));
	}

}
