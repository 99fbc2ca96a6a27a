package org.cohesioncyber.hub.workinggroups;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.workinggroups.Decision.State;

import org.jspecify.annotations.Nullable;

/**
 * A decision, or a new line of one, as somebody typed or sent it.
 *
 * @param progress to do when left out
 * @param owner the id of the organisation that does it
 * @param dueOn a day such as {@code 2026-12-31}, or nothing
 * @param reason why the line is written; needed to correct and to abandon
 */
public record DecisionDraft(@Nullable String progress, @Nullable String text, @Nullable String owner,
		@Nullable String person, @Nullable String dueOn, @Nullable String reason) {

	/**
	 * The checked values.
	 * @param before the line that holds now; none for a new decision
	 */
	Checked check(Set<OrganisationId> members, Decision.@Nullable Line before) {
		Faulty faulty = new Faulty();
		Optional<State> checkedState = Faulty.isBlank(this.progress) ? Optional.of(State.TO_DO)
				: faulty.choice("progress", this.progress, State.class);
		Optional<String> checkedText = faulty.lines("text", this.text, 2, 2000);
		Optional<OrganisationId> checkedOwner = faulty.read("owner", this.owner, id -> owner(id, members, before),
				"une organisation du groupe", "a member of the group");
		Optional<String> checkedPerson = faulty.text("person", this.person, 0, 120);
		LocalDate day = Faulty.isBlank(this.dueOn) ? null
				: faulty
					.read("dueOn", this.dueOn, LocalDate::parse, "une date, par exemple 31 12 2026",
							"a date, such as 2026-12-31")
					.orElse(null);
		Optional<String> checkedReason = faulty.text("reason", this.reason, 0, 500);
		if (before == null && checkedState.filter(State.TO_DO::equals).isEmpty()) {
			faulty.refuse("progress", this.progress, "TO_DO pour une décision nouvelle", "TO_DO for a new decision");
		}
		boolean needsReason = before != null && checkedState.filter(State.DONE::equals).isEmpty();
		if (needsReason && checkedReason.filter(text -> text.length() < 2).isPresent()) {
			faulty.refuse("reason", this.reason, "la raison, en 2 à 500 caractères",
					"the reason, in 2 to 500 characters");
		}
		faulty.done();
		return new Checked(checkedState.orElseThrow(), checkedText.orElseThrow(), checkedOwner.orElseThrow(),
				checkedPerson.orElseThrow(), day, before == null ? "" : checkedReason.orElseThrow());
	}

	/** Whoever had it may keep it, even after leaving. */
	private static OrganisationId owner(String id, Set<OrganisationId> members, Decision.@Nullable Line before) {
		OrganisationId organisation = OrganisationId.of(id);
		boolean isKept = before != null && before.owner().equals(organisation);
		if (!isKept && !members.contains(organisation)) {
			throw new IllegalArgumentException(id);
		}
		return organisation;
	}

	/** What the next line will say. */
	record Checked(State state, String text, OrganisationId owner, String person, @Nullable LocalDate dueOn,
			String reason) {

	}

}
