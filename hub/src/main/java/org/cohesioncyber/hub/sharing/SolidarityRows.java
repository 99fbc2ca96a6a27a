package org.cohesioncyber.hub.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.SealedColumn;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.sharing.SolidarityCase.Act;
import org.cohesioncyber.hub.sharing.SolidarityCase.Step;
import org.cohesioncyber.hub.sharing.SolidarityRules.Seen;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of cases of « solidarité hors charte », as far as the actor may see them. */
@Component
class SolidarityRows {

	static final SealedColumn REASON = new SealedColumn("sharing.solidarity_step", "id", "reason");

	private static final String SELECT = "SELECT c.* FROM sharing.solidarity_case c ";

	private final JdbcClient jdbc;

	private final Vault vault;

	SolidarityRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** Until the act ends nobody else opens a case for this organisation. */
	void lock(OrganisationId organisation) {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('sharing.solidarity_case ' || ?))")
			.param(organisation.toString())
			.query((_, _) -> true)
			.single();
	}

	void insert(SolidarityCase opened, Entry entry) {
		this.jdbc.sql("""
				INSERT INTO sharing.solidarity_case
					(id, organisation_id, sees, shares, from_day, until_day, opened_at, opened_by)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(opened.id(), opened.organisation().value(), opened.rules().sees().name(), opened.rules().shares(),
					opened.from(), opened.until(), Timestamp.from(entry.at()), entry.actor().reference())
			.update();
	}

	void change(SolidarityCase changed) {
		this.jdbc.sql("UPDATE sharing.solidarity_case SET until_day = ?, closed_on = ? WHERE id = ?")
			.param(changed.until())
			.param(changed.closedOn().orElse(null))
			.param(changed.id())
			.update();
	}

	void note(SolidarityCase noted, Act act, String reason, Entry entry) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				INSERT INTO sharing.solidarity_step
					(id, case_id, organisation_id, act, until_day, noted_at, noted_by, reason)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id, noted.id(), noted.organisation().value(), act.name(), noted.until(), Timestamp.from(entry.at()),
					entry.actor().reference(), this.vault.seal(reason, REASON.place(id)))
			.update();
	}

	Optional<SolidarityCase> find(UUID id) {
		return this.jdbc.sql(SELECT + "WHERE c.id = ?").param(id).query(SolidarityRows::read).optional();
	}

	Optional<SolidarityCase> lock(UUID id) {
		return this.jdbc.sql(SELECT + "WHERE c.id = ? FOR UPDATE").param(id).query(SolidarityRows::read).optional();
	}

	/** Those of one organisation, or of all, the newest first. */
	List<SolidarityCase> newest(@Nullable OrganisationId organisation, Cursor after, int atMost) {
		return this.jdbc.sql(SELECT + """
				WHERE (?::uuid IS NULL OR c.organisation_id = ?) AND (c.opened_at, c.id) < (?, ?)
				ORDER BY c.opened_at DESC, c.id DESC LIMIT ?
				""")
			.param(organisation == null ? null : organisation.value())
			.param(organisation == null ? null : organisation.value())
			.param(Timestamp.from(after.at()))
			.param(after.id())
			.param(atMost)
			.query(SolidarityRows::read)
			.list();
	}

	/** Those that run on that day, of these organisations. */
	List<SolidarityCase> openOn(LocalDate day, Set<OrganisationId> organisations) {
		return this.jdbc.sql(SELECT + """
				WHERE c.organisation_id = ANY (?) AND ? BETWEEN c.from_day AND c.until_day
					AND (c.closed_on IS NULL OR c.closed_on > ?)
				""")
			.params(organisations.stream().map(OrganisationId::value).toArray(UUID[]::new), day, day)
			.query(SolidarityRows::read)
			.list();
	}

	/** Those that run on that day. */
	List<SolidarityCase> openOn(LocalDate day) {
		return this.jdbc
			.sql(SELECT + "WHERE ? BETWEEN c.from_day AND c.until_day AND (c.closed_on IS NULL OR c.closed_on > ?)")
			.params(day, day)
			.query(SolidarityRows::read)
			.list();
	}

	/** What was done about a case, in order. */
	List<Step> steps(UUID id) {
		return this.jdbc.sql("""
				SELECT id, act, until_day, noted_at, reason FROM sharing.solidarity_step WHERE case_id = ?
				ORDER BY noted_at, id
				""")
			.param(id)
			.query((row, _) -> new Step(Act.valueOf(row.getString("act")), row.getObject("until_day", LocalDate.class),
					row.getTimestamp("noted_at").toInstant(),
					this.vault.openText(row.getBytes("reason"), REASON.place(row.getString("id")))))
			.list();
	}

	private static SolidarityCase read(ResultSet row, int at) throws SQLException {
		return new SolidarityCase(row.getObject("id", UUID.class),
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				new SolidarityRules(Seen.valueOf(row.getString("sees")), row.getBoolean("shares")),
				row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class),
				Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
				row.getTimestamp("opened_at").toInstant());
	}

}
