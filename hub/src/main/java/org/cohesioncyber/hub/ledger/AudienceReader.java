package org.cohesioncyber.hub.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads whom frozen audiences hold, for the worker. */
public final class AudienceReader {

	private AudienceReader() {
	}

	/**
	 * The organisations in each of the audiences; an unknown audience is absent, which
	 * means nobody.
	 */
	public static Map<AudienceId, Set<OrganisationId>> read(JdbcClient worker, Set<AudienceId> audiences) {
		Map<AudienceId, Set<OrganisationId>> members = new HashMap<>();
		UUID[] ids = audiences.stream().map(AudienceId::value).toArray(UUID[]::new);
		worker.sql("SELECT audience_id, organisation_id FROM ledger.recipient WHERE audience_id = ANY (?)")
			.param(ids)
			.query((row, _) -> members
				.computeIfAbsent(new AudienceId(row.getObject(1, UUID.class)), _ -> new HashSet<>())
				.add(new OrganisationId(row.getObject(2, UUID.class))))
			.list();
		return members;
	}

}
