package org.cohesioncyber.hub.charter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Clause;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the charter's versions. */
@Component
class VersionRows {

	/** The terms of all versions, as JSON. */
	static final String TERMS = """
			SELECT coalesce(jsonb_agg(jsonb_build_object('version', name, 'effectiveOn', effective_on,
				'renewUntil', renew_until)), '[]')::text FROM charter.version
			""";

	private static final String SELECT = "SELECT name, effective_on, renew_until, clauses, changes, text, binds_subsidiaries, counts_as_one, text_hash FROM charter.version ";

	private static final TypeReference<List<Clause>> CLAUSES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	VersionRows(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** False when there is a version of that name already. */
	boolean insert(CharterVersion version, Actor actor, Instant at) {
		return this.jdbc
			.sql("""
					INSERT INTO charter.version (name, effective_on, renew_until, clauses, changes, text, binds_subsidiaries,
						counts_as_one, text_hash, published_at, published_by)
					VALUES (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
					""")
			.param(version.name())
			.param(version.effectiveOn())
			.param(version.renewUntil())
			.param(this.json.writeValueAsString(version.clauses()))
			.param(version.changes())
			.param(version.text())
			.param(version.groups().bindsSubsidiaries())
			.param(version.groups().countsAsOne())
			.param(HexFormat.of().parseHex(version.textHash()))
			.param(Timestamp.from(at))
			.param(actor.reference())
			.update() == 1;
	}

	/** What each version says of groups, by its name. */
	Map<String, GroupRule> groupRules() {
		return this.jdbc.sql("SELECT name, binds_subsidiaries, counts_as_one FROM charter.version")
			.query((row, _) -> Map.entry(row.getString(1), new GroupRule(row.getBoolean(2), row.getBoolean(3))))
			.list()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** Until when each lets signatures of those before it stay in force. */
	RenewalTerms terms() {
		return terms(this.jdbc.sql(TERMS).query(String.class).single());
	}

	/** What {@link #TERMS} answers, be it as part of another statement. */
	static RenewalTerms terms(String json) {
		return new RenewalTerms(List.of(JsonMapper.shared().readValue(json, RenewalTerms.Term[].class)));
	}

	List<CharterVersion> all() {
		return this.jdbc.sql(SELECT + "ORDER BY effective_on DESC, name DESC").query(this::read).list();
	}

	/** The version to sign on that day. */
	Optional<CharterVersion> current(LocalDate day) {
		return all().stream().filter(version -> !version.effectiveOn().isAfter(day)).findFirst();
	}

	Optional<CharterVersion> find(String name) {
		return this.jdbc.sql(SELECT + "WHERE name = ?").param(name).query(this::read).optional();
	}

	private CharterVersion read(ResultSet row, int at) throws SQLException {
		return new CharterVersion(row.getString("name"), row.getObject("effective_on", LocalDate.class),
				this.json.readValue(row.getString("clauses"), CLAUSES), row.getString("changes"),
				row.getObject("renew_until", LocalDate.class),
				new GroupRule(row.getBoolean("binds_subsidiaries"), row.getBoolean("counts_as_one")),
				row.getString("text"), HexFormat.of().formatHex(row.getBytes("text_hash")));
	}

}
