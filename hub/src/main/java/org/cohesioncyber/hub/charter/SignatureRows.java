package org.cohesioncyber.hub.charter;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Signature.Change;
import org.cohesioncyber.hub.ledger.SealedColumn;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of signatures, as far as the acting organisation may see them. */
@Component
class SignatureRows {

	private static final String COLUMNS = "o.id AS organisation_id, o.name, o.kind, o.nature, s.id, s.version, s.signed_on,"
			+ " c.state, c.from_day";

	private static final String FROM = """

			FROM charter.organisation o
			LEFT JOIN charter.signature s ON s.organisation_id = o.id
			LEFT JOIN charter.version v ON v.name = s.version
			LEFT JOIN charter.signature_change c ON c.signature_id = s.id
			""";

	private static final String ORDER = " ORDER BY o.search_name, o.id, v.effective_on, v.name, s.signed_on, s.id, c.from_day, c.number";

	static final SealedColumn NAME = new SealedColumn("charter.signatory", "signature_id", "name");

	static final SealedColumn CAPACITY = new SealedColumn("charter.signatory", "signature_id", "capacity");

	private final JdbcClient jdbc;

	private final Vault vault;

	private final VersionRows versions;

	private final CertificateRows certificates;

	private final SecureRandom random = new SecureRandom();

	SignatureRows(JdbcClient jdbc, Vault vault, VersionRows versions, CertificateRows certificates) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.versions = versions;
		this.certificates = certificates;
	}

	/** Everybody's, by name. */
	List<Signatures> all() {
		return gather(this.jdbc.sql("SELECT " + COLUMNS + FROM + ORDER).query(SignatureRows::read).list(),
				this.versions.terms());
	}

	/**
	 * Those of these organisations. One statement, as this is asked for every alert: each
	 * row repeats the terms, which are few.
	 */
	List<Signatures> of(Set<OrganisationId> organisations) {
		List<RenewalTerms> terms = new ArrayList<>(1);
		List<Row> rows = this.jdbc
			.sql("SELECT " + COLUMNS + ", (" + VersionRows.TERMS + ") AS terms " + FROM + " WHERE o.id = ANY (?)"
					+ ORDER)
			.param(organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
			.query((row, at) -> {
				if (terms.isEmpty()) {
					terms.add(VersionRows.terms(row.getString("terms")));
				}
				return read(row, at);
			})
			.list();
		return terms.isEmpty() ? List.of() : gather(rows, terms.getFirst());
	}

	Optional<OrganisationId> organisationOf(UUID signature) {
		return this.jdbc.sql("SELECT organisation_id FROM charter.signature WHERE id = ?")
			.param(signature)
			.query(UUID.class)
			.optional()
			.map(OrganisationId::new);
	}

	Map<UUID, Signatory> signatories(OrganisationId organisation) {
		Map<UUID, Signatory> signatories = new LinkedHashMap<>();
		this.jdbc
			.sql("SELECT signature_id, name, capacity, recorded_at FROM charter.signatory WHERE organisation_id = ?")
			.param(organisation.value())
			.query((row, _) -> signatories.put(row.getObject(1, UUID.class), signatory(row)))
			.list();
		return signatories;
	}

	private Signatory signatory(ResultSet row) throws SQLException {
		String signature = row.getString("signature_id");
		return new Signatory(this.vault.openText(row.getBytes("name"), NAME.place(signature)),
				this.vault.openText(row.getBytes("capacity"), CAPACITY.place(signature)),
				row.getTimestamp("recorded_at").toInstant());
	}

	void insert(UUID id, NewSignature signature, String textHash, Actor actor, Instant at) {
		this.jdbc.sql("INSERT INTO charter.signature (id, organisation_id, version, signed_on) VALUES (?, ?, ?, ?)")
			.params(id, signature.organisation().value(), signature.version(), signature.signedOn())
			.update();
		this.jdbc.sql("""
				INSERT INTO charter.signatory
					(signature_id, organisation_id, name, capacity, text_hash, recorded_at, recorded_by)
				VALUES (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id, signature.organisation().value(), this.vault.seal(signature.signatory(), NAME.place(id)),
					this.vault.seal(signature.capacity(), CAPACITY.place(id)), HexFormat.of().parseHex(textHash),
					Timestamp.from(at), actor.reference())
			.update();
		this.certificates.insert(id, signature.organisation(), VerificationCode.random(this.random), textHash);
	}

	/** Waits for whoever acts on the organisation's signatures to end. */
	void lock(OrganisationId organisation) {
		this.jdbc.sql("""
				INSERT INTO charter.signing (organisation_id, acts) VALUES (?, 1)
				ON CONFLICT (organisation_id) DO UPDATE SET acts = charter.signing.acts + 1
				""").param(organisation.value()).update();
	}

	void insert(UUID signature, Change change) {
		this.jdbc.sql("INSERT INTO charter.signature_change (signature_id, state, from_day) VALUES (?, ?, ?)")
			.params(signature, change.state().name(), change.from())
			.update();
	}

	private static List<Signatures> gather(List<Row> rows, RenewalTerms terms) {
		Map<OrganisationId, List<Row>> byOrganisation = new LinkedHashMap<>();
		rows.forEach(row -> byOrganisation.computeIfAbsent(row.organisation(), _ -> new ArrayList<>()).add(row));
		return byOrganisation.values().stream().map(own -> signatures(own, terms)).toList();
	}

	private static Signatures signatures(List<Row> rows, RenewalTerms terms) {
		Row first = rows.getFirst();
		Map<UUID, List<Row>> bySignature = new LinkedHashMap<>();
		rows.stream()
			.filter(row -> row.signature().isPresent())
			.forEach(row -> bySignature.computeIfAbsent(row.signature().get().id(), _ -> new ArrayList<>()).add(row));
		return new Signatures(first.organisation(), first.name(), first.kind(), first.nature(),
				bySignature.values().stream().map(own -> signature(own, terms)).toList());
	}

	private static Signature signature(List<Row> rows, RenewalTerms terms) {
		Signature bare = rows.getFirst().signature().orElseThrow();
		return new Signature(bare.id(), bare.version(), bare.signedOn(), terms.lapseOf(bare.version()).orElse(null),
				rows.stream().flatMap(row -> row.change().stream()).toList());
	}

	private static Row read(ResultSet row, int at) throws SQLException {
		return new Row(new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getString("name"),
				OrganisationKind.valueOf(row.getString("kind")), Nature.valueOf(row.getString("nature")), bare(row),
				change(row));
	}

	private static Optional<Signature> bare(ResultSet row) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return id == null ? Optional.empty() : Optional.of(new Signature(id, row.getString("version"),
				row.getObject("signed_on", LocalDate.class), null, List.of()));
	}

	private static Optional<Change> change(ResultSet row) throws SQLException {
		String state = row.getString("state");
		return state == null ? Optional.empty()
				: Optional.of(new Change(SignatureState.valueOf(state), row.getObject("from_day", LocalDate.class)));
	}

	/**
	 * One row of the join: an organisation, perhaps a signature, perhaps a change of it.
	 */
	private record Row(OrganisationId organisation, String name, OrganisationKind kind, Nature nature,
			Optional<Signature> signature, Optional<Change> change) {

	}

}
