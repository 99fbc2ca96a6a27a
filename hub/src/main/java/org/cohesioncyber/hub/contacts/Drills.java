package org.cohesioncyber.hub.contacts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reachability drills: everybody's crisis contacts are called through their own channels
 * and must answer. The staff launches them or has them go monthly; an organisation sees
 * its own result whole, the staff all, everybody else the territory's figures.
 */
@Component
public class Drills {

	private static final int PAGE = 20;

	private final Ledger ledger;

	private final DrillRows rows;

	private final CallRows calls;

	private final DrillPreparation preparation;

	private final DrillRounds rounds;

	private final Answers answers;

	private final SpokenCalls spoken;

	private final Clock clock;

	Drills(Ledger ledger, DrillRows rows, CallRows calls, DrillPreparation preparation, DrillRounds rounds,
			Answers answers, SpokenCalls spoken, Clock clock) {
		this.ledger = ledger;
		this.rows = rows;
		this.calls = calls;
		this.preparation = preparation;
		this.rounds = rounds;
		this.answers = answers;
		this.spoken = spoken;
		this.clock = clock;
	}

	/** Whether the actor launches drills and sees every result. */
	public static boolean mayRun(Actor actor) {
		return actor.organisation().isPresent() && actor.has(Role.COORDINATOR);
	}

	/**
	 * Launches a drill now, once per key.
	 * @param scope those to be called if they are engaged; empty for everybody engaged
	 */
	public DrillId launch(Actor actor, Set<OrganisationId> scope, @Nullable String idempotencyKey) {
		requireStaff(actor);
		UUID id = this.ledger.write(actor,
				entry -> entry.once(IdempotencyKey.of("reachability-drill", idempotencyKey), () -> {
					DrillRows.Launch launch = this.preparation.drill(null, scope, entry.at());
					this.preparation.launch(entry, launch);
					return launch.id().value();
				}));
		this.rounds.turn(this.clock.instant());
		return new DrillId(id);
	}

	/** When the monthly drill goes. */
	public MonthlyDrill monthly(Actor actor) {
		requireStaff(actor);
		return this.ledger.read(actor, this.rows::monthly);
	}

	/** Has the monthly drill go at another time, or not. */
	public void schedule(Actor actor, boolean enabled, int day, int hour) {
		requireStaff(actor);
		List<InvalidInput.Fault> faults = new ArrayList<>();
		if (day < 1 || day > 25) {
			faults.add(new InvalidInput.Fault("day", String.valueOf(day), "un jour du mois, de 1 à 25",
					"a day of the month, 1 to 25"));
		}
		if (hour < 0 || hour > 23) {
			faults
				.add(new InvalidInput.Fault("hour", String.valueOf(hour), "une heure, de 0 à 23", "an hour, 0 to 23"));
		}
		if (!faults.isEmpty()) {
			throw new InvalidInput(faults);
		}
		this.ledger.write(actor, entry -> {
			this.rows.monthly(new MonthlyDrill(enabled, day, hour), entry.at());
			entry.journal("reachability-drill-scheduled", new Subject("reachability-drill", new UUID(0, 0)),
					Map.of("enabled", enabled, "day", day, "hour", hour));
			return day;
		});
	}

	/** All drills, newest first, twenty a page. */
	public Page<Drill> list(Actor actor, @Nullable String cursor) {
		actor.requireOrganisation();
		Cursor after = Cursor.read(cursor);
		List<Drill> found = this.ledger.read(actor, () -> this.rows.newest(after, PAGE + 1));
		return Page.cut(found, PAGE, last -> new Cursor(last.launchedAt(), last.id().value()).text());
	}

	public Optional<Drill> find(Actor actor, DrillId id) {
		actor.requireOrganisation();
		return this.ledger.read(actor, () -> this.rows.find(id));
	}

	/** What became of an organisation's contacts; of another's, nothing but for staff. */
	public List<Call> calls(Actor actor, DrillId id, OrganisationId organisation) {
		actor.requireOrganisation();
		return calls(actor, id).stream().filter(call -> call.organisation().equals(organisation)).toList();
	}

	/** The result of each organisation the actor may see. */
	public List<OrganisationResult> results(Actor actor, Drill drill) {
		actor.requireOrganisation();
		List<Call> all = calls(actor, drill.id());
		return this.ledger.read(actor, () -> this.rows.drilled(drill.id()))
			.stream()
			.map(organisation -> OrganisationResult.of(organisation, all, drill.launchedAt()))
			.toList();
	}

	/** The figures so far, whole, for the staff. */
	public Totals totals(Actor actor, Drill drill) {
		requireStaff(actor);
		return Totals.of(this.ledger.read(actor, () -> this.rows.drilled(drill.id())), calls(actor, drill.id()),
				drill.launchedAt());
	}

	/** The calls the staff has to make, the longest waiting first. */
	public List<ToCall> toCall(Actor actor, DrillId id) {
		requireStaff(actor);
		return calls(actor, id).stream()
			.filter(call -> call.state() == Call.State.OPEN)
			.flatMap(call -> call.attempts()
				.stream()
				.filter(attempt -> attempt.byHand() && attempt.state() == Call.Progress.WAITING)
				.map(attempt -> new ToCall(call, attempt)))
			.sorted(Comparator.comparing(one -> one.attempt().dueAt()))
			.toList();
	}

	/** Takes a call in hand; nothing when it is no longer needed. */
	public Optional<SpokenCall> beginCall(Actor actor, UUID attempt) {
		requireStaff(actor);
		return this.spoken.begin(actor, attempt);
	}

	/** Records the code somebody read back; false when it is not the one dictated. */
	public boolean readBack(Actor actor, UUID attempt, String code) {
		requireStaff(actor);
		return ended(this.answers.bySpokenCode(actor, attempt, code));
	}

	/**
	 * Takes an answer by link. Anybody may call it; a wrong link, a wrong code and a
	 * drill that is over are all the same refusal.
	 */
	public boolean answer(String token, String code) {
		return ended(this.answers.byLink(token, code));
	}

	/** The last answer ends a drill at once. */
	private boolean ended(boolean answered) {
		if (answered) {
			this.rounds.turn(this.clock.instant());
		}
		return answered;
	}

	private List<Call> calls(Actor actor, DrillId id) {
		return this.ledger.read(actor, () -> this.calls.of(id));
	}

	private static void requireStaff(Actor actor) {
		actor.require(Role.COORDINATOR);
		actor.requireOrganisation();
	}

}
