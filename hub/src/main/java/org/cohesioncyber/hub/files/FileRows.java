package org.cohesioncyber.hub.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.SealedColumn;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files and their chunks in the database, for whom row-level security lets at them. */
@Component
class FileRows {

	static final SealedColumn NAME = new SealedColumn("files.file", "id", "name");

	static final SealedColumn KEY = new SealedColumn("files.file", "id", "content_key");

	private final JdbcClient jdbc;

	private final Vault vault;

	FileRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	void insert(Entry entry, StagedFile file, String purpose, OrganisationId owner) {
		this.jdbc.sql("""
				INSERT INTO files.file (id, organisation_id, purpose, name, media_type, size, sha256, content_key,
					deposited_at, deposited_by)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(file.id().value(), owner.value(), purpose, this.vault.seal(file.name(), NAME.place(file.id())),
					file.type().mediaType(), file.size(), file.sha256(),
					this.vault.seal(file.key().bytes(), KEY.place(file.id())), Timestamp.from(entry.at()),
					entry.actor().reference())
			.update();
		int position = 0;
		for (byte[] chunk = file.chunk(0); chunk.length > 0; chunk = file.chunk(++position)) {
			this.jdbc.sql("INSERT INTO files.chunk (file_id, position, content) VALUES (?, ?, ?)")
				.params(file.id().value(), position, chunk)
				.update();
		}
	}

	List<StoredFile> find(Collection<FileId> ids) {
		return this.jdbc
			.sql("SELECT id, name, media_type, size, sha256, deposited_at FROM files.file WHERE id = ANY (?)")
			.param(ids.stream().map(FileId::value).toArray(UUID[]::new))
			.query((row, _) -> file(row))
			.list();
	}

	ContentKey key(FileId id) {
		byte[] sealed = this.jdbc.sql("SELECT content_key FROM files.file WHERE id = ?")
			.param(id.value())
			.query(byte[].class)
			.single();
		return ContentKey.of(this.vault.open(sealed, KEY.place(id)), id);
	}

	Optional<byte[]> chunk(FileId id, int position) {
		return this.jdbc.sql("SELECT content FROM files.chunk WHERE file_id = ? AND position = ?")
			.params(id.value(), position)
			.query(byte[].class)
			.optional();
	}

	private StoredFile file(ResultSet row) throws SQLException {
		FileId id = new FileId(row.getObject("id", UUID.class));
		return new StoredFile(id, this.vault.openText(row.getBytes("name"), NAME.place(id)),
				row.getString("media_type"), row.getLong("size"), HexFormat.of().formatHex(row.getBytes("sha256")),
				row.getTimestamp("deposited_at").toInstant());
	}

}
