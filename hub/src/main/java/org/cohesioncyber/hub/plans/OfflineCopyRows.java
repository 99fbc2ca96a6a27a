package org.cohesioncyber.hub.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Copies on devices, as far as the actor may know of them. */
@Component
class OfflineCopyRows {

	private static final int MOST = 200;

	private final JdbcClient jdbc;

	private final Vault vault;

	OfflineCopyRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	void insert(OfflineCopy copy, PlanScale scale) {
		this.jdbc
			.sql("""
					INSERT INTO plans.offline_copy (id, plan_id, organisation_id, scale, version, person, name, device, saved_at,
						expires_at)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""")
			.params(copy.id().value(), copy.plan().value(), copy.organisation().value(), scale.name(), copy.version(),
					copy.person(), this.vault.seal(copy.name(), SealedPlans.COPY_NAME.place(copy.id())),
					this.vault.seal(copy.device(), SealedPlans.COPY_DEVICE.place(copy.id())),
					Timestamp.from(copy.savedAt()), Timestamp.from(copy.expiresAt()))
			.update();
	}

	/** Those of a plan, the latest first. */
	List<OfflineCopy> of(PlanId plan) {
		return this.jdbc
			.sql("SELECT * FROM plans.offline_copy WHERE plan_id = ? ORDER BY saved_at DESC, id LIMIT " + MOST)
			.param(plan.value())
			.query(this::read)
			.list();
	}

	/** How many of a person's copies of the plan can still be opened. */
	int live(PlanId plan, Actor person, Instant now) {
		return this.jdbc.sql("""
				SELECT count(*) FROM plans.offline_copy
				WHERE plan_id = ? AND person = ? AND revoked_at IS NULL AND expires_at > ?
				""").params(plan.value(), person.reference(), Timestamp.from(now)).query(Integer.class).single();
	}

	/** False when it was revoked already. */
	boolean revoke(OfflineCopyId id, PlanId plan, Actor actor, Instant at) {
		return this.jdbc
			.sql("""
					UPDATE plans.offline_copy SET revoked_at = ?, revoked_by = ? WHERE id = ? AND plan_id = ? AND revoked_at IS NULL
					""")
			.params(Timestamp.from(at), actor.reference(), id.value(), plan.value())
			.update() == 1;
	}

	Optional<OfflineCopy> find(OfflineCopyId id) {
		return this.jdbc.sql("SELECT * FROM plans.offline_copy WHERE id = ?")
			.param(id.value())
			.query(this::read)
			.optional();
	}

	/** Notes the first time a device heard that its copy is to be erased. */
	void told(OfflineCopyId id, Instant at) {
		this.jdbc.sql("UPDATE plans.offline_copy SET told_at = ? WHERE id = ? AND told_at IS NULL")
			.params(Timestamp.from(at), id.value())
			.update();
	}

	/** The number of the latest approved version of a plan, 0 without one. */
	int latest(PlanId plan) {
		return this.jdbc.sql("SELECT coalesce(max(number), 0) FROM plans.version WHERE plan_id = ?")
			.param(plan.value())
			.query(Integer.class)
			.single();
	}

	private OfflineCopy read(ResultSet row, int number) throws SQLException {
		OfflineCopyId id = new OfflineCopyId(row.getObject("id", UUID.class));
		return new OfflineCopy(id, new PlanId(row.getObject("plan_id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getInt("version"),
				row.getString("person"), this.vault.openText(row.getBytes("name"), SealedPlans.COPY_NAME.place(id)),
				this.vault.openText(row.getBytes("device"), SealedPlans.COPY_DEVICE.place(id)),
				row.getTimestamp("saved_at").toInstant(), row.getTimestamp("expires_at").toInstant(),
				instant(row, "revoked_at"), instant(row, "told_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return at == null ? null : at.toInstant();
	}

}
