package org.cohesioncyber.hub.contacts;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.charter.spi.EngagementEvidence;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An organisation that answered a drill is connected for a while. */
@Component
class ReachabilityEvidence implements EngagementEvidence {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private static final Actor.Hub REGISTER = new Actor.Hub("register");

	private final Ledger ledger;

	private final JdbcClient jdbc;

	ReachabilityEvidence(Ledger ledger, JdbcClient jdbc) {
		this.ledger = ledger;
		this.jdbc = jdbc;
	}

	@Override
	public Kind kind() {
		return Kind.DRILL_ANSWERED;
	}

	@Override
	public List<Evidence> between(LocalDate first, LocalDate last) {
		Instant from = kind().earliest(first).atStartOfDay(PARIS).toInstant();
		Instant until = last.plusDays(1).atStartOfDay(PARIS).toInstant();
		return this.ledger.read(REGISTER, () -> this.jdbc
			.sql("SELECT DISTINCT organisation_id, (answered_at AT TIME ZONE 'Europe/Paris')::date FROM contacts.call"
					+ " WHERE answered_at >= ? AND answered_at < ?")
			.params(Timestamp.from(from), Timestamp.from(until))
			.query((row, _) -> Evidence.on(kind(), new OrganisationId(row.getObject(1, UUID.class)),
					row.getObject(2, LocalDate.class)))
			.list());
	}

}
