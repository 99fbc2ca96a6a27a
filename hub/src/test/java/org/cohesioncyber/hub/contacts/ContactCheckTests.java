package org.cohesioncyber.hub.contacts;

import java.time.LocalDate;
import java.util.List;

import org.cohesioncyber.hub.contacts.ContactDraft.ChannelDraft;
import org.cohesioncyber.hub.contacts.ContactDraft.PersonDraft;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContactCheckTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

	private static final OwnDomains OWN = OwnDomains.of(List.of("nadia@saint-elme.example", "elu@gmail.com"));

	@ParameterizedTest
	@CsvSource({ "06 39 98 12 34,+33639981234", "+33 6 12 34 56 78,+33612345678", "02.61.91.00.12,+33261910012",
			"0033 6 12 34 56 78,+33612345678", "+32 470 12 34 56,+32470123456" })
	void keepsNumbersInTheInternationalForm(String typed, String kept) {
		assertThat(channel("MOBILE", typed).address()).isEqualTo(kept);
	}

	@Test
	void showsFrenchNumbersAsTheFrenchReadThem() {
		assertThat(ChannelAddress.shown("+33639981234")).isEqualTo("06 39 98 12 34");
		assertThat(ChannelAddress.shown("+32470123456")).isEqualTo("+32 470 12 34 56");
		assertThat(ChannelAddress.shown("nadia.42")).isEqualTo("nadia.42");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "123", "06 12 34 56", "00 00 00 00 00", "bonjour", "0612345678 poste 3",
			"06 12 34 56 78 90" })
	void refusesWhatIsNoNumberWithFieldValueAndExpectation(String typed) {
		assertThat(faults(person("MOBILE", typed, null, null))).singleElement().satisfies(fault -> {
			assertThat(fault.field()).isEqualTo("holder.channels[0].address");
			assertThat(fault.value()).isEqualTo(typed);
			assertThat(fault.expectedFrench()).contains("06 39 98 12 34");
			assertThat(fault.expectedEnglish()).contains("telephone number");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "nadia@saint-elme.example", "nadia@SAINT-ELME.example", "n@mail.saint-elme.example" })
	void refusesARescueAddressThatFallsSilentWithTheNetwork(String typed) {
		assertThat(faults(person("RESCUE_EMAIL", typed, null, null))).singleElement()
			.satisfies(fault -> assertThat(fault.expectedFrench()).contains("hors de votre organisation")
				.contains("saint-elme.example"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "nadia@gmail.com", "nadia@autre.example", "nadia@pas-saint-elme.example" })
	void takesARescueAddressElsewhere(String typed) {
		assertThat(channel("RESCUE_EMAIL", typed).address()).isEqualTo(typed);
	}

	@Test
	void knowsTheDomainOfTheWorkAddressTypedBesideIt() {
		PersonDraft holder = new PersonDraft("Ada Martin",
				List.of(new ChannelDraft("WORK_EMAIL", "ada@nouveau.example", null, null),
						new ChannelDraft("RESCUE_EMAIL", "ada@nouveau.example", null, null)));
		assertThat(faults(holder)).extracting(Fault::field).containsExactly("holder.channels[1].address");
	}

	@Test
	void keepsAPersonalNumberOnlyWithConsentThatEnds() {
		assertThat(faults(person("PERSONAL_PHONE", "06 39 98 12 34", null, null))).extracting(Fault::field)
			.containsExactly("holder.channels[0].consentOn", "holder.channels[0].consentUntil");
		assertThat(faults(person("PERSONAL_PHONE", "06 39 98 12 34", "2026-11-23", "2027-11-23")))
			.extracting(Fault::field)
			.containsExactly("holder.channels[0].consentOn");
		assertThat(faults(person("PERSONAL_PHONE", "06 39 98 12 34", "2026-11-22", "2028-11-23")))
			.extracting(Fault::field)
			.containsExactly("holder.channels[0].consentUntil");
		assertThat(faults(person("PERSONAL_PHONE", "06 39 98 12 34", "2025-11-22", "2026-11-21")))
			.extracting(Fault::field)
			.containsExactly("holder.channels[0].consentUntil");
		assertThat(check(person("PERSONAL_PHONE", "06 39 98 12 34", "2026-11-22", "2028-11-22")).holder().channels())
			.singleElement()
			.satisfies(channel -> assertThat(channel.consentUntil()).isEqualTo("2028-11-22"));
	}

	@Test
	void namesEverythingAtFaultAtOnce() {
		ContactDraft draft = new ContactDraft("ROI", null, "ON_CALL", "25:00", "", "?", new PersonDraft("", null),
				null);
		assertThatThrownBy(() -> ContactCheck.of(draft, TODAY, OWN)).isInstanceOfSatisfying(InvalidInput.class,
				refusal -> assertThat(refusal.faults()).extracting(Fault::field)
					.containsExactly("function", "from", "to", "crisisRole", "holder.name"));
	}

	@Test
	void asksForTheNameOfAFunctionOfItsOwn() {
		ContactDraft draft = new ContactDraft("OTHER", " ", "ALWAYS", null, null, "NONE",
				new PersonDraft("Ada Martin", null), new PersonDraft("", List.of()));
		assertThatThrownBy(() -> ContactCheck.of(draft, TODAY, OWN)).hasMessageContaining("label");
	}

	@ParameterizedTest
	@CsvSource({ "SIGNAL,nadia.42", "SIGNAL,06 39 98 12 34", "TCHAP,@nadia.benali:agent.collectivites.tchap.gouv.fr",
			"TCHAP,nadia@saint-elme.example", "OLVID,Nadia Benali (Saint-Elme)" })
	void takesMessengers(String kind, String typed) {
		assertThat(channel(kind, typed).address()).isNotEmpty();
	}

	private static NewContact.NewChannel channel(String kind, String address) {
		return check(person(kind, address, null, null)).holder().channels().getFirst();
	}

	private static PersonDraft person(String kind, String address, @Nullable String on, @Nullable String until) {
		return new PersonDraft("Ada Martin", List.of(new ChannelDraft(kind, address, on, until)));
	}

	private static NewContact check(PersonDraft holder) {
		return ContactCheck.of(new ContactDraft("EXECUTIVE", null, "ON_CALL", "18 h 00", "08:00", "LEAD", holder, null),
				TODAY, OWN);
	}

	private static List<Fault> faults(PersonDraft holder) {
		try {
			check(holder);
			return List.of();
		}
		catch (InvalidInput refusal) {
			return refusal.faults();
		}
	}

}
