package org.cohesioncyber.hub.charter.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.cohesioncyber.hub.charter.LevelStanding;
import org.cohesioncyber.hub.charter.OwnEngagement;
import org.cohesioncyber.hub.charter.OwnStanding;
import org.cohesioncyber.hub.charter.Signature;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Kind;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Level;
import org.cohesioncyber.hub.charter.spi.NextSteps.Contribution;
import org.cohesioncyber.hub.charter.spi.NextSteps.Sign;
import org.cohesioncyber.hub.charter.spi.NextSteps.Weight;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/engagement}: where the organisation acted for stands, and its next
 * steps.
 */
@RestController
class OwnEngagementEndpoint {

	private final OwnEngagement engagement;

	private final MessageSource messages;

	OwnEngagementEndpoint(OwnEngagement engagement, MessageSource messages) {
		this.engagement = engagement;
		this.messages = messages;
	}

	@GetMapping("/api/v1/engagement")
	@CallableBy(Caller.MEMBER)
	Own own(Actor actor) {
		OwnStanding standing = this.engagement.standing(actor);
		Contribution next = this.engagement.next(actor, standing);
		return new Own(standing.organisation(), standing.isInForce(), standing.since(), standing.signature(),
				standing.current(), standing.levels().stream().map(Held::of).toList(),
				next.signs().stream().map(this::sign).toList(),
				next.steps()
					.stream()
					.map(step -> new Advice(step.weight(), step.due(), both(step.title()), both(step.reason()),
							step.path()))
					.toList());
	}

	private State sign(Sign sign) {
		return new State(both(sign.label()), both(sign.value()), sign.path());
	}

	private Text both(MessageSourceResolvable words) {
		return new Text(this.messages.getMessage(words, Locale.FRENCH),
				this.messages.getMessage(words, Locale.ENGLISH));
	}

	/** The whole answer. */
	record Own(OrganisationId organisation, boolean isInForce, @Nullable LocalDate since, @Nullable Signature signature,
			@Nullable String currentVersion, List<Held> levels, List<State> signs, List<Advice> steps) {

	}

	/** A level, and the evidence that counts longest. */
	record Held(Level level, boolean isHeld, @Nullable Kind evidence, @Nullable LocalDate from,
			@Nullable LocalDate until) {

		static Held of(LevelStanding standing) {
			var evidence = standing.evidence();
			return new Held(standing.level(), standing.isHeld(), evidence == null ? null : evidence.kind(),
					evidence == null ? null : evidence.from(), standing.until());
		}

	}

	/** How something stands. */
	record State(Text label, Text value, @Nullable String path) {

	}

	/** Something to do, the first of them the most useful. */
	record Advice(Weight weight, @Nullable LocalDate due, Text title, Text reason, @Nullable String path) {

	}

	/** The same in both languages. */
	record Text(String fr, String en) {

	}

}
