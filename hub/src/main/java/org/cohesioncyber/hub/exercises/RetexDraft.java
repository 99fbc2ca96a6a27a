package org.cohesioncyber.hub.exercises;

import java.util.Optional;

import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/**
 * A RETEX as somebody typed or sent it, not checked yet.
 *
 * @param worked, failed of a hot one; one of them may be blank
 * @param synthesis of a cold one
 */
public record RetexDraft(@Nullable String worked, @Nullable String failed, @Nullable String synthesis) {

	private static final int LONGEST = 8000;

	/** A hot one. */
	public static RetexDraft hot(@Nullable String worked, @Nullable String failed) {
		return new RetexDraft(worked, failed, null);
	}

	/** A cold one. */
	public static RetexDraft cold(@Nullable String synthesis) {
		return new RetexDraft(null, null, synthesis);
	}

	RetexText check(RetexKind kind) {
		Faulty checks = new Faulty();
		boolean isHot = kind == RetexKind.HOT;
		if (isHot && Faulty.isBlank(this.worked) && Faulty.isBlank(this.failed)) {
			checks.refuse("worked", "", "ce qui a marché, ou ce qui n’a pas marché",
					"what worked, or what did not work");
		}
		Optional<String> good = isHot ? checks.lines("worked", this.worked, 0, LONGEST) : Optional.of("");
		Optional<String> bad = isHot ? checks.lines("failed", this.failed, 0, LONGEST) : Optional.of("");
		Optional<String> summary = isHot ? Optional.of("") : checks.lines("synthesis", this.synthesis, 10, LONGEST);
		checks.done();
		return new RetexText(good.orElseThrow(), bad.orElseThrow(), summary.orElseThrow());
	}

}
