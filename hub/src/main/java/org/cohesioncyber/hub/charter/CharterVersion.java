package org.cohesioncyber.hub.charter;

import java.time.LocalDate;

/**
 * One dated text of the charter.
 *
 * @param name the month it dates from, such as {@code 2025-03}
 * @param text paragraphs separated by blank lines, in French
 * @param groups what this version says of groups
 * @param textHash SHA-256 of the text in UTF-8, in hexadecimal: what a signature covers
 */
public record CharterVersion(String name, LocalDate effectiveOn, String text, GroupRule groups, String textHash) {

}
