package org.cohesioncyber.hub.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.charter.spi.EngagementEvidence;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An organisation whose PCA or PRA is approved is prepared until the day of its review,
 * or until the plan is retired.
 */
@Component
class PlanEvidence implements EngagementEvidence {

	static final Actor.Hub HUB = new Actor.Hub("plans");

	private final Ledger ledger;

	private final JdbcClient jdbc;

	PlanEvidence(Ledger ledger, JdbcClient jdbc) {
		this.ledger = ledger;
		this.jdbc = jdbc;
	}

	@Override
	public Kind kind() {
		return Kind.PLAN;
	}

	@Override
	public List<Evidence> between(LocalDate first, LocalDate last) {
		return this.ledger.read(HUB,
				() -> this.jdbc
					.sql("""
							SELECT organisation_id, approved_on, until FROM (
								SELECT v.organisation_id, v.approved_on,
									least(v.review_on, (p.retired_at AT TIME ZONE 'Europe/Paris')::date - 1) AS until
								FROM plans.version v JOIN plans.plan p ON p.id = v.plan_id
								WHERE v.scale = 'ORGANISATION' AND p.kind IN ('PCA', 'PRA') AND v.approved_on <= ? AND v.review_on >= ?
							) counted WHERE until >= approved_on AND until >= ?
							""")
					.params(last, first, first)
					.query(this::read)
					.list());
	}

	private Evidence read(ResultSet row, int number) throws SQLException {
		return new Evidence(kind(), new OrganisationId(row.getObject("organisation_id", UUID.class)),
				row.getObject("approved_on", LocalDate.class), row.getObject("until", LocalDate.class));
	}

}
