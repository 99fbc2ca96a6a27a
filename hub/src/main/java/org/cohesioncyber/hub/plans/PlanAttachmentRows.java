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
