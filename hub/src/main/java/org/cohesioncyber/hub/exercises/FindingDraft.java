package org.cohesioncyber.hub.exercises;

import java.util.Optional;
import java.util.function.Function;

import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/**
 * A finding as somebody typed or sent it, not checked yet.
 *
 * @param findingKind a {@link FindingKind}
 * @param aboutActivity, aboutPlan ids of what it is about; none when it is about neither
 */
public record FindingDraft(@Nullable String findingKind, @Nullable String text, @Nullable String aboutActivity,
		@Nullable String aboutPlan) {

	private static final int LONGEST = 2000;

	Checked check() {
		Faulty checks = new Faulty();
		Optional<FindingKind> kind = checks.choice("findingKind", this.findingKind, FindingKind.class);
		Optional<String> said = checks.lines("text", this.text, 2, LONGEST);
		Optional<ActivityId> about = about(checks, "aboutActivity", this.aboutActivity, ActivityId::of);
		Optional<PlanId> rehearsed = about(checks, "aboutPlan", this.aboutPlan, PlanId::of);
		checks.done();
		return new Checked(kind.orElseThrow(), said.orElseThrow(), about.orElse(null), rehearsed.orElse(null));
	}

	private static <T> Optional<T> about(Faulty checks, String field, @Nullable String id, Function<String, T> reader) {
		return Faulty.isBlank(id) ? Optional.empty() : checks.read(field, id, reader, "un identifiant", "an id");
	}

	/** What is known of a finding, to be changed and sent again. */
	public static FindingDraft of(ExerciseFinding finding) {
		return new FindingDraft(finding.kind().name(), finding.text(),
				finding.activity() == null ? null : finding.activity().toString(),
				finding.plan() == null ? null : finding.plan().toString());
	}

	/** What may be kept. */
	record Checked(FindingKind kind, String text, @Nullable ActivityId activity, @Nullable PlanId plan) {

	}

}
