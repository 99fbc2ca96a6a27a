package org.cohesioncyber.hub.awareness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions in the database, as far as the actor may read them. */
@Component
class AttendanceRows {

	private final JdbcClient jdbc;

	AttendanceRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(SessionId id, int revision, CampaignId campaign, SessionDraft.Checked session, Entry entry) {
		this.jdbc
			.sql("""
					INSERT INTO awareness.session (id, revision, campaign_id, organisation_id, held_on, form, audience, invited,
						attended, confirmed, recorded_at)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""")
			.param(id.value())
			.param(revision)
			.param(campaign.value())
			.param(entry.actor().requireOrganisation().value())
			.param(session.heldOn())
			.param(session.form().name())
			.param(session.audience().name())
			.param(session.invited())
			.param(session.attended())
			.param(session.confirmed())
			.param(Timestamp.from(entry.at()))
			.update();
	}

	/** False when somebody changed it since that revision, or it was taken back. */
	boolean end(SessionId id, int revision, Instant at) {
		return this.jdbc
			.sql("UPDATE awareness.session SET over_at = ? WHERE id = ? AND revision = ? AND over_at IS NULL")
			.params(Timestamp.from(at), id.value(), revision)
			.update() == 1;
	}

	Optional<Session> find(CampaignId campaign, SessionId id) {
		return this.jdbc.sql("SELECT * FROM awareness.session WHERE campaign_id = ? AND id = ? AND over_at IS NULL")
			.params(campaign.value(), id.value())
			.query(AttendanceRows::read)
			.optional();
	}

	/** The campaign's sessions, the latest first. */
	List<Session> latest(CampaignId campaign, Cursor after, int atMost) {
		return this.jdbc.sql("""
				SELECT * FROM awareness.session WHERE campaign_id = ? AND over_at IS NULL AND (held_on, id) < (?, ?)
				ORDER BY held_on DESC, id DESC LIMIT ?
				""")
			.params(campaign.value(), LocalDate.ofInstant(after.at(), ZoneOffset.UTC), after.id(), atMost)
			.query(AttendanceRows::read)
			.list();
	}

	/** The sessions of those days, as they are known now. */
	List<Session> between(LocalDate first, LocalDate last) {
		return this.jdbc.sql("SELECT * FROM awareness.session WHERE held_on >= ? AND held_on <= ? AND over_at IS NULL")
			.params(first, last)
			.query(AttendanceRows::read)
			.list();
	}

	/** The same as they were known at a moment. */
	List<Session> between(LocalDate first, LocalDate last, Instant known) {
		return this.jdbc.sql("""
				SELECT * FROM awareness.session
				WHERE held_on >= ? AND held_on <= ? AND recorded_at < ? AND (over_at IS NULL OR over_at >= ?)
				""")
			.params(first, last, Timestamp.from(known), Timestamp.from(known))
			.query(AttendanceRows::read)
			.list();
	}

	private static Session read(ResultSet row, int number) throws SQLException {
		return new Session(new SessionId(row.getObject("id", UUID.class)),
				new CampaignId(row.getObject("campaign_id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				row.getObject("held_on", LocalDate.class), Session.Form.valueOf(row.getString("form")),
				PublicGroup.valueOf(row.getString("audience")), row.getObject("invited", Integer.class),
				row.getObject("attended", Integer.class), row.getBoolean("confirmed"),
				row.getTimestamp("recorded_at").toInstant(), row.getInt("revision"));
	}

}
