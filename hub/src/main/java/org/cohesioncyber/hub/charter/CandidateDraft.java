package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Optional;

import org.cohesioncyber.hub.charter.Candidate.Card;
import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/** What staff note of a candidate, as it was typed, not checked yet; all may be blank. */
public record CandidateDraft(@Nullable String nextStep, @Nullable String follower, @Nullable String contactOn,
		@Nullable String contactName, @Nullable String contactEmail, @Nullable String note) {

	/**
	 * What was checked.
	 *
	 * @param contactOn the day of the next contact
	 */
	record Checked(Card card, Optional<LocalDate> contactOn) {

	}

	Checked check() {
		Faulty draft = new Faulty();
		String nextStep = optional(draft, "nextStep", this.nextStep, 200);
		String follower = optional(draft, "follower", this.follower, 200);
		String contactName = optional(draft, "contactName", this.contactName, 200);
		String note = draft.checked(this::checkedNote).orElse("");
		String email = Faulty.isBlank(this.contactEmail) ? "" : draft.matching("contactEmail", this.contactEmail,
				"[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,180}\\.[^@\\s,;<>\".]{2,}",
				"une adresse électronique, par exemple nom@exemple.fr", "an e-mail address, such as name@example.fr")
			.orElse("");
		Optional<LocalDate> contactOn = Faulty.isBlank(this.contactOn) ? Optional.empty()
				: draft.day("contactOn", this.contactOn);
		draft.done();
		return new Checked(new Card(nextStep, follower, note, contactName, email), contactOn);
	}

	private String checkedNote() {
		String written = CharterText.normal(this.note == null ? "" : this.note);
		return written.isBlank() ? "" : CharterText.bounded(written, 5_000, "note");
	}

	private static String optional(Faulty draft, String field, @Nullable String value, int longest) {
		return Faulty.isBlank(value) ? "" : draft.text(field, value, 1, longest).orElse("");
	}

}
