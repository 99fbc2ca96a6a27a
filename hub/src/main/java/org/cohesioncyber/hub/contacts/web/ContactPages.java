package org.cohesioncyber.hub.contacts.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.cohesioncyber.hub.contacts.Channel;
import org.cohesioncyber.hub.contacts.Contact;
import org.cohesioncyber.hub.contacts.ContactDraft;
import org.cohesioncyber.hub.contacts.ContactDraft.ChannelDraft;
import org.cohesioncyber.hub.contacts.ContactId;
import org.cohesioncyber.hub.contacts.CrisisDirectory;
import org.cohesioncyber.hub.contacts.Hours;
import org.cohesioncyber.hub.contacts.Person;
import org.cohesioncyber.hub.contacts.Rank;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** One contact of one's own directory: added, changed, checked and removed. */
@Controller
class ContactPages {

	private static final String HOME = "/annuaire-de-crise";

	private static final String ONE = HOME + "/contacts/{contact}";

	private final CrisisDirectory directory;

	private final Clock clock;

	ContactPages(CrisisDirectory directory, Clock clock) {
		this.directory = directory;
		this.clock = clock;
	}

	@GetMapping(HOME + "/contacts/nouveau")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering ask() {
		return form(Form.empty().with("hours", Hours.Kind.WORKING), HOME + "/contacts/nouveau", HOME).build();
	}

	@PostMapping(HOME + "/contacts/nouveau")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering add(Actor actor, Form form) {
		try {
			return redirect(this.directory.add(actor, ContactForm.draft(form, null), null));
		}
		catch (InvalidInput refusal) {
			return refused(form(form.refused(refusal), HOME + "/contacts/nouveau", HOME));
		}
	}

	@GetMapping(ONE)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering show(Actor actor, @PathVariable ContactId contact) {
		Contact found = find(actor, contact);
		return Rendering.view("contacts/contact")
			.modelAttribute("line", ContactLine.of(found, this.clock.instant()))
			.modelAttribute("details", found.details().orElseThrow())
			.build();
	}

	@GetMapping(ONE + "/modifier")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering edit(Actor actor, @PathVariable ContactId contact) {
		Contact found = find(actor, contact);
		return form(ContactForm.filled(found), path(contact) + "/modifier", path(contact)).build();
	}

	@PostMapping(ONE + "/modifier")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering change(Actor actor, @PathVariable ContactId contact, Form form) {
		Contact found = find(actor, contact);
		try {
			return changed(this.directory.change(actor, contact, ContactForm.revision(form),
					ContactForm.draft(form, ContactDraft.of(found))), contact);
		}
		catch (InvalidInput refusal) {
			return refused(form(form.refused(refusal), path(contact) + "/modifier", path(contact)));
		}
	}

	@PostMapping(ONE + "/verifier")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering verify(Actor actor, @PathVariable ContactId contact) {
		this.directory.verify(actor, contact);
		return redirect(contact);
	}

	@GetMapping(ONE + "/retirer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering askToRemove(Actor actor, @PathVariable ContactId contact) {
		return Rendering.view("contacts/remove").modelAttribute("contact", find(actor, contact)).build();
	}

	@PostMapping(ONE + "/retirer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering remove(Actor actor, @PathVariable ContactId contact, Form form) {
		find(actor, contact);
		return switch (this.directory.remove(actor, contact, ContactForm.revision(form))) {
			case DONE -> Rendering.redirectTo(HOME).status(HttpStatus.SEE_OTHER).build();
			case STALE -> throw new ResponseStatusException(HttpStatus.CONFLICT);
		};
	}

	@GetMapping(ONE + "/canal")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering askChannel(Actor actor, @PathVariable ContactId contact, Form form) {
		Contact found = find(actor, contact);
		return channel(found, ContactForm.rank(form), form.with("revision", found.revision())).build();
	}

	@PostMapping(ONE + "/canal")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering addChannel(Actor actor, @PathVariable ContactId contact, Form form) {
		Contact found = find(actor, contact);
		Rank rank = ContactForm.rank(form);
		int at = found.details().orElseThrow().person(rank).map(person -> person.channels().size()).orElse(0);
		try {
			ChannelDraft added = ContactForm.channel(form);
			ContactDraft draft = ContactDraft.of(found)
				.with(rank, channels -> Stream.concat(channels.stream(), Stream.of(added)).toList());
			return changed(this.directory.change(actor, contact, ContactForm.revision(form), draft), contact);
		}
		catch (InvalidInput refusal) {
			String prefix = rank.name().toLowerCase(Locale.ROOT) + ".channels[" + at + "].";
			return refused(channel(found, rank, form.refused(ContactForm.without(prefix, refusal))));
		}
	}

	@PostMapping(ONE + "/canal/retirer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering removeChannel(Actor actor, @PathVariable ContactId contact, Form form) {
		return reorder(actor, contact, form, (channels, at) -> channels.remove(at.intValue()));
	}

	@PostMapping(ONE + "/canal/monter")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering raiseChannel(Actor actor, @PathVariable ContactId contact, Form form) {
		return reorder(actor, contact, form,
				(channels, at) -> channels.add(Math.max(0, at - 1), channels.remove(at.intValue())));
	}

	private Rendering reorder(Actor actor, ContactId contact, Form form,
			BiConsumer<List<ChannelDraft>, Integer> change) {
		Contact found = find(actor, contact);
		ContactDraft draft = ContactDraft.of(found);
		for (Rank rank : Rank.values()) {
			List<Channel> channels = found.details()
				.flatMap(details -> details.person(rank))
				.map(Person::channels)
				.orElse(List.of());
			for (int at = 0; at < channels.size(); at++) {
				if (channels.get(at).id().toString().equals(form.value("channel"))) {
					int position = at;
					ContactDraft changed = draft.with(rank, drafts -> {
						List<ChannelDraft> all = new ArrayList<>(drafts);
						change.accept(all, position);
						return all;
					});
					return changed(this.directory.change(actor, contact, found.revision(), changed), contact);
				}
			}
		}
		return redirect(contact);
	}

	private Contact find(Actor actor, ContactId contact) {
		return this.directory.find(actor, contact).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Rendering.Builder<?> form(Form form, String action, String back) {
		return Rendering.view("contacts/form")
			.modelAttribute("form", form)
			.modelAttribute("action", action)
			.modelAttribute("back", back)
			.modelAttribute("functions", Choices.FUNCTIONS)
			.modelAttribute("hours", Choices.HOURS)
			.modelAttribute("roles", Choices.ROLES);
	}

	private static Rendering.Builder<?> channel(Contact contact, Rank rank, Form form) {
		return Rendering.view("contacts/channel")
			.modelAttribute("contact", contact)
			.modelAttribute("rank", rank)
			.modelAttribute("person",
					contact.details().flatMap(details -> details.person(rank)).map(Person::name).orElse(""))
			.modelAttribute("form", form)
			.modelAttribute("kinds", Choices.KINDS);
	}

	private static Rendering changed(Change outcome, ContactId contact) {
		return switch (outcome) {
			case DONE -> redirect(contact);
			case STALE -> throw new ResponseStatusException(HttpStatus.CONFLICT);
		};
	}

	private static Rendering refused(Rendering.Builder<?> page) {
		return page.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
	}

	private static Rendering redirect(ContactId contact) {
		return Rendering.redirectTo(path(contact)).status(HttpStatus.SEE_OTHER).build();
	}

	private static String path(ContactId contact) {
		return HOME + "/contacts/" + contact;
	}

}
