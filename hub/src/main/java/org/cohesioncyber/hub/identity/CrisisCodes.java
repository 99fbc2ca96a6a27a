package org.cohesioncyber.hub.identity;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Notice;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OneTimeCode;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Throttle;
import org.cohesioncyber.hub.shared.Tlp;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The codes an organisation keeps in sealed envelopes for the day its people cannot sign
 * in: three, made by its own RSSI, shown once, each good for one use.
 */
@Component
public class CrisisCodes {

	/** How many an organisation has. */
	public static final int CODES = 3;

	static final int TRIES_A_MINUTE = 10;

	private static final String PAGE = "/codes-de-crise";

	private static final String HUB = "crisis";

	/** Stands in where nobody has such a code, so that this takes no less time. */
	private static final byte[] NO_HASH = OneTimeCode.sha256("none");

	private final Ledger ledger;

	private final CrisisCodeRows rows;

	private final Audiences audiences;

	private final Throttle throttle;

	private final SecureRandom random = new SecureRandom();

	CrisisCodes(Ledger ledger, CrisisCodeRows rows, Audiences audiences, Clock clock) {
		this.ledger = ledger;
		this.rows = rows;
		this.audiences = audiences;
		this.throttle = new Throttle(TRIES_A_MINUTE, Duration.ofMinutes(1), clock);
	}

	/** Whether the actor may know which codes their organisation has. */
	public static boolean mayRead(Actor actor) {
		return actor.organisation().isPresent() && (actor.has(Role.RSSI) || actor.has(Role.PARTNER));
	}

	/** The set the actor's organisation has, if it has one: never a code. */
	public Optional<CrisisCodeSet> current(Actor actor) {
		actor.require(Role.RSSI, Role.PARTNER);
		OrganisationId own = actor.requireOrganisation();
		return this.ledger.read(actor, () -> this.rows.current(own));
	}

	/**
	 * Makes a new set, which ends the one before at the same moment.
	 * @param replaces the set it is to replace, none for the first: so the same request
	 * sent again changes nothing
	 * @return the codes, in clear only here and only now; empty when the organisation has
	 * another set than that by now
	 */
	public Optional<NewCrisisCodes> make(Actor actor, @Nullable UUID replaces) {
		actor.require(Role.RSSI);
		OrganisationId own = actor.requireOrganisation();
		List<OneTimeCode> codes = IntStream.range(0, CODES).mapToObj(_ -> OneTimeCode.random(this.random)).toList();
		try {
			return Optional.of(this.ledger.write(actor, entry -> {
				if (replaces != null && this.rows.replace(own, replaces, entry.at()) != CODES) {
					throw new Stale();
				}
				UUID set = UUID.randomUUID();
				this.rows.add(set, own, codes, actor.reference(), entry.at());
				record(entry, "crisis-codes-made", set, own, "identity.codes-made", Notice.Urgency.TODAY);
				return new NewCrisisCodes(set, entry.at(), codes.stream().map(OneTimeCode::text).toList());
			}));
		}
		catch (DuplicateKeyException | Stale _) {
			return Optional.empty();
		}
	}

	/**
	 * Takes a code for its one use, and does what it is used for in the same transaction:
	 * the code is gone only if that is done. Who has no good code learns nothing, neither
	 * from the answer nor from the time it takes; nobody can lock a code.
	 * @param from where it was typed: too many tries from one address are refused by
	 * {@link org.cohesioncyber.hub.shared.TooOften}
	 * @param use what is done, as the hub on behalf of the organisation the code is of
	 * @return what came of that; empty for a code that is unknown, used, replaced or
	 * mistyped: which of them is not said
	 */
	public <T> Optional<T> claim(String typed, @Nullable InetSocketAddress from,
			BiFunction<Entry, OrganisationId, T> use) {
		this.throttle.count(from);
		OneTimeCode code = OneTimeCode.read(typed).orElseGet(() -> OneTimeCode.random(this.random));
		Optional<CrisisCodeRows.Row> found = this.ledger.read(new Actor.Hub(HUB),
				() -> this.rows.find(code.selector()));
		boolean isRight = code.hasSecret(found.map(CrisisCodeRows.Row::secretHash).orElse(NO_HASH));
		return found.filter(_ -> isRight).flatMap(row -> use(row, use));
	}

	private <T> Optional<T> use(CrisisCodeRows.Row code, BiFunction<Entry, OrganisationId, T> use) {
		OrganisationId organisation = code.organisation();
		try {
			return this.ledger.write(new Actor.Hub(HUB, organisation, Set.of()), entry -> {
				if (!this.rows.use(code.id(), entry.at())) {
					throw new Stale();
				}
				record(entry, "crisis-code-used", code.set(), organisation, "identity.code-used", Notice.Urgency.NOW);
				return Optional.of(use.apply(entry, organisation));
			});
		}
		catch (Stale _) {
			return Optional.empty();
		}
	}

	private void record(Entry entry, String act, UUID set, OrganisationId organisation, String notice,
			Notice.Urgency urgency) {
		Subject subject = new Subject("crisis-codes", set);
		entry.journal(act, subject, Map.of("organisation", organisation.toString()));
		AudienceId audience = this.audiences.freeze(entry, Set.of(organisation));
		entry.publish(Fact.of(act, subject, Reality.ACTUAL, Tlp.AMBER_STRICT, audience, new Happened(entry.at())));
		entry.publish(new Notice(notice, List.of(), PAGE, urgency).about(subject, Reality.ACTUAL, Tlp.AMBER_STRICT,
				audience));
	}

	/** What the facts say: when it was, and nothing of the codes. */
	record Happened(Instant at) {

	}

	/** Somebody else was first. */
	private static final class Stale extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
