package org.cohesioncyber.hub.ledger;

import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.shared.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Older facts read as the reader, so that row-level security decides once more. */
@Component
class ReaderFacts {

	private final Ledger ledger;

	private final JdbcClient jdbc;

	ReaderFacts(Ledger ledger, JdbcClient jdbc) {
		this.ledger = ledger;
		this.jdbc = jdbc;
	}

	List<PublishedFact> after(Actor reader, Set<String> types, long number, int atMost) {
		return this.ledger.read(reader, () -> FactReader.after(this.jdbc, types, number, atMost));
	}

}
