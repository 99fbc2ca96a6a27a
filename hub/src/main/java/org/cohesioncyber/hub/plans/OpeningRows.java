package org.cohesioncyber.hub.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.files.FileId;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Openings and looks, as far as the actor may see them. */
@Component
class OpeningRows {

	private final JdbcClient jdbc;

	private final Vault vault;

	OpeningRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	void ask(OpeningId id, PlanId plan, OrganisationId owner, OpeningDraft.Checked asked, Actor actor) {
		this.jdbc.sql("""
				INSERT INTO plans.opening (id, plan_id, organisation_id, asked_by, asker, reason, hours)
				VALUES (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id.value(), plan.value(), owner.value(), actor.reference(),
					this.vault.seal(actor.name(), SealedPlans.ASKER.place(id)),
					this.vault.seal(asked.reason(), SealedPlans.REASON.place(id)), asked.hours())
			.update();
	}

	/** False when it was granted or closed meanwhile, or waited too long. */
	boolean grant(OpeningId id, Actor actor) {
		return this.jdbc.sql("""
				UPDATE plans.opening SET granted_by = ?, granter = ?
				WHERE id = ? AND granted_by IS NULL AND closed_by IS NULL AND asked_at > now() - interval '24 hours'
				""")
			.params(actor.reference(), this.vault.seal(actor.name(), SealedPlans.GRANTER.place(id)), id.value())
			.update() == 1;
	}

	/** False when it was closed already. */
	boolean close(OpeningId id, Actor actor) {
		return this.jdbc.sql("UPDATE plans.opening SET closed_by = ? WHERE id = ? AND closed_by IS NULL")
			.params(actor.reference(), id.value())
			.update() == 1;
	}

	/** After this, and until the transaction ends, the plan can be read. */
	void look(Opening opening, Actor actor, @Nullable FileId file) {
		this.jdbc
			.sql("""
					INSERT INTO plans.look (id, opening_id, plan_id, organisation_id, actor, file_id) VALUES (?, ?, ?, ?, ?, ?)
					""")
			.param(UUID.randomUUID())
			.param(opening.id().value())
			.param(opening.plan().value())
			.param(opening.organisation().value())
			.param(actor.reference())
			.param(file == null ? null : file.value())
			.update();
	}

	Optional<Opening> find(OpeningId id) {
		return this.jdbc.sql("SELECT * FROM plans.opening WHERE id = ?").param(id.value()).query(this::read).optional();
	}

	List<Opening> newest(Cursor after, int atMost) {
		return this.jdbc.sql("""
				SELECT * FROM plans.opening WHERE (asked_at, id) < (?, ?) ORDER BY asked_at DESC, id DESC LIMIT ?
				""").params(Timestamp.from(after.at()), after.id(), atMost).query(this::read).list();
	}

	List<PlanLook> looks(OpeningId id) {
		return this.jdbc.sql("SELECT at, file_id FROM plans.look WHERE opening_id = ? ORDER BY at DESC LIMIT 200")
			.param(id.value())
			.query((row, _) -> new PlanLook(row.getTimestamp(1).toInstant(), row.getObject(2) != null))
			.list();
	}

	private Opening read(ResultSet row, int number) throws SQLException {
		OpeningId id = new OpeningId(row.getObject("id", UUID.class));
		byte[] granter = row.getBytes("granter");
		return new Opening(id, new PlanId(row.getObject("plan_id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getString("asked_by"),
				this.vault.openText(row.getBytes("asker"), SealedPlans.ASKER.place(id)),
				this.vault.openText(row.getBytes("reason"), SealedPlans.REASON.place(id)), row.getInt("hours"),
				row.getTimestamp("asked_at").toInstant(),
				granter == null ? null : this.vault.openText(granter, SealedPlans.GRANTER.place(id)),
				instant(row, "granted_at"), instant(row, "ends_at"), instant(row, "closed_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp moment = row.getTimestamp(column);
		return moment == null ? null : moment.toInstant();
	}

}
