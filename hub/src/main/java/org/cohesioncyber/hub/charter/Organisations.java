package org.cohesioncyber.hub.charter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Registration.AlreadyRegistered;
import org.cohesioncyber.hub.charter.Registration.Registered;
import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The register of organisations. Members know each other's names; the rest of an entry is
 * for the organisation itself and the staff who keep the register.
 */
@Component
public class Organisations {

	private static final int PAGE = 20;

	private final Ledger ledger;

	private final OrganisationRows rows;

	Organisations(Ledger ledger, OrganisationRows rows) {
		this.ledger = ledger;
		this.rows = rows;
	}

	/** Whether the actor may register organisations and record signatures. */
	public static boolean mayKeep(Actor actor) {
		return actor.has(Role.COORDINATOR) || actor.has(Role.ADMINISTRATOR);
	}

	/**
	 * Registers an organisation; coordinator and administrator only.
	 * @param idempotencyKey makes the same request once
	 */
	public Registration register(Actor actor, NewOrganisation organisation, @Nullable String idempotencyKey) {
		return register(actor, OrganisationId.random(), organisation, idempotencyKey);
	}

	Registration register(Actor actor, OrganisationId id, NewOrganisation organisation,
			@Nullable String idempotencyKey) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		try {
			UUID registered = this.ledger.write(actor, entry -> entry
				.once(IdempotencyKey.of("organisation", idempotencyKey), () -> insert(entry, id, organisation)));
			return new Registered(new OrganisationId(registered));
		}
		catch (SirenTaken _) {
			Organisation existing = this.ledger.read(actor, () -> this.rows.withSiren(organisation.siren().value()))
				.orElseThrow();
			return new AlreadyRegistered(existing.id(), existing.name());
		}
	}

	UUID insert(Entry entry, OrganisationId id, NewOrganisation organisation) {
		if (!this.rows.insert(id, organisation, entry.actor(), entry.at())) {
			throw new SirenTaken();
		}
		Subject subject = new Subject("organisation", id.value());
		entry.journal("organisation-registered", subject,
				Map.of("name", organisation.name(), "siren", organisation.siren().value()));
		entry.publish(Fact.of("organisation-registered", subject, reality(organisation.nature()), Tlp.GREEN,
				AudienceId.TERRITORY, new OrganisationRegistered(id.value(), organisation.name(),
						organisation.description().kind(), organisation.nature())));
		return id.value();
	}

	/**
	 * Corrects what the register says of an organisation; coordinator and administrator
	 * only.
	 * @param revision the one the change was made from
	 * @return whether it was made; not when somebody else changed the organisation since
	 */
	public boolean change(Actor actor, OrganisationId id, int revision, Description to) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		Organisation before = find(actor, id).orElseThrow(() -> new NotPermitted("an organisation that is registered"));
		if (before.description().filter(to::equals).isPresent()) {
			return before.revision() == revision;
		}
		try {
			return this.ledger.write(actor, entry -> change(entry, before, revision, to));
		}
		catch (Stale _) {
			return false;
		}
	}

	boolean change(Entry entry, Organisation before, int revision, Description to) {
		if (!this.rows.change(before.id(), revision, to)) {
			throw new Stale();
		}
		Subject subject = new Subject("organisation", before.id().value());
		entry.journal("organisation-changed", subject,
				Map.of("before", before.description().orElseThrow(), "after", to));
		entry.publish(Fact.of("organisation-changed", subject, reality(before.nature()), Tlp.GREEN,
				AudienceId.TERRITORY, new OrganisationChanged(before.id().value(), to.name(), to.kind())));
		return true;
	}

	/** One organisation, with as much of it as the actor may see. */
	public Optional<Organisation> find(Actor actor, OrganisationId id) {
		return this.ledger.read(actor, () -> this.rows.find(id));
	}

	/**
	 * Those a person may mean by a name, part of one, a SIREN or an id, twenty at most;
	 * one alone if its name is exactly that.
	 */
	public List<Organisation> matching(Actor actor, String text) {
		if (Siren.compact(text).matches("[0-9]{9}")) {
			return this.ledger.read(actor, () -> this.rows.withSiren(Siren.compact(text)))
				.map(List::of)
				.orElse(List.of());
		}
		if (text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
			return find(actor, OrganisationId.of(text)).map(List::of).orElse(List.of());
		}
		String wanted = SearchName.of(text);
		List<Organisation> found = list(actor, text, null).items();
		List<Organisation> exact = found.stream().filter(one -> SearchName.of(one.name()).equals(wanted)).toList();
		return exact.size() == 1 ? exact : found;
	}

	/** The names of those that are registered. */
	public Map<OrganisationId, String> names(Actor actor, Set<OrganisationId> organisations) {
		return this.ledger.read(actor, () -> this.rows.names(organisations));
	}

	/** The names of all that are registered. */
	public Map<OrganisationId, String> names(Actor actor) {
		return this.ledger.read(actor, this.rows::names);
	}

	/**
	 * Organisations by name, twenty a page.
	 * @param search part of the name; blank for all
	 * @param cursor what the page before gave as {@code next}
	 */
	public Page<Organisation> list(Actor actor, @Nullable String search, @Nullable String cursor) {
		return list(actor, OrganisationFilter.named(search == null ? "" : search), cursor);
	}

	/**
	 * Some organisations by name, twenty a page.
	 * @param cursor what the page before gave as {@code next}
	 */
	public Page<Organisation> list(Actor actor, OrganisationFilter filter, @Nullable String cursor) {
		actor.requireOrganisation();
		UUID after = after(cursor);
		List<Organisation> found = this.ledger.read(actor, () -> this.rows.page(filter, after, PAGE + 1));
		return Page.cut(found, PAGE, last -> last.id().toString());
	}

	private static @Nullable UUID after(@Nullable String cursor) {
		try {
			return cursor == null || cursor.isEmpty() ? null : UUID.fromString(cursor);
		}
		catch (IllegalArgumentException _) {
			throw new InvalidInput("cursor", String.valueOf(cursor), "la valeur « next » de la page précédente",
					"the \"next\" of the page before");
		}
	}

	static Reality reality(Nature nature) {
		return nature == Nature.EXERCISE ? Reality.EXERCISE : Reality.ACTUAL;
	}

	/** Rolls a change back. */
	private static final class Stale extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	/** Rolls the registration back. */
	private static final class SirenTaken extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
