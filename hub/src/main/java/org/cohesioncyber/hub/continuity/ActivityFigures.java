package org.cohesioncyber.hub.continuity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The essential activities of all organisations, to be counted by the hub itself: which
 * there are and whether they were analysed, nothing of what they are.
 */
@Component
public class ActivityFigures {

	/** Named in the policies, too. */
	private static final Actor.Hub HUB = new Actor.Hub("continuity-figures");

	private final Ledger ledger;

	private final JdbcClient jdbc;

	ActivityFigures(Ledger ledger, JdbcClient jdbc) {
		this.ledger = ledger;
		this.jdbc = jdbc;
	}

	/** By organisation; one without any is absent. */
	public Map<OrganisationId, List<Counted>> all() {
		return this.ledger.read(HUB,
				() -> this.jdbc.sql("""
						SELECT organisation_id, id, dmia IS NOT NULL AND rto IS NOT NULL AND rpo IS NOT NULL AS analysed
						FROM continuity.activity WHERE retired_at IS NULL
						""")
					.query((row, _) -> Map.entry(new OrganisationId(row.getObject(1, UUID.class)),
							new Counted(row.getObject(2, UUID.class), row.getBoolean(3))))
					.list()
					.stream()
					.collect(Collectors.groupingBy(Map.Entry::getKey,
							Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
	}

	/**
	 * An activity to be counted.
	 *
	 * @param analysed whether its DMIA, RTO and RPO are known
	 */
	public record Counted(UUID id, boolean analysed) {

	}

}
