package org.cohesioncyber.hub.workinggroups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.files.FileId;
import org.cohesioncyber.hub.files.StoredFile;
import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Tlp;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files were shared with which group, as far as they were delivered. */
@Component
class DocumentRows {

	private final JdbcClient jdbc;

	DocumentRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(FileId file, GroupId group, OrganisationId owner, AudienceId audience, Tlp tlp, Instant at) {
		this.jdbc.sql("""
				INSERT INTO workinggroups.document (file_id, group_id, organisation_id, audience_id, tlp, shared_at)
				VALUES (?, ?, ?, ?, ?, ?)
				""")
			.params(file.value(), group.value(), owner.value(), audience.value(), tlp.name(), Timestamp.from(at))
			.update();
	}

	Optional<Row> find(GroupId group, FileId file) {
		return this.jdbc.sql("SELECT * FROM workinggroups.document WHERE group_id = ? AND file_id = ?")
			.params(group.value(), file.value())
			.query(DocumentRows::read)
			.optional();
	}

	List<Row> newest(GroupId group, Cursor after, int atMost) {
		return this.jdbc.sql("""
				SELECT * FROM workinggroups.document WHERE group_id = ? AND (shared_at, file_id) < (?, ?)
				ORDER BY shared_at DESC, file_id DESC LIMIT ?
				""")
			.params(group.value(), Timestamp.from(after.at()), after.id(), atMost)
			.query(DocumentRows::read)
			.list();
	}

	/** What is known of a document beside its file. */
	record Row(FileId file, OrganisationId owner, Tlp tlp, Instant sharedAt) {

		SharedDocument with(@Nullable StoredFile stored) {
			if (stored == null) {
				throw new IllegalStateException("file: none (expected: " + this.file + ")");
			}
			return new SharedDocument(stored, this.owner, this.tlp, this.sharedAt);
		}

	}

	private static Row read(ResultSet row, int number) throws SQLException {
		return new Row(new FileId(row.getObject("file_id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)), Tlp.valueOf(row.getString("tlp")),
				row.getTimestamp("shared_at").toInstant());
	}

}
