package org.cohesioncyber.hub.charter;

import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What certificates of signature are looked up by, as far as the actor may see it. */
@Component
class CertificateRows {

	private static final String SELECT = "SELECT signature_id, organisation_id, code, text_hash FROM charter.verification ";

	private final JdbcClient jdbc;

	CertificateRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(UUID signature, OrganisationId organisation, VerificationCode code, String textHash) {
		this.jdbc.sql(
				"INSERT INTO charter.verification (signature_id, organisation_id, code, text_hash) VALUES (?, ?, ?, ?)")
			.params(signature, organisation.value(), code.value(), textHash)
			.update();
	}

	Optional<Row> of(UUID signature) {
		return one(this.jdbc.sql(SELECT + "WHERE signature_id = ?").param(signature));
	}

	Optional<Row> with(VerificationCode code) {
		return one(this.jdbc.sql(SELECT + "WHERE code = ?").param(code.value()));
	}

	private static Optional<Row> one(JdbcClient.StatementSpec query) {
		return query
			.query((row, _) -> new Row(row.getObject(1, UUID.class), new OrganisationId(row.getObject(2, UUID.class)),
					new VerificationCode(row.getString(3)), row.getString(4)))
			.optional();
	}

	record Row(UUID signature, OrganisationId organisation, VerificationCode code, String textHash) {

	}

}
