package org.cohesioncyber.hub.ledger;

import java.util.UUID;

/**
 * A journal line with its salt, its canonical bytes and the hash the tree keeps of both.
 */
record Leaf(UUID id, JournalLine line, byte[] salt, byte[] content, byte[] hash) {

}
