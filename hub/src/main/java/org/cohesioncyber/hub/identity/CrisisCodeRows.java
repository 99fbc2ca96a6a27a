package org.cohesioncyber.hub.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.shared.OneTimeCode;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Crisis codes in the database: a selector and the hash of a secret. */
@Component
class CrisisCodeRows {

	private final JdbcClient jdbc;

	CrisisCodeRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The set of an organisation, with the name of who made it as far as it is known. */
	Optional<CrisisCodeSet> current(OrganisationId organisation) {
		List<Line> lines = this.jdbc.sql("""
				SELECT c.set_id, c.made_at, p.name, c.place, c.used_at
				FROM identity.crisis_code c LEFT JOIN identity.person p ON 'person:' || p.subject = c.made_by
				WHERE c.organisation_id = ? AND c.replaced_at IS NULL ORDER BY c.place
				""").param(organisation.value()).query((row, _) -> line(row)).list();
		return lines.stream()
			.findFirst()
			.map(first -> new CrisisCodeSet(first.set(), first.madeAt(), first.maker(),
					lines.stream().map(Line::code).toList()));
	}

	void add(UUID set, OrganisationId organisation, List<OneTimeCode> codes, String by, Instant at) {
		for (int place = 1; place <= codes.size(); place++) {
			OneTimeCode code = codes.get(place - 1);
			this.jdbc
				.sql("""
						INSERT INTO identity.crisis_code (id, set_id, organisation_id, place, selector, secret_hash, made_at, made_by)
						VALUES (?, ?, ?, ?, ?, ?, ?, ?)
						""")
				.params(UUID.randomUUID(), set, organisation.value(), place, code.selector(), code.secretHash(),
						Timestamp.from(at), by)
				.update();
		}
	}

	/** Ends a set; says how many codes were of it. */
	int replace(OrganisationId organisation, UUID set, Instant at) {
		return this.jdbc
			.sql("""
					UPDATE identity.crisis_code SET replaced_at = ? WHERE organisation_id = ? AND set_id = ? AND replaced_at IS NULL
					""")
			.params(Timestamp.from(at), organisation.value(), set)
			.update();
	}

	/** A code that is still good for its use, known by its selector. */
	Optional<Row> find(String selector) {
		return this.jdbc.sql("""
				SELECT id, set_id, organisation_id, secret_hash FROM identity.crisis_code
				WHERE selector = ? AND used_at IS NULL AND replaced_at IS NULL
				""")
			.param(selector)
			.query((row, _) -> new Row(row.getObject("id", UUID.class), row.getObject("set_id", UUID.class),
					new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getBytes("secret_hash")))
			.optional();
	}

	/** Uses a code up; false when somebody else just did, or made new ones. */
	boolean use(UUID id, Instant at) {
		return this.jdbc
			.sql("UPDATE identity.crisis_code SET used_at = ? WHERE id = ? AND used_at IS NULL AND replaced_at IS NULL")
			.params(Timestamp.from(at), id)
			.update() == 1;
	}

	private static Line line(ResultSet row) throws SQLException {
		Timestamp used = row.getTimestamp("used_at");
		return new Line(row.getObject("set_id", UUID.class), row.getTimestamp("made_at").toInstant(),
				row.getString("name"),
				new CrisisCodeSet.Code(row.getInt("place"), used == null ? null : used.toInstant()));
	}

	private record Line(UUID set, Instant madeAt, @Nullable String maker, CrisisCodeSet.Code code) {

	}

	record Row(UUID id, UUID set, OrganisationId organisation, byte[] secretHash) {

	}

}
