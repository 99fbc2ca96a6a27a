package org.cohesioncyber.hub.fleet;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.charter.spi.EngagementEvidence;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The days on which organisations' agents were heard, as evidence of their engagement.
 */
@Component
class AgentsHeard implements EngagementEvidence {

	private final Ledger ledger;

	private final JdbcClient jdbc;

	AgentsHeard(Ledger ledger, JdbcClient jdbc) {
		this.ledger = ledger;
		this.jdbc = jdbc;
	}

	@Override
	public Kind kind() {
		return Kind.AGENT_HEARD;
	}

	@Override
	public List<Evidence> between(LocalDate first, LocalDate last) {
		return this.ledger.read(Fleet.HUB,
				() -> this.jdbc.sql("SELECT organisation_id, day FROM fleet.contact_day WHERE day BETWEEN ? AND ?")
					.params(kind().earliest(first), last)
					.query((row, _) -> Evidence.on(kind(), new OrganisationId(row.getObject(1, UUID.class)),
							row.getObject(2, LocalDate.class)))
					.list());
	}

}
