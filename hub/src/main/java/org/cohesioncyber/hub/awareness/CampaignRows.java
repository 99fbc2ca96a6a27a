package org.cohesioncyber.hub.awareness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.awareness.Campaign.Scope;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns in the database, as far as the acting organisation may know them. */
@Component
class CampaignRows {

	private final JdbcClient jdbc;

	CampaignRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(CampaignId id, CampaignDraft.Checked campaign, Entry entry) {
		this.jdbc.sql("""
				INSERT INTO awareness.campaign (id, organisation_id, scope, title, theme, audiences, starts_on, ends_on,
					description, opened_at, opened_by)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id.value(), entry.actor().requireOrganisation().value(), campaign.scope().name(), campaign.title(),
					campaign.theme().name(), names(campaign.audiences()), campaign.startsOn(), campaign.endsOn(),
					campaign.description(), Timestamp.from(entry.at()), entry.actor().reference())
			.update();
	}

	/** False when somebody changed it since that revision. */
	boolean change(CampaignId id, int revision, CampaignDraft.Checked to) {
		return this.jdbc
			.sql("""
					UPDATE awareness.campaign SET title = ?, theme = ?, audiences = ?, starts_on = ?, ends_on = ?, description = ?,
						revision = revision + 1
					WHERE id = ? AND revision = ?
					""")
			.params(to.title(), to.theme().name(), names(to.audiences()), to.startsOn(), to.endsOn(), to.description(),
					id.value(), revision)
			.update() == 1;
	}

	Optional<Campaign> find(CampaignId id) {
		return this.jdbc.sql("SELECT * FROM awareness.campaign WHERE id = ?")
			.param(id.value())
			.query(CampaignRows::read)
			.optional();
	}

	List<Campaign> newest(Cursor after, int atMost) {
		return this.jdbc.sql("""
				SELECT * FROM awareness.campaign WHERE (opened_at, id) < (?, ?) ORDER BY opened_at DESC, id DESC LIMIT ?
				""").params(Timestamp.from(after.at()), after.id(), atMost).query(CampaignRows::read).list();
	}

	/** Those under way, the first to end first. */
	List<Campaign> running(LocalDate today, int atMost) {
		return this.jdbc
			.sql("SELECT * FROM awareness.campaign WHERE starts_on <= ? AND ends_on >= ? ORDER BY ends_on, id LIMIT ?")
			.params(today, today, atMost)
			.query(CampaignRows::read)
			.list();
	}

	private static String[] names(List<PublicGroup> audiences) {
		return audiences.stream().map(PublicGroup::name).toArray(String[]::new);
	}

	private static Campaign read(ResultSet row, int number) throws SQLException {
		return new Campaign(new CampaignId(row.getObject("id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)), Scope.valueOf(row.getString("scope")),
				row.getString("title"), Theme.valueOf(row.getString("theme")),
				Arrays.stream((String[]) row.getArray("audiences").getArray()).map(PublicGroup::valueOf).toList(),
				row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
				row.getString("description"), row.getTimestamp("opened_at").toInstant(), row.getInt("revision"));
	}

}
