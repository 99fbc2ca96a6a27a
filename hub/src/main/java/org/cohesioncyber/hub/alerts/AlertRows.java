package org.cohesioncyber.hub.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.agent.protocol.Severity;
import org.cohesioncyber.hub.incidents.IncidentId;
import org.cohesioncyber.hub.incidents.Rsit;
import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.CircleId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Alerts in the database; row-level security decides which rows there are. */
@Component
class AlertRows {

	private static final TypeReference<List<Observable>> OBSERVABLES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	AlertRows(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Stores those alerts that are not stored yet, all in one statement, and answers with
	 * their ids. Waits for whoever is storing the same ones at this moment.
	 * @param items sorted by id, so that two overlapping batches never wait for each
	 * other in a circle; no id twice
	 */
	Set<UUID> add(List<Item> items, Shared shared) {
		return new HashSet<>(this.jdbc
			.sql("""
					WITH item AS (
						SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
							?::text[], ?::timestamptz[], ?::integer[], ?::text[], ?::uuid[], ?::uuid[], ?::text[])
							AS i (id, title, summary, advice, rsit, severity, source, source_detail, occurred_at, seen,
								observables, incident_id, source_id, sensor)
					), stored AS (
						INSERT INTO alerts.alert (id, title, summary, advice, rsit, severity, source, source_detail,
							occurred_at, seen, observables, organisation_id, origin_name, tlp, circle_id, audience_id, reality,
							published_at)
						SELECT id, title, summary, advice, rsit, severity, source, source_detail, occurred_at, seen,
							observables, ?, ?, ?, ?, ?, ?, ? FROM item
						ON CONFLICT (id) DO NOTHING
						RETURNING id
					), kept AS (
						INSERT INTO alerts.provenance (alert_id, incident_id, source_id, sensor, organisation_id, publisher)
						SELECT id, incident_id, source_id, sensor, ?, ? FROM item JOIN stored USING (id)
					)
					SELECT id FROM stored
					""")
			.params(uuids(items, item -> item.id().value()), texts(items, item -> item.content().title()),
					texts(items, item -> item.content().summary()), texts(items, item -> item.content().advice()),
					texts(items, item -> item.content().rsit().toString()),
					texts(items, item -> item.content().severity().name()), texts(items, item -> item.source().name()),
					texts(items, Item::sourceDetail),
					texts(items, item -> item.occurredAt() == null ? null : item.occurredAt().toString()),
					items.stream().map(Item::seen).toArray(Integer[]::new),
					texts(items,
							item -> this.json.writerFor(OBSERVABLES).writeValueAsString(item.content().observables())),
					uuids(items, item -> item.incident() == null ? null : item.incident().value()),
					uuids(items, Item::observation), texts(items, Item::sensor))
			.param(shared.owner().value())
			.param(shared.originName())
			.param(shared.tlp().name())
			.param(shared.circle() == null ? null : shared.circle().value())
			.param(shared.audience().value())
			.param(shared.reality().name())
			.param(Timestamp.from(shared.at()))
			.param(shared.owner().value())
			.param(shared.publisher())
			.query(UUID.class)
			.list());
	}

	Optional<Alert> find(AlertId id) {
		return this.jdbc.sql("SELECT * FROM alerts.alert WHERE id = ?").param(id.value()).query(this::alert).optional();
	}

	/**
	 * The newest alerts the organisation received, its own among them: the top of each of
	 * its audiences, merged.
	 */
	List<Alert> newest(OrganisationId reader, Cursor after, int atMost) {
		return this.jdbc.sql("""
				SELECT top.* FROM ledger.recipient r CROSS JOIN LATERAL (
					SELECT * FROM alerts.alert a WHERE a.audience_id = r.audience_id AND (a.published_at, a.id) < (?, ?)
					ORDER BY a.published_at DESC, a.id DESC LIMIT ?) top
				WHERE r.organisation_id = ?
				ORDER BY top.published_at DESC, top.id DESC LIMIT ?
				""")
			.params(Timestamp.from(after.at()), after.id(), atMost, reader.value(), atMost)
			.query(this::alert)
			.list();
	}

	/** The newest alerts the organisation published. */
	List<Alert> newestOwned(OrganisationId owner, Cursor after, int atMost) {
		return this.jdbc.sql("""
				SELECT * FROM alerts.alert WHERE organisation_id = ? AND (published_at, id) < (?, ?)
				ORDER BY published_at DESC, id DESC LIMIT ?
				""").params(owner.value(), Timestamp.from(after.at()), after.id(), atMost).query(this::alert).list();
	}

	/** The incident behind an alert, which only its owner's rows tell. */
	Optional<IncidentId> incident(AlertId id) {
		return this.jdbc.sql("SELECT incident_id FROM alerts.provenance WHERE alert_id = ? AND incident_id IS NOT NULL")
			.param(id.value())
			.query(UUID.class)
			.optional()
			.map(IncidentId::new);
	}

	/** The alerts with these ids, in their order, that the reader may read. */
	List<Alert> among(List<UUID> ids) {
		return this.jdbc.sql("""
				SELECT a.* FROM unnest(?::uuid[]) WITH ORDINALITY AS asked (id, place) JOIN alerts.alert a USING (id)
				ORDER BY asked.place
				""").param(ids.toArray(UUID[]::new)).query(this::alert).list();
	}

	/** Those of the ids the reader may read. */
	Set<UUID> visible(Set<UUID> ids) {
		return new HashSet<>(this.jdbc.sql("SELECT id FROM alerts.alert WHERE id = ANY (?)")
			.param(ids.toArray(UUID[]::new))
			.query(UUID.class)
			.list());
	}

	private Alert alert(ResultSet row, int number) throws SQLException {
		Content content = new Content(row.getString("title"), row.getString("summary"), row.getString("advice"),
				Rsit.read(row.getString("rsit")).orElse(Rsit.UNDETERMINED), Severity.valueOf(row.getString("severity")),
				this.json.readValue(row.getString("observables"), OBSERVABLES));
		UUID circle = row.getObject("circle_id", UUID.class);
		Timestamp occurredAt = row.getTimestamp("occurred_at");
		return new Alert(new AlertId(row.getObject("id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getString("origin_name"), content,
				Tlp.valueOf(row.getString("tlp")), Reality.valueOf(row.getString("reality")),
				circle == null ? null : new CircleId(circle), new AudienceId(row.getObject("audience_id", UUID.class)),
				Source.valueOf(row.getString("source")), row.getString("source_detail"),
				occurredAt == null ? null : occurredAt.toInstant(), row.getInt("seen"),
				row.getTimestamp("published_at").toInstant());
	}

	private static @Nullable UUID[] uuids(List<Item> items, Function<Item, @Nullable UUID> field) {
		return items.stream().map(field).toArray(UUID[]::new);
	}

	private static @Nullable String[] texts(List<Item> items, Function<Item, @Nullable String> field) {
		return items.stream().map(field).toArray(String[]::new);
	}

}
