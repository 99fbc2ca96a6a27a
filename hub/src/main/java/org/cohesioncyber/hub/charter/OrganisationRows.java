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
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.OrganisationFilter.Engagedness;
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
				""").params(to.name(), SearchName.of(to.name()), to.kind().name(), id.value(), revision).update() == 1;
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
		return this.jdbc.sql(SELECT + " WHERE d.siren = ?").param(siren).query(OrganisationRows::read).optional();
	}

	/** Those that have one of these SIRENs, by it. */
	Map<String, Organisation> withSirens(List<String> sirens) {
		return this.jdbc.sql(SELECT + " WHERE d.siren = ANY (?)")
			.param(sirens.toArray(String[]::new))
			.query(OrganisationRows::read)
			.list()
			.stream()
			.collect(Collectors.toUnmodifiableMap(one -> one.details().orElseThrow().siren().value(),
					Function.identity()));
	}

	Optional<Organisation> find(OrganisationId id) {
		return this.jdbc.sql(SELECT + " WHERE o.id = ?").param(id.value()).query(OrganisationRows::read).optional();
	}

	List<Organisation> page(OrganisationFilter filter, @Nullable UUID after, int atMost) {
		return this.jdbc
			.sql(SELECT
					+ """
							WHERE o.search_name LIKE '%' || :search || '%'
								AND (:after::uuid IS NULL
									OR (o.search_name, o.id) > (SELECT search_name, id FROM charter.organisation WHERE id = :after::uuid))
								AND (:kind::text IS NULL OR o.kind = :kind)
								AND (:sector::text IS NULL OR d.sector = :sector)
								AND (:communes::text[] IS NULL OR d.commune = ANY (:communes))
								AND (:engaged::boolean IS NULL OR (o.id = ANY (:engagedOnes)) = :engaged)
							ORDER BY o.search_name, o.id LIMIT :atMost
							""")
			.param("search", SearchName.of(filter.search()))
			.param("after", after)
			.param("kind", filter.kind().map(Enum::name).orElse(null))
			.param("sector", filter.sector().map(Enum::name).orElse(null))
			.param("communes", filter.communes().map(codes -> codes.toArray(String[]::new)).orElse(null))
			.param("engaged", filter.engagement().map(Engagedness::isWanted).orElse(null))
			.param("engagedOnes", ids(filter.engagement().map(Engagedness::engaged).orElse(Set.of())))
			.param("atMost", atMost)
			.query(OrganisationRows::read)
			.list();
	}

	private static UUID[] ids(Set<OrganisationId> organisations) {
		return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
	}

	Map<OrganisationId, String> names(Set<OrganisationId> organisations) {
		return gather(this.jdbc.sql("SELECT id, name FROM charter.organisation WHERE id = ANY (?)")
			.param(ids(organisations)));
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
		return Optional
			.of(new Organisation.Details(new Siren(row.getString("siren")), Sector.valueOf(row.getString("sector")),
					row.getString("commune"), SizeClass.valueOf(row.getString("size")),
					EntityStatus.valueOf(row.getString("status")), row.getTimestamp("registered_at").toInstant()));
	}

}
