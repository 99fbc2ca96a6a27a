package org.cohesioncyber.hub.ledger;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.cohesioncyber.hub.shared.OrganisationId;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what an entry holds, all its journal lines and facts in one statement. */
@Component
class EntryWriter {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Leaves leaves;

	EntryWriter(JdbcClient jdbc, JsonMapper json, Leaves leaves) {
		this.jdbc = jdbc;
		this.json = json;
		this.leaves = leaves;
	}

	void write(Entry entry) {
		if (!entry.lines().isEmpty()) {
			write(entry, entry.lines().stream().map(line -> this.leaves.leaf(entry, line)).toList(), entry.facts());
		}
		else if (!entry.isRepeated() || !entry.facts().isEmpty()) {
			throw new IllegalStateException("journal lines: 0 (expected: at least 1 for a write)");
		}
	}

	private void write(Entry entry, List<Leaf> leaves, List<Fact> facts) {
		this.jdbc
			.sql("""
					WITH act AS (
						SELECT ?::timestamptz AS at, nullif(?, '')::uuid AS organisation_id, ?::text AS actor
					), line AS (
						SELECT * FROM unnest(?::uuid[], ?::bytea[], ?::text[], ?::text[], ?::uuid[], ?::bytea[], ?::bytea[])
							AS l (id, hash, act, subject_kind, subject_id, salt, content)
					), kept AS (
						INSERT INTO ledger.leaf (id, hash) SELECT id, hash FROM line
					), told AS (
						INSERT INTO ledger.fact (id, ordinal, type, subject_kind, subject_id, reality, tlp, audience_id, body,
							occurred_at, organisation_id, actor)
						SELECT f.*, act.* FROM act, unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::uuid[], ?::text[],
							?::text[], ?::uuid[], ?::text[]) AS f (id, ordinal, type, subject_kind, subject_id, reality, tlp,
							audience_id, body)
					)
					INSERT INTO ledger.leaf_content
						(leaf_id, at, organisation_id, actor, act, subject_kind, subject_id, salt, content)
					SELECT id, act.*, line.act, subject_kind, subject_id, salt, content FROM act, line
					""")
			.params(Timestamp.from(entry.at()), organisation(entry), entry.actor().reference(), uuids(leaves, Leaf::id),
					bytes(leaves, Leaf::hash), texts(leaves, leaf -> leaf.line().act()),
					texts(leaves, leaf -> leaf.line().subject().kind()),
					uuids(leaves, leaf -> leaf.line().subject().id()), bytes(leaves, Leaf::salt),
					bytes(leaves, Leaf::content), uuids(facts, Fact::id), ordinals(facts.size()),
					texts(facts, Fact::type), texts(facts, fact -> fact.subject().kind()),
					uuids(facts, fact -> fact.subject().id()), texts(facts, fact -> fact.reality().name()),
					texts(facts, fact -> fact.tlp().name()), uuids(facts, fact -> fact.audience().value()),
					texts(facts, fact -> this.json.writeValueAsString(fact.body())))
			.update();
	}

	private static String organisation(Entry entry) {
		return entry.actor().organisation().map(OrganisationId::toString).orElse("");
	}

	private static Integer[] ordinals(int size) {
		Integer[] ordinals = new Integer[size];
		for (int i = 0; i < size; i++) {
			ordinals[i] = i;
		}
		return ordinals;
	}

	private static <T> UUID[] uuids(List<T> items, Function<T, UUID> field) {
		return items.stream().map(field).toArray(UUID[]::new);
	}

	private static <T> String[] texts(List<T> items, Function<T, String> field) {
		return items.stream().map(field).toArray(String[]::new);
	}

	private static <T> byte[][] bytes(List<T> items, Function<T, byte[]> field) {
		return items.stream().map(field).toArray(byte[][]::new);
	}

}
