package org.cohesioncyber.hub.plans;

import java.time.LocalDate;
import java.util.Optional;

import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/**
 * An approval as somebody typed or sent it, not checked yet.
 *
 * @param approvedOn a day up to today
 * @param reviewOn a later day, three years later at most
 * @param published for the territory's plan: whether all members may read this version
 */
public record ApprovalDraft(@Nullable String approver, @Nullable String function, @Nullable String approvedOn,
		@Nullable String reviewOn, @Nullable Boolean published) {

	private static final int MOST_YEARS = 3;

	Approval check(LocalDate today) {
		Faulty checks = new Faulty();
		Optional<String> approver = checks.text("approver", this.approver, 2, 150);
		Optional<String> function = checks.text("function", this.function, 2, 150);
		Optional<LocalDate> approved = checks.day("approvedOn", this.approvedOn);
		Optional<LocalDate> review = checks.day("reviewOn", this.reviewOn);
		if (approved.filter(day -> day.isAfter(today) || day.getYear() < 2000).isPresent()) {
			checks.refuse("approvedOn", this.approvedOn, "aujourd’hui ou un jour passé, depuis 2000",
					"today or a day in the past, from 2000 on");
		}
		else if (approved.isPresent() && review.filter(day -> !isWithin(day, approved.get())).isPresent()) {
			checks.refuse("reviewOn", this.reviewOn,
					"un jour après l’approbation, au plus " + MOST_YEARS + " ans plus tard",
					"a day after the approval, at most " + MOST_YEARS + " years later");
		}
		checks.done();
		return new Approval(approver.orElseThrow(), function.orElseThrow(), approved.orElseThrow(),
				review.orElseThrow());
	}

	private static boolean isWithin(LocalDate review, LocalDate approved) {
		return review.isAfter(approved) && !review.isAfter(approved.plusYears(MOST_YEARS));
	}

}
