package org.cohesioncyber.hub.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Plans and their working drafts; only those whose draft the actor may read. */
@Component
class PlanRows {

	private static final String SELECT = """
			SELECT p.*, d.content, %s FROM plans.plan p JOIN plans.draft d ON d.plan_id = p.id
			LEFT JOIN LATERAL (SELECT * FROM plans.version one WHERE one.plan_id = p.id ORDER BY number DESC LIMIT 1) v ON true
			WHERE p.retired_at IS NULL
			"""
		.formatted(PlanVersionRows.COLUMNS);

	private final JdbcClient jdbc;

	private final Vault vault;

	PlanRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** Until the act ends nobody else adds a plan to this organisation's. */
	int lockAndCount(OrganisationId organisation) {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('plans.plan ' || ?))")
			.param(organisation.toString())
			.query((_, _) -> true)
			.single();
		return this.jdbc.sql("SELECT count(*) FROM plans.plan WHERE organisation_id = ? AND retired_at IS NULL")
			.param(organisation.value())
			.query(Integer.class)
			.single();
	}

	void insert(PlanId id, OrganisationId organisation, PlanScale scale, PlanKind kind, PlanContent content,
			Entry entry) {
		this.jdbc.sql("""
				INSERT INTO plans.plan (id, organisation_id, scale, kind, added_at, changed_at, changed_by)
				VALUES (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id.value(), organisation.value(), scale.name(), kind.name(), Timestamp.from(entry.at()),
					Timestamp.from(entry.at()), entry.actor().reference())
			.update();
		this.jdbc.sql("INSERT INTO plans.draft (plan_id, organisation_id, scale, content) VALUES (?, ?, ?, ?)")
			.params(id.value(), organisation.value(), scale.name(), sealed(id, content))
			.update();
	}

	/** False when somebody changed it since that revision, or it was retired. */
	boolean change(PlanId id, int revision, PlanContent content, Entry entry) {
		if (!touch(id, revision, entry)) {
			return false;
		}
		this.jdbc.sql("UPDATE plans.draft SET content = ? WHERE plan_id = ?")
			.params(sealed(id, content), id.value())
			.update();
		return true;
	}

	/** Counts a revision, as what is attached to a plan belongs to it. */
	boolean touch(PlanId id, int revision, Entry entry) {
		return this.jdbc.sql("""
				UPDATE plans.plan SET changed_at = ?, changed_by = ?, revision = revision + 1
				WHERE id = ? AND revision = ? AND retired_at IS NULL
				""").params(Timestamp.from(entry.at()), entry.actor().reference(), id.value(), revision).update() == 1;
	}

	boolean retire(PlanId id, int revision, Entry entry) {
		return this.jdbc.sql("""
				UPDATE plans.plan SET retired_at = ?, changed_at = ?, changed_by = ?, revision = revision + 1
				WHERE id = ? AND revision = ? AND retired_at IS NULL
				""")
			.params(Timestamp.from(entry.at()), Timestamp.from(entry.at()), entry.actor().reference(), id.value(),
					revision)
			.update() == 1;
	}

	Optional<Plan> find(PlanId id) {
		return this.jdbc.sql(SELECT + " AND p.id = ?").param(id.value()).query(this::read).optional();
	}

	List<Plan> of(OrganisationId organisation) {
		return this.jdbc.sql(SELECT + " AND p.organisation_id = ? ORDER BY p.added_at, p.id")
			.param(organisation.value())
			.query(this::read)
			.list();
	}

	private byte[] sealed(PlanId id, PlanContent content) {
		return this.vault.seal(JsonMapper.shared().writeValueAsBytes(content), SealedPlans.DRAFT.place(id));
	}

	private Plan read(ResultSet row, int number) throws SQLException {
		PlanId id = new PlanId(row.getObject("id", UUID.class));
		PlanContent content = JsonMapper.shared()
			.readValue(this.vault.open(row.getBytes("content"), SealedPlans.DRAFT.place(id)), PlanContent.class);
		return new Plan(id, new OrganisationId(row.getObject("organisation_id", UUID.class)),
				PlanScale.valueOf(row.getString("scale")), PlanKind.valueOf(row.getString("kind")), content,
				row.getInt("revision"), row.getTimestamp("changed_at").toInstant(), PlanVersionRows.latest(row));
	}

}
