package org.cohesioncyber.hub.plans;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.files.FileId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files are attached to which plan. */
@Component
class PlanAttachmentRows {

	private final JdbcClient jdbc;

	PlanAttachmentRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<FileId> of(PlanId plan) {
		return this.jdbc.sql("""
				SELECT file_id FROM plans.attachment WHERE plan_id = ? AND removed_at IS NULL ORDER BY added_at, file_id
				""").param(plan.value()).query((row, _) -> new FileId(row.getObject(1, UUID.class))).list();
	}

	/** What was attached to it when that version was published. */
	List<FileId> published(PlanVersion version) {
		return published("AND v.id = ?", version.id().value());
	}

	/** Whether that was attached to a published version. */
	boolean isPublished(FileId file) {
		return !published("AND a.file_id = ?", file.value()).isEmpty();
	}

	private List<FileId> published(String which, UUID id) {
		return this.jdbc.sql("""
				SELECT a.file_id FROM plans.attachment a JOIN plans.version v ON v.plan_id = a.plan_id
				JOIN plans.plan p ON p.id = a.plan_id
				WHERE v.published AND p.retired_at IS NULL AND v.recorded_at >= a.added_at
					AND v.recorded_at < coalesce(a.removed_at, 'infinity') %s
				ORDER BY a.added_at, a.file_id
				""".formatted(which)).param(id).query((row, _) -> new FileId(row.getObject(1, UUID.class))).list();
	}

	void insert(FileId file, Plan plan, Instant at) {
		this.jdbc.sql(
				"INSERT INTO plans.attachment (file_id, plan_id, organisation_id, scale, added_at) VALUES (?, ?, ?, ?, ?)")
			.params(file.value(), plan.id().value(), plan.organisation().value(), plan.scale().name(),
					Timestamp.from(at))
			.update();
	}

	void remove(PlanId plan, FileId file, Instant at) {
		this.jdbc.sql("UPDATE plans.attachment SET removed_at = ? WHERE plan_id = ? AND file_id = ?")
			.params(Timestamp.from(at), plan.value(), file.value())
			.update();
	}

}
