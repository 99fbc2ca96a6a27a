package org.cohesioncyber.hub.ledger;

import java.util.UUID;

/** What an act or a fact is about; facts of one subject keep their order everywhere. */
public record Subject(String kind, UUID id) {

	@Override
	public String toString() {
		return kind + ":" + id;
	}

}
