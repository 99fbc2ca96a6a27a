package org.cohesioncyber.hub.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.identity.Member;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The crisis directories of organisations: who holds which function, who stands in, and
 * how to reach them when the organisation's own means are down. An organisation's RSSI
 * (and, at the operator's, the administrator) keeps its own; the staff looks when there
 * is a need, and is seen looking; everybody else sees only which functions are held.
 */
@Component
public class CrisisDirectory {

	private static final int LOOKS = 20;

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Ledger ledger;

	private final ContactRows rows;

	private final PersonRows persons;

	private final LookRows looks;

	private final Members members;

	private final ContactNotices notices;

	private final Clock clock;

	CrisisDirectory(Ledger ledger, ContactRows rows, PersonRows persons, LookRows looks, Members members,
			ContactNotices notices, Clock clock) {
		this.ledger = ledger;
		this.rows = rows;
		this.persons = persons;
		this.looks = looks;
		this.members = members;
		this.notices = notices;
		this.clock = clock;
	}

	/** Whether the actor keeps this organisation's directory. */
	public static boolean mayKeep(Actor actor, OrganisationId organisation) {
		return actor.organisation().filter(organisation::equals).isPresent()
				&& (actor.has(Role.RSSI) || actor.has(Role.ADMINISTRATOR));
	}

	/** An organisation's contacts, with as much of them as the actor may see. */
	public List<Contact> of(Actor actor, OrganisationId organisation) {
		actor.requireOrganisation();
		return this.ledger.read(actor, () -> this.rows.of(organisation));
	}

	/** The contacts of several organisations, as every member may know them. */
	public List<Contact> of(Actor actor, Set<OrganisationId> organisations) {
		actor.requireOrganisation();
		return this.ledger.read(actor, () -> this.rows.of(organisations));
	}

	/** One contact of the actor's own organisation, for those who keep it. */
	public Optional<Contact> find(Actor actor, ContactId id) {
		return this.ledger.read(actor, () -> this.rows.find(id))
			.filter(contact -> mayKeep(actor, contact.organisation()));
	}

	/** Adds a contact to the directory of the actor's organisation, once per key. */
	public ContactId add(Actor actor, ContactDraft draft, @Nullable String idempotencyKey) {
		OrganisationId organisation = requireKeeper(actor);
		NewContact contact = check(actor, organisation, draft);
		UUID id = this.ledger.write(actor, entry -> entry.once(IdempotencyKey.of("contact", idempotencyKey), () -> {
			ContactId added = new ContactId(UUID.randomUUID());
			this.rows.insert(added, organisation, contact);
			journal(entry, "contact-added", added, Map.of("function", contact.function()));
			return added.value();
		}));
		return new ContactId(id);
	}

	/** Replaces a contact, unless somebody changed it since that revision. */
	public Change change(Actor actor, ContactId id, int revision, ContactDraft draft) {
		OrganisationId organisation = requireOwn(actor, id);
		NewContact contact = check(actor, organisation, draft);
		return this.ledger.write(actor, entry -> {
			boolean changed = this.rows.change(id, organisation, revision, contact);
			journal(entry, changed ? "contact-changed" : "contact-change-refused", id,
					Map.of("function", contact.function()));
			return changed ? Change.DONE : Change.STALE;
		});
	}

	/** Removes a contact and everything personal in it. */
	public Change remove(Actor actor, ContactId id, int revision) {
		OrganisationId organisation = requireOwn(actor, id);
		return this.ledger.write(actor, entry -> {
			boolean removed = this.rows.remove(id, organisation, revision);
			journal(entry, removed ? "contact-removed" : "contact-removal-refused", id, Map.of());
			return removed ? Change.DONE : Change.STALE;
		});
	}

	/** Notes that the actor checked that the contact is right. */
	public void verify(Actor actor, ContactId id) {
		requireOwn(actor, id);
		this.ledger.write(actor, entry -> {
			this.rows.verify(id, entry.at(), actor.name());
			journal(entry, "contact-verified", id, Map.of());
			return id;
		});
	}

	/**
	 * Shows the staff an organisation's contacts, if something asks for it. The look is
	 * kept, and the organisation is told.
	 */
	public Consultation consult(Actor actor, OrganisationId organisation) {
		actor.require(Role.COORDINATOR);
		Optional<Look.Reason> need = this.ledger.read(actor, () -> this.looks.need(organisation));
		if (need.isEmpty()) {
			return new Consultation.NotNeeded();
		}
		return this.ledger.write(actor, entry -> {
			this.looks.note(organisation, actor, need.get(), entry.at());
			Subject subject = new Subject("organisation", organisation.value());
			entry.journal("contacts-consulted", subject, Map.of("reason", need.get()));
			this.notices.tell(entry, "contacts.consulted", subject, Set.of(organisation),
					"/annuaire-de-crise/consultations");
			return new Consultation.Shown(this.rows.of(organisation), need.get());
		});
	}

	/** Whether the staff may look at this organisation's contacts now. */
	public Optional<Look.Reason> need(Actor actor, OrganisationId organisation) {
		actor.require(Role.COORDINATOR);
		return this.ledger.read(actor, () -> this.looks.need(organisation));
	}

	/** The latest looks of the staff at the actor's own organisation's contacts. */
	public List<Look> looks(Actor actor) {
		OrganisationId organisation = requireKeeper(actor);
		return this.ledger.read(actor, () -> this.looks.at(organisation, LOOKS));
	}

	/** Whether the staff may look whenever it needs to. */
	public boolean isStaffAllowed(Actor actor) {
		OrganisationId organisation = requireKeeper(actor);
		return this.ledger.read(actor, () -> this.looks.isStaffAllowed(organisation));
	}

	/** Lets the staff look whenever it needs to, or no longer. */
	public void allowStaff(Actor actor, boolean allowed) {
		OrganisationId organisation = requireKeeper(actor);
		this.ledger.write(actor, entry -> {
			this.looks.allowStaff(organisation, allowed, entry.at());
			entry.journal("contacts-staff-allowed", new Subject("organisation", organisation.value()),
					Map.of("allowed", allowed));
			return allowed;
		});
	}

	private NewContact check(Actor actor, OrganisationId organisation, ContactDraft draft) {
		List<String> known = new ArrayList<>(this.ledger.read(actor, () -> this.persons.workAddresses(organisation)));
		this.members.of(actor, organisation).stream().map(Member::email).filter(Objects::nonNull).forEach(known::add);
		return ContactCheck.of(draft, LocalDate.now(this.clock.withZone(PARIS)), OwnDomains.of(known));
	}

	private static OrganisationId requireKeeper(Actor actor) {
		actor.require(Role.RSSI, Role.ADMINISTRATOR);
		return actor.requireOrganisation();
	}

	private OrganisationId requireOwn(Actor actor, ContactId id) {
		return find(actor, id).map(Contact::organisation)
			.orElseThrow(() -> new NotPermitted("a contact of one's own organisation"));
	}

	private static void journal(Entry entry, String act, ContactId id, Map<String, ?> details) {
		entry.journal(act, new Subject("contact", id.value()), details);
	}

}
