package org.cohesioncyber.hub.charter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.charter.SiteDraft.NewSite;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of sites, as far as the acting organisation may see them. */
@Component
class SiteRows {

	private final JdbcClient jdbc;

	SiteRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** False when the SIRET is that of a site in the register already. */
	boolean insert(UUID id, OrganisationId organisation, NewSite site, Entry entry) {
		return this.jdbc.sql("""
				INSERT INTO charter.site (id, organisation_id, siret, name, commune, added_at, added_by)
				VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (siret) WHERE removed_at IS NULL DO NOTHING
				""")
			.params(id, organisation.value(), site.siret().value(), site.name(), site.commune(),
					Timestamp.from(entry.at()), entry.actor().reference())
			.update() == 1;
	}

	/** What was removed; nothing when it is not there. */
	Optional<Removed> remove(UUID site, Entry entry) {
		return this.jdbc.sql("""
				UPDATE charter.site SET removed_at = ?, removed_by = ?
				WHERE id = ? AND removed_at IS NULL RETURNING organisation_id, siret
				""")
			.params(Timestamp.from(entry.at()), entry.actor().reference(), site)
			.query((row, _) -> new Removed(new OrganisationId(row.getObject("organisation_id", UUID.class)),
					new Siret(row.getString("siret"))))
			.optional();
	}

	List<Site> of(OrganisationId organisation) {
		return this.jdbc.sql("""
				SELECT id, siret, name, commune, added_at, removed_at FROM charter.site WHERE organisation_id = ?
				ORDER BY removed_at IS NOT NULL, added_at, siret
				""").param(organisation.value()).query(SiteRows::read).list();
	}

	private static Site read(ResultSet row, int at) throws SQLException {
		return new Site(row.getObject("id", UUID.class), new Siret(row.getString("siret")), row.getString("name"),
				row.getString("commune"), row.getTimestamp("added_at").toInstant(),
				Optional.ofNullable(row.getTimestamp("removed_at")).map(Timestamp::toInstant));
	}

	/** A site that was removed. */
	record Removed(OrganisationId organisation, Siret siret) {

	}

}
