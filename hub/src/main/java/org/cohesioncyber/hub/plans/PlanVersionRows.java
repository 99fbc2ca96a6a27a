package org.cohesioncyber.hub.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Vault;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Approved versions, and their text for whom row-level security lets at it. */
@Component
class PlanVersionRows {

	/** Of a version named v, beside a plan's. */
	static final String COLUMNS = """
			v.id AS version_id, v.plan_id AS version_of, v.number, v.sha256, v.approved_on, v.review_on, v.published,
			v.figures, v.recorded_at""";

	private static final String SELECT = "SELECT " + COLUMNS + " FROM plans.version v ";

	private final JdbcClient jdbc;

	private final Vault vault;

	PlanVersionRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	void insert(Plan plan, PlanVersion version, byte[] text, Set<UUID> covered, Entry entry) {
		this.jdbc.sql("""
				INSERT INTO plans.version (id, plan_id, organisation_id, scale, number, sha256, approved_on, review_on,
					published, figures, recorded_at, recorded_by)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
				""")
			.params(version.id().value(), plan.id().value(), plan.organisation().value(), plan.scale().name(),
					version.number(), HexFormat.of().parseHex(version.sha256()), version.approvedOn(),
					version.reviewOn(), version.published(), JsonMapper.shared().writeValueAsString(version.figures()),
					Timestamp.from(entry.at()), entry.actor().reference())
			.update();
		this.jdbc.sql("""
				INSERT INTO plans.version_text (version_id, plan_id, organisation_id, scale, published, content)
				VALUES (?, ?, ?, ?, ?, ?)
				""")
			.params(version.id().value(), plan.id().value(), plan.organisation().value(), plan.scale().name(),
					version.published(), this.vault.seal(text, SealedPlans.TEXT.place(version.id())))
			.update();
		if (plan.scale() == PlanScale.ORGANISATION) {
			covered.forEach(activity -> this.jdbc
				.sql("INSERT INTO plans.covered (version_id, organisation_id, activity_id) VALUES (?, ?, ?)")
				.params(version.id().value(), plan.organisation().value(), activity)
				.update());
		}
	}

	/** The latest first. */
	List<PlanVersion> of(PlanId plan) {
		return this.jdbc.sql(SELECT + "WHERE v.plan_id = ? ORDER BY v.number DESC")
			.param(plan.value())
			.query((row, _) -> read(row))
			.list();
	}

	Optional<PlanVersion> find(VersionId id) {
		return this.jdbc.sql(SELECT + "WHERE v.id = ?").param(id.value()).query((row, _) -> read(row)).optional();
	}

	/** The published versions of the territory's plans, the latest first. */
	List<PlanVersion> published() {
		return this.jdbc.sql(SELECT + """
				JOIN plans.plan p ON p.id = v.plan_id
				WHERE v.published AND p.retired_at IS NULL ORDER BY v.recorded_at DESC, v.id
				""").query((row, _) -> read(row)).list();
	}

	/** The very bytes that were approved. */
	Optional<byte[]> text(VersionId id) {
		return this.jdbc.sql("SELECT content FROM plans.version_text WHERE version_id = ?")
			.param(id.value())
			.query(byte[].class)
			.optional()
			.map(sealed -> this.vault.open(sealed, SealedPlans.TEXT.place(id)));
	}

	/** The version beside a plan, if there is one. */
	static @Nullable PlanVersion latest(ResultSet row) throws SQLException {
		return row.getObject("version_id") == null ? null : read(row);
	}

	private static PlanVersion read(ResultSet row) throws SQLException {
		return new PlanVersion(new VersionId(row.getObject("version_id", UUID.class)),
				new PlanId(row.getObject("version_of", UUID.class)), row.getInt("number"),
				HexFormat.of().formatHex(row.getBytes("sha256")), row.getObject("approved_on", LocalDate.class),
				row.getObject("review_on", LocalDate.class), row.getBoolean("published"),
				JsonMapper.shared().readValue(row.getString("figures"), Figures.class),
				row.getTimestamp("recorded_at").toInstant());
	}

}
