package org.cohesioncyber.hub.contacts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cohesioncyber.hub.charter.spi.NextSteps;
import org.cohesioncyber.hub.charter.spi.Words;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How an organisation's directory and its last drill stand, and what to do about them.
 */
// Whom to call comes before codes that need somebody to answer.
@Order(0)
@Component
class ReachabilitySteps implements NextSteps {

	private static final String DRILLS = "/exercices-alerte/";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT)
		.withZone(ZoneId.of("Europe/Paris"));

	private final CrisisDirectory directory;

	private final Drills drills;

	ReachabilitySteps(CrisisDirectory directory, Drills drills) {
		this.directory = directory;
		this.drills = drills;
	}

	@Override
	public Contribution of(Actor actor, Instant now) {
		OrganisationId own = actor.requireOrganisation();
		List<Contact> contacts = this.directory.of(actor, own);
		List<Drill> known = this.drills.list(actor, null).items();
		List<Step> steps = new ArrayList<>(DirectorySteps.of(contacts, CrisisDirectory.mayKeep(actor, own), now));
		List<Sign> signs = new ArrayList<>(List.of(directory(contacts, now)));
		known.stream()
			.filter(drill -> drill.endedAt() == null)
			.flatMap(drill -> running(actor, own, drill).stream())
			.forEach(steps::add);
		last(actor, own, known).ifPresent(result -> {
			signs.add(sign(result));
			if (result.of().contacts() > 0 && result.of().reached() == 0) {
				steps.add(new Step(Weight.NOW, null, Words.of("contacts.step.unreached"),
						Words.of("contacts.step.unreached.why", DAY.format(result.drill().launchedAt())),
						DRILLS + result.drill().id()));
			}
		});
		return new Contribution(signs, steps);
	}

	private static Sign directory(List<Contact> contacts, Instant now) {
		long stale = contacts.stream().filter(contact -> !contact.isVerified(now)).count();
		return new Sign(Words.of("contacts.sign.directory"),
				Words.of("contacts.sign.directory.value", contacts.size(), stale), "/annuaire-de-crise");
	}

	private List<Step> running(Actor actor, OrganisationId own, Drill drill) {
		long open = this.drills.calls(actor, drill.id(), own)
			.stream()
			.filter(call -> call.state() == Call.State.OPEN)
			.count();
		return open == 0 ? List.of() : List.of(new Step(Weight.NOW, null, Words.of("contacts.step.answer", open),
				Words.of("contacts.step.answer.why"), DRILLS + drill.id()));
	}

	/** The last drill that is over and in which the organisation was called. */
	private Optional<Result> last(Actor actor, OrganisationId own, List<Drill> known) {
		return known.stream()
			.filter(drill -> drill.endedAt() != null)
			.flatMap(drill -> this.drills.results(actor, drill)
				.stream()
				.filter(result -> result.organisation().equals(own))
				.map(result -> new Result(drill, result)))
			.findFirst();
	}

	private static Sign sign(Result result) {
		return new Sign(Words.of("contacts.sign.drill"), Words.of("contacts.sign.drill.value", result.of().reached(),
				result.of().contacts(), DAY.format(result.drill().launchedAt())), DRILLS + result.drill().id());
	}

	private record Result(Drill drill, OrganisationResult of) {

	}

}
