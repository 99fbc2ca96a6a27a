package org.cohesioncyber.hub.incidents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The incidents of organisations. The RSSI and reporters declare; the RSSI alone reads,
 * and only the own organisation's. What others learn is an alert, made apart.
 */
@Component
public class Incidents {

	private static final int PAGE = 20;

	private static final int TRIES = 64;

	private final Ledger ledger;

	private final IncidentRows rows;

	private final IncidentNumbers numbers;

	private final Audiences audiences;

	Incidents(Ledger ledger, IncidentRows rows, IncidentNumbers numbers, Audiences audiences) {
		this.ledger = ledger;
		this.rows = rows;
		this.numbers = numbers;
		this.audiences = audiences;
	}

	/** Whether the actor may declare for the organisation acted for. */
	public static boolean mayDeclare(Actor actor) {
		return actor.organisation().isPresent() && (actor.has(Role.RSSI) || actor.has(Role.REPORTER));
	}

	/** Whether the actor may read the organisation's incidents. */
	public static boolean mayRead(Actor actor) {
		return actor.organisation().isPresent() && actor.has(Role.RSSI);
	}

	/**
	 * Declares an incident of the actor's organisation, once per key.
	 * @param idempotencyKey the caller's key, or null to declare in any case
	 */
	public IncidentId declare(Actor actor, Declaration declaration, @Nullable String idempotencyKey) {
		return declare(actor, IdempotencyKey.of("incident", idempotencyKey), () -> declaration);
	}

	IncidentId declare(Actor actor, @Nullable String key, Supplier<Declaration> declaration) {
		requireDeclarer(actor);
		UUID id = this.ledger.write(actor, entry -> entry.once(key, () -> declare(entry, declaration.get()).value()));
		return new IncidentId(id);
	}

	/** The number of an incident the actor declared, or may read. */
	public Optional<Receipt> receipt(Actor actor, IncidentId id) {
		return this.ledger.read(actor, () -> this.rows.receipt(id));
	}

	public Optional<Incident> find(Actor actor, IncidentId id) {
		actor.require(Role.RSSI);
		return this.ledger.read(actor, () -> this.rows.find(id));
	}

	/** The organisation's incidents, newest first, twenty a page. */
	public Page<Incident> list(Actor actor, @Nullable String cursor) {
		actor.require(Role.RSSI);
		OrganisationId organisation = actor.requireOrganisation();
		Cursor after = Cursor.read(cursor);
		List<Incident> found = this.ledger.read(actor, () -> this.rows.newest(organisation, after, PAGE + 1));
		return Page.cut(found, PAGE, last -> new Cursor(last.state().declaredAt(), last.id().value()).text());
	}

	/** Closes an incident that is over. */
	public Closing close(Actor actor, IncidentId id) {
		actor.require(Role.RSSI);
		return this.ledger.write(actor, entry -> {
			Optional<Incident> found = this.rows.lock(id);
			entry.journal(found.isPresent() ? "incident-closing" : "incident-closing-refused", subject(id), Map.of());
			return found.<Closing>map(incident -> close(entry, incident)).orElseGet(Closing.NoSuchIncident::new);
		});
	}

	static void requireDeclarer(Actor actor) {
		actor.require(Role.RSSI, Role.REPORTER);
		actor.requireOrganisation();
	}

	private IncidentId declare(Entry entry, Declaration given) {
		Declaration declaration = new Declaration(given.nature(),
				DeclarationRules.check(given.circumstances(), entry.at()), given.reality());
		OrganisationId organisation = entry.actor().requireOrganisation();
		IncidentId id = IncidentId.random();
		String number = number(entry, id, declaration);
		this.rows.add(new Incident(id, organisation, number, declaration, new IncidentState.Declared(entry.at())));
		entry.journal(IncidentDeclared.TYPE, subject(id), Map.of("number", number, "nature", declaration.nature(),
				"rsit", declaration.nature().rsit().toString(), "reality", declaration.reality()));
		tell(entry, IncidentDeclared.TYPE, declaration, id,
				new IncidentDeclared(id.value(), organisation.value(), number, entry.at()));
		return id;
	}

	private String number(Entry entry, IncidentId id, Declaration declaration) {
		for (int tries = 0; tries < TRIES; tries++) {
			String number = this.numbers.candidate(tries);
			Receipt receipt = new Receipt(id, number, declaration.reality(), entry.at());
			if (this.rows.take(receipt, entry.actor().requireOrganisation(), entry.actor().reference())) {
				return number;
			}
		}
		throw new IllegalStateException("incident numbers: " + TRIES + " taken in a row (expected: a free one)");
	}

	private Closing close(Entry entry, Incident incident) {
		return switch (incident.state()) {
			case IncidentState.Closed closed -> new Closing.AlreadyClosed(incident);
			case IncidentState.Declared declared -> {
				IncidentState.Closed closed = declared.close(entry.at());
				this.rows.close(incident.id(), closed);
				tell(entry, IncidentClosed.TYPE, incident.declaration(), incident.id(), new IncidentClosed(
						incident.id().value(), incident.organisation().value(), incident.number(), closed.closedAt()));
				yield new Closing.Done(new Incident(incident.id(), incident.organisation(), incident.number(),
						incident.declaration(), closed));
			}
		};
	}

	private void tell(Entry entry, String type, Declaration declaration, IncidentId id, Object body) {
		AudienceId owner = this.audiences.freeze(entry, Set.of(entry.actor().requireOrganisation()));
		entry.publish(Fact.of(type, subject(id), declaration.reality(), Tlp.AMBER_STRICT, owner, body));
	}

	private static Subject subject(IncidentId id) {
		return new Subject("incident", id.value());
	}

}
