package org.cohesioncyber.hub.contacts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.cohesioncyber.hub.contacts.ContactDraft.ChannelDraft;
import org.cohesioncyber.hub.contacts.ContactDraft.PersonDraft;
import org.cohesioncyber.hub.contacts.NewContact.NewChannel;
import org.cohesioncyber.hub.contacts.NewContact.NewPerson;
import org.cohesioncyber.hub.shared.Faulty;
import org.jspecify.annotations.Nullable;

/** Checks a contact somebody typed or sent: pure. */
final class ContactCheck {

	private static final int CHANNELS = 6;

	/** Consent to keep a personal number is asked again at least this often. */
	private static final int CONSENT_YEARS = 2;

	private final Faulty faulty = new Faulty();

	private final LocalDate today;

	private final OwnDomains own;

	private ContactCheck(LocalDate today, OwnDomains own) {
		this.today = today;
		this.own = own;
	}

	/**
	 * The checked values.
	 * @param own the domains the organisation is known to run
	 * @throws InvalidInput naming every field at fault
	 */
	static NewContact of(ContactDraft draft, LocalDate today, OwnDomains own) {
		return new ContactCheck(today, own.and(workAddresses(draft))).check(draft);
	}

	private NewContact check(ContactDraft draft) {
		Optional<CrisisFunction> function = this.faulty.choice("function", draft.function(), CrisisFunction.class);
		String label = function.filter(CrisisFunction.OTHER::equals)
			.flatMap(_ -> this.faulty.text("label", draft.label(), 2, 100))
			.orElse(null);
		Optional<Hours> hours = hours(draft);
		Optional<CrisisRole> role = this.faulty.choice("crisisRole", draft.crisisRole(), CrisisRole.class);
		PersonDraft holderDraft = draft.holder() == null ? new PersonDraft(null, null) : draft.holder();
		Optional<NewPerson> holder = person("holder", holderDraft);
		PersonDraft deputyDraft = draft.deputy();
		Optional<NewPerson> deputy = deputyDraft == null || isNobody(deputyDraft) ? Optional.empty()
				: person("deputy", deputyDraft);
		this.faulty.done();
		return new NewContact(function.orElseThrow(), label, hours.orElseThrow(), role.orElseThrow(),
				holder.orElseThrow(), deputy.orElse(null));
	}

	private static boolean isNobody(PersonDraft person) {
		return Faulty.isBlank(person.name()) && person.all().isEmpty();
	}

	private Optional<Hours> hours(ContactDraft draft) {
		Optional<Hours.Kind> kind = this.faulty.choice("hours", draft.hours(), Hours.Kind.class);
		if (kind.isEmpty() || kind.get() != Hours.Kind.ON_CALL) {
			return kind.map(one -> new Hours(one, null, null));
		}
		Optional<LocalTime> from = time("from", draft.from());
		Optional<LocalTime> to = time("to", draft.to());
		return from.isEmpty() || to.isEmpty() ? Optional.empty()
				: Optional.of(new Hours(Hours.Kind.ON_CALL, from.get(), to.get()));
	}

	private Optional<LocalTime> time(String field, @Nullable String value) {
		return this.faulty.read(field, value, text -> LocalTime.parse(text.replaceAll("\\s*[hH]\\s*", ":")),
				"une heure, par exemple 18:00", "a time, such as 18:00");
	}

	private Optional<NewPerson> person(String field, PersonDraft draft) {
		Optional<String> name = this.faulty.text(field + ".name", draft.name(), 2, 120);
		List<NewChannel> channels = new ArrayList<>();
		List<ChannelDraft> drafts = draft.all();
		if (drafts.size() > CHANNELS) {
			this.faulty.refuse(field + ".channels", String.valueOf(drafts.size()), "au plus " + CHANNELS + " canaux",
					"at most " + CHANNELS + " channels");
		}
		for (int at = 0; at < Math.min(drafts.size(), CHANNELS); at++) {
			channel(field + ".channels[" + at + "]", drafts.get(at)).ifPresent(channels::add);
		}
		return name.map(text -> new NewPerson(text, channels));
	}

	private Optional<NewChannel> channel(String field, ChannelDraft draft) {
		Optional<ChannelKind> kind = this.faulty.choice(field + ".kind", draft.kind(), ChannelKind.class);
		if (kind.isEmpty()) {
			return Optional.empty();
		}
		Optional<String> address = this.faulty
			.read(field + ".address", draft.address(), text -> ChannelAddress.read(kind.get(), text),
					ChannelAddress.expectedFrench(kind.get()), ChannelAddress.expectedEnglish(kind.get()))
			.filter(text -> isOutside(field, kind.get(), text));
		Optional<LocalDate> on = day(field + ".consentOn", kind.get(), draft.consentOn());
		Optional<LocalDate> until = day(field + ".consentUntil", kind.get(), draft.consentUntil());
		consent(field, on, until);
		return address.map(text -> new NewChannel(kind.get(), text, on.orElse(null), until.orElse(null)));
	}

	private boolean isOutside(String field, ChannelKind kind, String address) {
		Optional<String> domain = kind == ChannelKind.RESCUE_EMAIL ? this.own.holding(address) : Optional.empty();
		domain.ifPresent(own -> this.faulty.refuse(field + ".address", address,
				"une adresse hors de votre organisation : " + own
						+ " est le domaine de ses autres adresses et serait muet avec elle",
				"an address outside your organisation: " + own
						+ " is the domain of its other addresses and would fall silent with them"));
		return domain.isEmpty();
	}

	/** A day that must be there for what is somebody's own, and may be for the rest. */
	private Optional<LocalDate> day(String field, ChannelKind kind, @Nullable String value) {
		if (Faulty.isBlank(value) && !kind.needsConsent()) {
			return Optional.empty();
		}
		return this.faulty.read(field, value, LocalDate::parse,
				"une date, par exemple 2026-11-22 : ce numéro est personnel",
				"a date such as 2026-11-22: this number is personal");
	}

	private void consent(String field, Optional<LocalDate> on, Optional<LocalDate> until) {
		if (on.filter(day -> day.isAfter(this.today)).isPresent()) {
			this.faulty.refuse(field + ".consentOn", on.get().toString(), "aujourd’hui ou une date passée",
					"today or a day in the past");
		}
		LocalDate last = on.orElse(this.today).plusYears(CONSENT_YEARS);
		if (until.filter(day -> day.isBefore(this.today) || day.isAfter(last)).isPresent()) {
			this.faulty.refuse(field + ".consentUntil", until.get().toString(),
					"une date à venir, au plus " + CONSENT_YEARS + " ans après l’accord",
					"a day to come, at most " + CONSENT_YEARS + " years after consent");
		}
	}

	private static List<String> workAddresses(ContactDraft draft) {
		return Stream.of(draft.holder(), draft.deputy())
			.filter(Objects::nonNull)
			.flatMap(person -> person.all().stream())
			.filter(channel -> ChannelKind.WORK_EMAIL.name().equals(channel.kind()))
			.map(ChannelDraft::address)
			.filter(address -> address != null && address.contains("@"))
			.map(address -> Objects.requireNonNull(address).strip())
			.toList();
	}

}
