package org.cohesioncyber.hub.charter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register's rows, as far as the acting organisation may see them. */
@Component
class OrganisationRows {

	private static final String SELECT = """
			SELECT o.id, o.name, o.kind, o.nature, o.revision, d.siren, d.sector, d.commune, d.size, d.status,
				d.registered_at
			FROM charter.organisation o LEFT JOIN charter.organisation_detail d ON d.organisation_id = o.id
			""";

	private final JdbcClient jdbc;

	OrganisationRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** False when the SIREN, or this very organisation, is registered already. */
	boolean insert(OrganisationId id, NewOrganisation organisation, Actor actor, Instant at) {
		int inserted = this.jdbc.sql("""
				INSERT INTO charter.organisation (id, name, search_name, kind, nature) VALUES (?, ?, ?, ?, ?)
				ON CONFLICT DO NOTHING
				""")
			.params(id.value(), organisation.name(), SearchName.of(organisation.name()),
					organisation.description().kind().name(), organisation.nature().name())
			.update();
		return inserted == 1 && insertDetails(id, organisation, actor, at);
	}

	private boolean insertDetails(OrganisationId id, NewOrganisation organisation, Actor actor, Instant at) {
		Description description = organisation.description();
		// Waits for a concurrent registration of the same SIREN to end.
		return this.jdbc.sql("""
				INSERT INTO charter.organisation_detail
					(organisation_id, siren, sector, commune, size, status, registered_at, registered_by)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (siren) DO NOTHING
				""")
			.params(id.value(), organisation.siren().value(), description.sector().name(), description.commune(),
					description.size().name(), description.status().name(), Timestamp.from(at), actor.reference())
			.update() == 1;
	}

	/** Locks the organisation for the rest of the act; false when it is not there. */
	boolean touch(OrganisationId id) {
		return this.jdbc.sql("UPDATE charter.organisation SET revision = revision + 1 WHERE id = ?")
			.param(id.value())
			.update() == 1;
	}

	/** False when the organisation was changed since that revision. */
	boolean change(OrganisationId id, int revision, Description to) {
		boolean isChanged = this.jdbc.sql("""
				UPDATE charter.organisation SET name = ?, search_name = ?, kind = ?, revision = revision + 1
				WHERE id = ? AND revision = ?
				""")
			.params(to.name(), SearchName.of(to.name()), to.kind().name(), id.value(), revision)
			.update() == 1;
		if (isChanged) {
			this.jdbc.sql("""
					UPDATE charter.organisation_detail SET sector = ?, commune = ?, size = ?, status = ?
					WHERE organisation_id = ?
					""")
				.params(to.sector().name(), to.commune(), to.size().name(), to.status().name(), id.value())
				.update();
		}
		return isChanged;
	}

	Optional<Organisation> withSiren(String siren) {
		return this.jdbc.sql(SELECT + " WHERE d.siren = ?")
			.param(siren)
			.query(OrganisationRows::read)
			.optional();
	}

	Optional<Organisation> find(OrganisationId id) {
		return this.jdbc.sql(SELECT + " WHERE o.id = ?").param(id.value()).query(OrganisationRows::read).optional();
	}

	List<Organisation> page(String search, @Nullable UUID after, int atMost) {
		return this.jdbc
			.sql(SELECT
					+ """
							 WHERE o.search_name LIKE '%' || ? || '%'
								AND (?::uuid IS NULL
									OR (o.search_name, o.id) > (SELECT search_name, id FROM charter.organisation WHERE id = ?::uuid))
							ORDER BY o.search_name, o.id LIMIT ?
							""")
			.param(search)
			.param(after)
			.param(after)
			.param(atMost)
			.query(OrganisationRows::read)
			.list();
	}

	Map<OrganisationId, String> names(Set<OrganisationId> organisations) {
		return gather(this.jdbc.sql("SELECT id, name FROM charter.organisation WHERE id = ANY (?)")
			.param(organisations.stream().map(OrganisationId::value).toArray(UUID[]::new)));
	}

	Map<OrganisationId, String> names() {
		return gather(this.jdbc.sql("SELECT id, name FROM charter.organisation"));
	}

	private static Map<OrganisationId, String> gather(JdbcClient.StatementSpec names) {
		return names
			.query((row, _) -> Map.entry(new OrganisationId(row.getObject("id", UUID.class)), row.getString("name")))
			.list()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static Organisation read(ResultSet row, int at) throws SQLException {
		return new Organisation(new OrganisationId(row.getObject("id", UUID.class)), row.getString("name"),
				OrganisationKind.valueOf(row.getString("kind")), Nature.valueOf(row.getString("nature")),
				row.getInt("revision"), details(row));
	}

	private static Optional<Organisation.Details> details(ResultSet row) throws SQLException {
		if (row.getString("siren") == null) {
			return Optional.empty();
		}
		return Optional.of(new Organisation.Details(new Siren(row.getString("siren")),
				Sector.valueOf(row.getString("sector")), row.getString("commune"),
				SizeClass.valueOf(row.getString("size")), EntityStatus.valueOf(row.getString("status")),
				row.getTimestamp("registered_at").toInstant()));
	}

}
