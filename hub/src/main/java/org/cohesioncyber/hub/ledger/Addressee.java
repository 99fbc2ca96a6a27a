package org.cohesioncyber.hub.ledger;

import java.util.UUID;

/**
 * One person a notice is for who may have no account: named by an entry of an
 * {@link AddressBook}, so that no name, address or secret stands in a fact.
 *
 * @param book the name of the address book
 */
public record Addressee(String book, UUID entry) {

}
