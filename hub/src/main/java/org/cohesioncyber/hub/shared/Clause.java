package org.cohesioncyber.hub.shared;

/**
 * One part of a text that has versions, such as a clause of the charter.
 *
 * @param key the same in every version, so that a clause is compared with what it was
 * even when it moved or was given another title
 * @param title plain text; blank for what stands before the first title
 * @param text Markdown
 */
public record Clause(String key, String title, String text) {

}
