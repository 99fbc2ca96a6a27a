package org.cohesioncyber.hub.charter;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.map.Drawing;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The one map of the territory, and where organisations have their seats. */
@Component
class MapRows {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	MapRows(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	Optional<TerritoryMap> find() {
		return this.jdbc.sql("SELECT intercommunality, source, vintage, drawing FROM charter.map")
			.query((row, _) -> new TerritoryMap(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class),
					this.json.readValue(row.getString(4), Drawing.class)))
			.optional();
	}

	void replace(TerritoryMap map, Actor actor, Instant at) {
		this.jdbc
			.sql("""
					INSERT INTO charter.map (intercommunality, source, vintage, drawing, imported_at, imported_by)
					VALUES (?, ?, ?, ?::jsonb, ?, ?)
					ON CONFLICT (single) DO UPDATE SET intercommunality = excluded.intercommunality, source = excluded.source,
						vintage = excluded.vintage, drawing = excluded.drawing, imported_at = excluded.imported_at,
						imported_by = excluded.imported_by
					""")
			.params(map.intercommunality(), map.source(), map.vintage(), this.json.writeValueAsString(map.drawing()),
					Timestamp.from(at), actor.reference())
			.update();
	}

	/** The INSEE code of each registered organisation's seat, for the map alone. */
	Map<OrganisationId, String> seats() {
		return this.jdbc.sql("SELECT organisation_id, commune FROM charter.organisation_detail")
			.query((row, _) -> Map.entry(new OrganisationId(row.getObject(1, UUID.class)), row.getString(2)))
			.list()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** The SIREN of the acting organisation. */
	Optional<String> siren(OrganisationId organisation) {
		return this.jdbc.sql("SELECT siren FROM charter.organisation_detail WHERE organisation_id = ?")
			.param(organisation.value())
			.query(String.class)
			.optional();
	}

}
