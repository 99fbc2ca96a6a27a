package org.cohesioncyber.hub.fleet;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.cohesioncyber.agent.protocol.Heartbeat;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Signs of life: the last of each agent, and the days on which there was any. */
@Component
class Contacts {

	private final Ledger ledger;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Contacts(Ledger ledger, JdbcClient jdbc, JsonMapper json) {
		this.ledger = ledger;
		this.jdbc = jdbc;
		this.json = json;
	}

	void keep(Actor.Agent agent, Heartbeat heartbeat, Instant now) {
		this.ledger.upkeep(Fleet.HUB, () -> {
			keepLast(agent, heartbeat, now);
			return keepDay(agent, now);
		});
	}

	private void keepLast(Actor.Agent agent, Heartbeat heartbeat, Instant now) {
		this.jdbc
			.sql("""
					INSERT INTO fleet.heartbeat (agent_id, organisation_id, at, agent_version, started_at, spooled, dropped, sources)
					VALUES (:agent, :organisation, :at, :version, :started, :spooled, :dropped, :sources)
					ON CONFLICT (agent_id) DO UPDATE SET at = excluded.at, agent_version = excluded.agent_version,
						started_at = excluded.started_at, spooled = excluded.spooled, dropped = excluded.dropped,
						sources = excluded.sources
					""")
			.param("agent", agent.id())
			.param("organisation", agent.owner().value())
			.param("at", Timestamp.from(now))
			.param("version", heartbeat.agentVersion())
			.param("started", Timestamp.from(heartbeat.startedAt()))
			.param("spooled", heartbeat.spooled())
			.param("dropped", heartbeat.dropped())
			.param("sources", this.json.writeValueAsString(heartbeat.sources()))
			.update();
	}

	private int keepDay(Actor.Agent agent, Instant now) {
		return this.jdbc
			.sql("INSERT INTO fleet.contact_day (organisation_id, day) VALUES (?, ?) ON CONFLICT DO NOTHING")
			.params(agent.owner().value(), LocalDate.ofInstant(now, ZoneOffset.UTC))
			.update();
	}

}
