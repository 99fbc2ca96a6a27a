package org.cohesioncyber.hub.incidents;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is known around an incident when it is declared; nothing at all is fine.
 *
 * @param since when it began, if anybody knows
 * @param touched what is affected, in the declarer's words, if anybody knows
 * @param backups whether the backups are healthy
 */
public record Circumstances(@Nullable Instant since, @Nullable String touched, Answer personalData, Answer backups) {

	/** Longest description of what is touched, in characters. */
	public static final int TOUCHED = 2000;

	/** Nothing is known yet. */
	public static final Circumstances UNKNOWN = new Circumstances(null, null, Answer.UNKNOWN, Answer.UNKNOWN);

}
