package org.cohesioncyber.hub.continuity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.continuity.Activities.Bare;
import org.cohesioncyber.hub.continuity.ActivityDraft.Checked;
import org.cohesioncyber.hub.continuity.Targets.Target;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.SealedColumn;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of activities, as far as the actor may see them. */
@Component
class ActivityRows {

	static final SealedColumn PORTRAIT = new SealedColumn("continuity.activity", "id", "portrait");

	/** What is not known comes last. */
	private static final String URGENCY = "coalesce(a.dmia, 1000000)";

	private static final String SELECT = "SELECT a.* FROM continuity.activity a ";

	private final JdbcClient jdbc;

	private final Vault vault;

	ActivityRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** Until the act ends nobody else adds an activity to this organisation. */
	int lockAndCount(OrganisationId organisation) {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('continuity.activity ' || ?))")
			.param(organisation.toString())
			.query((_, _) -> true)
			.single();
		return this.jdbc
			.sql("SELECT count(*) FROM continuity.activity WHERE organisation_id = ? AND retired_at IS NULL")
			.param(organisation.value())
			.query(Integer.class)
			.single();
	}

	void insert(ActivityId id, OrganisationId organisation, Checked activity, Entry entry) {
		StatementSpec insert = this.jdbc
			.sql("""
					INSERT INTO continuity.activity (id, organisation_id, portrait, dmia, rto, rpo, backup_every, degraded_for,
						mbco, impacts, changed_at, changed_by)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
					""")
			.param(id.value())
			.param(organisation.value());
		said(insert, id, activity, entry).update();
	}

	/** False when somebody changed it since that revision, or it was retired. */
	boolean change(ActivityId id, int revision, Checked activity, Entry entry) {
		StatementSpec update = this.jdbc
			.sql("""
					UPDATE continuity.activity SET portrait = ?, dmia = ?, rto = ?, rpo = ?, backup_every = ?,
						degraded_for = ?, mbco = ?, impacts = ?::jsonb, changed_at = ?, changed_by = ?, revision = revision + 1
					WHERE id = ? AND revision = ? AND retired_at IS NULL
					""");
		return said(update, id, activity, entry).param(id.value()).param(revision).update() == 1;
	}

	boolean retire(ActivityId id, int revision, Entry entry) {
		return this.jdbc.sql("""
				UPDATE continuity.activity SET retired_at = ?, changed_at = ?, changed_by = ?, revision = revision + 1
				WHERE id = ? AND revision = ? AND retired_at IS NULL
				""")
			.params(Timestamp.from(entry.at()), Timestamp.from(entry.at()), entry.actor().reference(), id.value(),
					revision)
			.update() == 1;
	}

	Optional<Activity> find(ActivityId id) {
		return this.jdbc.sql(SELECT + "WHERE a.id = ? AND a.retired_at IS NULL")
			.param(id.value())
			.query(this::read)
			.optional();
	}

	List<Bare> bare() {
		return this.jdbc.sql("""
				SELECT a.id, a.organisation_id, a.dmia, a.rto, a.impacts FROM continuity.activity a
				WHERE a.retired_at IS NULL
				""")
			.query((row, _) -> new Bare(new ActivityId(row.getObject("id", UUID.class)),
					new OrganisationId(row.getObject("organisation_id", UUID.class)), duration(row, "dmia"),
					duration(row, "rto"), impacts(row)))
			.list();
	}

	Map<ActivityId, String> names() {
		return this.jdbc.sql(SELECT + "WHERE a.retired_at IS NULL")
			.query(this::read)
			.list()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Activity::id, one -> one.portrait().name()));
	}

	/** The shortest DMIA first. */
	List<Activity> page(OrganisationId organisation, @Nullable UUID after, int atMost) {
		return this.jdbc.sql(SELECT + """
				WHERE a.organisation_id = :organisation AND a.retired_at IS NULL
					AND (:after::uuid IS NULL
						OR (%1$s, a.id) > (SELECT %1$s, a.id FROM continuity.activity a WHERE a.id = :after::uuid))
				ORDER BY %1$s, a.id LIMIT :most
				""".formatted(URGENCY))
			.param("organisation", organisation.value())
			.param("after", after)
			.param("most", atMost)
			.query(this::read)
			.list();
	}

	/** What was said of it, and by whom when. */
	private StatementSpec said(StatementSpec statement, ActivityId id, Checked activity, Entry entry) {
		return statement.param(sealed(id, activity.portrait()))
			.param(minutes(activity, Target.DMIA))
			.param(minutes(activity, Target.RTO))
			.param(minutes(activity, Target.RPO))
			.param(minutes(activity, Target.BACKUP_EVERY))
			.param(minutes(activity, Target.DEGRADED_FOR))
			.param(activity.targets().mbco())
			.param(JsonMapper.shared().writeValueAsString(activity.impacts()))
			.param(Timestamp.from(entry.at()))
			.param(entry.actor().reference());
	}

	private byte[] sealed(ActivityId id, Portrait portrait) {
		return this.vault.seal(JsonMapper.shared().writeValueAsBytes(portrait), PORTRAIT.place(id.value()));
	}

	private static @Nullable Long minutes(Checked activity, Target target) {
		return activity.targets().of(target).map(Duration::toMinutes).orElse(null);
	}

	private Activity read(ResultSet row, int at) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		Portrait portrait = JsonMapper.shared()
			.readValue(this.vault.open(row.getBytes("portrait"), PORTRAIT.place(id)), Portrait.class);
		Instant changed = row.getTimestamp("changed_at").toInstant();
		return new Activity(new ActivityId(id), new OrganisationId(row.getObject("organisation_id", UUID.class)),
				portrait,
				new Targets(duration(row, "dmia"), duration(row, "rto"), duration(row, "rpo"),
						duration(row, "backup_every"), duration(row, "degraded_for"),
						row.getObject("mbco", Integer.class)),
				impacts(row), row.getInt("revision"), changed);
	}

	private static Impacts impacts(ResultSet row) throws SQLException {
		return JsonMapper.shared().readValue(row.getString("impacts"), Impacts.class);
	}

	private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
		Integer minutes = row.getObject(column, Integer.class);
		return minutes == null ? null : Duration.ofMinutes(minutes);
	}

}
