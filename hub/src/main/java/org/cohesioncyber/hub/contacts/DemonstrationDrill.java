package org.cohesioncyber.hub.contacts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.stereotype.Component;

/** The drill the demonstration territory held twelve days ago; nobody is called again. */
@Component
class DemonstrationDrill {

	private static final Actor.Hub STAFF = new Actor.Hub("demonstration",
			OrganisationId.of("00000000-0000-4000-8000-000000000001"), Set.of(Role.COORDINATOR));

	private static final Duration AGO = Duration.ofDays(12);

	private static final Duration FIRST_ANSWER = Duration.ofMinutes(3);

	private final Ledger ledger;

	private final DrillPreparation preparation;

	private final DrillRows drills;

	private final CallRows calls;

	private final Answers answers;

	private final DrillRounds rounds;

	private final Clock clock;

	DemonstrationDrill(Ledger ledger, DrillPreparation preparation, DrillRows drills, CallRows calls, Answers answers,
			DrillRounds rounds, Clock clock) {
		this.ledger = ledger;
		this.preparation = preparation;
		this.drills = drills;
		this.calls = calls;
		this.answers = answers;
		this.rounds = rounds;
		this.clock = clock;
	}

	void run() {
		Instant now = this.clock.instant();
		UUID id = this.ledger.write(STAFF, entry -> entry.once("demonstration-reachability-drill", () -> {
			DrillRows.Launch launch = this.preparation.drill(null, Set.of(), now.minus(AGO));
			this.preparation.launch(entry, launch);
			return launch.id().value();
		}));
		DrillId drill = new DrillId(id);
		Drill found = this.ledger.read(STAFF, () -> this.drills.find(drill)).orElseThrow();
		if (found.endedAt() == null) {
			this.preparation.prepare(now);
			answer(drill);
			this.rounds.turn(now);
		}
	}

	/** All but every fifth contact answered, the deputy for every third. */
	private void answer(DrillId drill) {
		List<Call> all = this.ledger.read(ContactsHub.HUB, () -> this.calls.of(drill));
		for (int at = 0; at < all.size(); at++) {
			Call call = all.get(at);
			Rank rank = at % 3 == 2 && !call.attempts(Rank.DEPUTY).isEmpty() ? Rank.DEPUTY : Rank.HOLDER;
			if (at % 5 != 1 && !call.attempts(rank).isEmpty()) {
				Call.Attempt attempt = call.attempts(rank).getFirst();
				Instant answeredAt = attempt.dueAt().plus(FIRST_ANSWER.multipliedBy(at + 1));
				ContactsHub.unlessDone(() -> answer(attempt, answeredAt));
			}
		}
	}

	private void answer(Call.Attempt attempt, Instant at) {
		this.ledger.upkeep(ContactsHub.HUB, () -> {
			this.calls.made(attempt.id(), attempt.dueAt());
			return attempt;
		});
		this.ledger.read(ContactsHub.HUB, () -> this.calls.running(attempt.id()))
			.ifPresent(target -> this.ledger.write(ContactsHub.of(target.organisation()), entry -> {
				this.answers.close(entry, target, "demonstration", at);
				return target;
			}));
	}

}
