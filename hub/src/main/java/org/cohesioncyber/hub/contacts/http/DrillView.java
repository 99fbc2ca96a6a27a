package org.cohesioncyber.hub.contacts.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.contacts.Call;
import org.cohesioncyber.hub.contacts.ChannelKind;
import org.cohesioncyber.hub.contacts.CrisisFunction;
import org.cohesioncyber.hub.contacts.Drill;
import org.cohesioncyber.hub.contacts.OrganisationResult;
import org.cohesioncyber.hub.contacts.Rank;
import org.cohesioncyber.hub.contacts.Totals;
import org.cohesioncyber.hub.shared.Reality;
import org.jspecify.annotations.Nullable;

/**
 * A drill as JSON.
 *
 * @param figures the territory's once it is over, without small numbers
 * @param results of the organisations the reader may see
 */
record DrillView(UUID id, Reality reality, boolean monthly, Instant launchedAt, Instant deadlineAt,
		@Nullable Instant endedAt, @Nullable FiguresView figures, @Nullable List<ResultView> results) {

	static DrillView of(Drill drill, @Nullable List<OrganisationResult> results) {
		return new DrillView(drill.id().value(), Reality.EXERCISE, drill.monthly(), drill.launchedAt(),
				drill.deadlineAt(), drill.endedAt(), drill.figures() == null ? null : FiguresView.of(drill.figures()),
				results == null ? null : results.stream().map(ResultView::of).toList());
	}

	/** The territory's figures. */
	record FiguresView(int organisations, int organisationsReached, int contacts, int contactsReached,
			@Nullable Long medianSeconds) {

		static FiguresView of(Totals totals) {
			Duration median = totals.median();
			return new FiguresView(totals.organisations(), totals.organisationsReached(), totals.contacts(),
					totals.contactsReached(), median == null ? null : median.toSeconds());
		}

	}

	/** One organisation's result. */
	record ResultView(UUID organisation, int contacts, int reached, @Nullable Long minutes,
			@Nullable CrisisFunction function, @Nullable Rank rank, @Nullable ChannelKind channel) {

		static ResultView of(OrganisationResult result) {
			Call first = result.first();
			return new ResultView(result.organisation().value(), result.contacts(), result.reached(), result.minutes(),
					first == null ? null : first.function(), first == null ? null : first.answeredRank(),
					first == null ? null : first.answeredKind());
		}

	}

}
