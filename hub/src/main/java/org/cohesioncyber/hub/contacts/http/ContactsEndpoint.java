package org.cohesioncyber.hub.contacts.http;

import java.net.URI;
import java.time.Clock;
import java.util.List;

import org.cohesioncyber.hub.contacts.Consultation;
import org.cohesioncyber.hub.contacts.Contact;
import org.cohesioncyber.hub.contacts.ContactDraft;
import org.cohesioncyber.hub.contacts.ContactId;
import org.cohesioncyber.hub.contacts.CrisisDirectory;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Revision;
import org.cohesioncyber.hub.shared.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/v1/organisations/{id}/contacts}: crisis directories. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/contacts")
class ContactsEndpoint {

	private final CrisisDirectory directory;

	private final Clock clock;

	ContactsEndpoint(CrisisDirectory directory, Clock clock) {
		this.directory = directory;
		this.clock = clock;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	List<ContactView> list(Actor actor, @PathVariable OrganisationId organisation) {
		return views(this.directory.of(actor, organisation));
	}

	/** What the staff reads when it needs to; the organisation sees that it did. */
	@PostMapping("/consultations")
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	List<ContactView> consult(Actor actor, @PathVariable OrganisationId organisation) {
		return switch (this.directory.consult(actor, organisation)) {
			case Consultation.Shown shown -> views(shown.contacts());
			case Consultation.NotNeeded none -> throw new ResponseStatusException(HttpStatus.CONFLICT);
		};
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	ResponseEntity<ContactView> add(Actor actor, @PathVariable OrganisationId organisation,
			@RequestBody ContactDraft draft,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		requireOwn(actor, organisation);
		ContactId id = this.directory.add(actor, draft, key);
		Contact added = find(actor, organisation, id);
		return ResponseEntity.created(URI.create("/api/v1/organisations/" + organisation + "/contacts/" + id))
			.eTag(Revision.tag(added.revision()))
			.body(ContactView.of(added, this.clock.instant()));
	}

	@GetMapping("/{contact}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	ResponseEntity<ContactView> show(Actor actor, @PathVariable OrganisationId organisation,
			@PathVariable ContactId contact) {
		Contact found = find(actor, organisation, contact);
		return ResponseEntity.ok()
			.eTag(Revision.tag(found.revision()))
			.body(ContactView.of(found, this.clock.instant()));
	}

	@PutMapping("/{contact}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	ResponseEntity<ContactView> change(Actor actor, @PathVariable OrganisationId organisation,
			@PathVariable ContactId contact, @RequestBody ContactDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		Contact found = find(actor, organisation, contact);
		Revision.done(this.directory.change(actor, contact, Revision.of(ifMatch, found.revision()), draft));
		return show(actor, organisation, contact);
	}

	@DeleteMapping("/{contact}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	ResponseEntity<Void> remove(Actor actor, @PathVariable OrganisationId organisation, @PathVariable ContactId contact,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		Contact found = find(actor, organisation, contact);
		Revision.done(this.directory.remove(actor, contact, Revision.of(ifMatch, found.revision())));
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{contact}/verification")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	ResponseEntity<ContactView> verify(Actor actor, @PathVariable OrganisationId organisation,
			@PathVariable ContactId contact) {
		find(actor, organisation, contact);
		this.directory.verify(actor, contact);
		return show(actor, organisation, contact);
	}

	private Contact find(Actor actor, OrganisationId organisation, ContactId contact) {
		return this.directory.find(actor, contact)
			.filter(one -> one.organisation().equals(organisation))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private List<ContactView> views(List<Contact> contacts) {
		return contacts.stream().map(contact -> ContactView.of(contact, this.clock.instant())).toList();
	}

	private static void requireOwn(Actor actor, OrganisationId organisation) {
		if (!CrisisDirectory.mayKeep(actor, organisation)) {
			throw new NotPermitted("keeping this organisation's directory");
		}
	}

}
