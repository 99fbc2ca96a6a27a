package org.cohesioncyber.hub.ledger;

import java.util.UUID;

import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;

/**
 * Something that happened and that others may be told: written in the same transaction as
 * the act, numbered after commit, read in order by streams, Kafka, search and
 * notification.
 *
 * @param type the past-tense name of the event, such as {@code alert-published}
 * @param audience who may be told; nobody else sees the fact
 * @param body a record that becomes the fact's JSON
 */
public record Fact(UUID id, String type, Subject subject, Reality reality, Tlp tlp, AudienceId audience, Object body) {

	public static Fact of(String type, Subject subject, Reality reality, Tlp tlp, AudienceId audience, Object body) {
		return new Fact(UUID.randomUUID(), type, subject, reality, tlp, audience, body);
	}

}
