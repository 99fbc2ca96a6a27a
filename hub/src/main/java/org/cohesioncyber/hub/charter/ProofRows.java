package org.cohesioncyber.hub.charter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.files.FileId;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which file proves which signature; the latest one counts, the others stay. */
@Component
class ProofRows {

	private final JdbcClient jdbc;

	ProofRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(UUID signature, OrganisationId organisation, FileId file, Instant at) {
		this.jdbc
			.sql("INSERT INTO charter.proof (signature_id, organisation_id, file_id, recorded_at) VALUES (?, ?, ?, ?)")
			.params(signature, organisation.value(), file.value(), Timestamp.from(at))
			.update();
	}

	/** The organisation's proofs, by signature. */
	Map<UUID, FileId> of(OrganisationId organisation) {
		Map<UUID, FileId> proofs = new LinkedHashMap<>();
		this.jdbc.sql("""
				SELECT signature_id, file_id FROM charter.proof WHERE organisation_id = ? ORDER BY recorded_at, file_id
				""")
			.param(organisation.value())
			.query((row, _) -> proofs.put(row.getObject(1, UUID.class), new FileId(row.getObject(2, UUID.class))))
			.list();
		return proofs;
	}

}
