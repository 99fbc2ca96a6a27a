package org.cohesioncyber.hub.contacts;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.incidents.Answer;
import org.cohesioncyber.hub.incidents.Circumstances;
import org.cohesioncyber.hub.incidents.Declaration;
import org.cohesioncyber.hub.incidents.IncidentId;
import org.cohesioncyber.hub.incidents.Incidents;
import org.cohesioncyber.hub.incidents.Nature;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.Waiting;
import org.cohesioncyber.platform.Part;
import org.cohesioncyber.platform.SharedPlatform;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@HubTest
class CrisisDirectoryIntegrationTests {

	private static final LocalDate TODAY = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Europe/Paris"));

	@Autowired
	CrisisDirectory directory;

	@Autowired
	Consents consents;

	@Autowired
	Incidents incidents;

	@Autowired
	Ledger ledger;

	@Autowired
	ContactRows rows;

	private final OrganisationId organisation = OrganisationId.random();

	private final Actor rssi = Territory.person(this.organisation, Role.RSSI);

	private final Actor staff = Territory.person(OrganisationId.random(), Role.COORDINATOR);

	private final String canary = "canari" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

	@Test
	void keepsAContactWholeAndShowsItToWhoeverKeepsTheDirectory() {
		ContactId id = add(Directories.mobile("06 39 98 12 34"), Directories.mail(this.canary + "@ailleurs.example"));
		Contact found = this.directory.find(this.rssi, id).orElseThrow();
		Contact.Details details = found.details().orElseThrow();
		assertThat(details.holder().name()).isEqualTo("Titulaire " + this.canary);
		assertThat(details.holder().channels()).extracting(Channel::shown)
			.containsExactly("06 39 98 12 34", this.canary + "@ailleurs.example");
		assertThat(details.person(Rank.DEPUTY).orElseThrow().name()).isEqualTo("Suppléante " + this.canary);
		assertThat(found.verifiedAt()).isNull();
		this.directory.verify(this.rssi, id);
		Contact verified = this.directory.find(this.rssi, id).orElseThrow();
		assertThat(verified.verifiedAt()).isNotNull();
		assertThat(verified.details().orElseThrow().verifiedBy()).isEqualTo(this.rssi.name());
	}

	@Test
	void everybodyElseSeesTheFunctionAndNothingMore() {
		ContactId id = add(Directories.mobile(Directories.number()));
		for (Actor other : List.of(Territory.person(this.organisation, Role.PARTNER), this.staff,
				Territory.person(this.organisation, Role.REPORTER),
				Territory.person(OrganisationId.random(), Role.RSSI),
				Territory.person(OrganisationId.random(), Role.ADMINISTRATOR))) {
			assertThat(this.directory.of(other, this.organisation)).singleElement().satisfies(contact -> {
				assertThat(contact.function()).isEqualTo(CrisisFunction.EXECUTIVE);
				assertThat(contact.details()).isEmpty();
			});
			assertThat(this.directory.find(other, id)).isEmpty();
			assertThatThrownBy(() -> this.directory.verify(other, id)).isInstanceOf(NotPermitted.class);
			assertThatThrownBy(() -> this.directory.change(other, id, 1, draft())).isInstanceOf(NotPermitted.class);
			assertThatThrownBy(() -> this.directory.remove(other, id, 1)).isInstanceOf(NotPermitted.class);
		}
	}

	@Test
	void sealsEverythingPersonalAtRest() throws SQLException {
		String number = Directories.number();
		ContactId id = add(Directories.mobile(number), Directories.mail(this.canary + "@ailleurs.example"));
		this.directory.verify(this.rssi, id);
		this.directory.allowStaff(this.rssi, true);
		this.directory.consult(new Actor.Person(UUID.randomUUID().toString(), "Agente " + this.canary,
				OrganisationId.random(), Set.of(Role.COORDINATOR)), this.organisation);
		assertThat(rowsWith("contacts", id.toString())).as("the control").isNotEmpty();
		assertThat(rowsWith("contacts", this.canary)).isEmpty();
		assertThat(rowsWith("contacts", PhoneNumber.of(number).e164().substring(1))).isEmpty();
		assertThat(rowsWith("ledger", this.canary)).isEmpty();
		assertThat(rowsWith("notification", this.canary)).isEmpty();
	}

	@Test
	void theStaffLooksOnlyWhenSomethingAsksForIt() {
		add(Directories.mobile(Directories.number()));
		assertThat(this.directory.consult(this.staff, this.organisation)).isInstanceOf(Consultation.NotNeeded.class);
		this.directory.allowStaff(this.rssi, true);
		assertThat(consulted()).isEqualTo(Look.Reason.ALLOWED);
		this.directory.allowStaff(this.rssi, false);
		assertThat(this.directory.need(this.staff, this.organisation)).isEmpty();
		IncidentId incident = this.incidents.declare(this.rssi, new Declaration(Nature.UNKNOWN,
				new Circumstances(null, null, Answer.UNKNOWN, Answer.UNKNOWN), Reality.ACTUAL), null);
		Waiting.until("the incident is known", () -> this.directory.need(this.staff, this.organisation).isPresent());
		assertThat(consulted()).isEqualTo(Look.Reason.INCIDENT);
		this.incidents.close(this.rssi, incident);
		Waiting.until("the incident is over", () -> this.directory.need(this.staff, this.organisation).isEmpty());
		assertThat(this.directory.looks(this.rssi)).extracting(Look::name, Look::reason)
			.containsExactly(tuple(this.staff.name(), Look.Reason.INCIDENT),
					tuple(this.staff.name(), Look.Reason.ALLOWED));
		assertThatThrownBy(() -> this.directory.looks(Territory.person(this.organisation, Role.PARTNER)))
			.isInstanceOf(NotPermitted.class);
		assertThatThrownBy(
				() -> this.directory.consult(Territory.person(this.organisation, Role.ANALYST), this.organisation))
			.isInstanceOf(NotPermitted.class);
	}

	@Test
	void theDatabaseItselfShowsTheStaffNothingWithoutALook() {
		add(Directories.mobile(Directories.number()));
		this.directory.allowStaff(this.rssi, true);
		consulted();
		assertThat(this.ledger.read(this.staff, () -> this.rows.of(this.organisation))).as("a look of yesterday")
			.allMatch(contact -> contact.details().isEmpty());
	}

	@Test
	void refusesAChangeOfWhatSomebodyElseChanged() {
		ContactId id = add(Directories.mobile(Directories.number()));
		assertThat(this.directory.change(this.rssi, id, 1, draft(Directories.mobile("06 39 98 00 01"))))
			.isEqualTo(Change.DONE);
		assertThat(this.directory.change(this.rssi, id, 1, draft())).isEqualTo(Change.STALE);
		Contact found = this.directory.find(this.rssi, id).orElseThrow();
		assertThat(found.revision()).isEqualTo(2);
		assertThat(found.details().orElseThrow().holder().channels()).extracting(Channel::shown)
			.containsExactly("06 39 98 00 01");
		assertThat(this.directory.remove(this.rssi, id, 1)).isEqualTo(Change.STALE);
		assertThat(this.directory.remove(this.rssi, id, 2)).isEqualTo(Change.DONE);
		assertThat(this.directory.of(this.rssi, this.organisation)).isEmpty();
	}

	@Test
	void addsOncePerKey() {
		String key = UUID.randomUUID().toString();
		ContactId first = this.directory.add(this.rssi, draft(), key);
		assertThat(this.directory.add(this.rssi, draft(), key)).isEqualTo(first);
		assertThat(this.directory.add(this.rssi, draft(), null)).isNotEqualTo(first);
		assertThat(this.directory.of(this.rssi, this.organisation)).hasSize(2);
	}

	@Test
	void erasesAPersonalNumberTheDayAfterConsentEnds() throws SQLException {
		ContactId id = add(Directories.personal("06 39 98 77 66", TODAY.minusDays(5), TODAY.plusDays(30)),
				Directories.mobile("06 39 98 55 44"));
		this.consents.keep(TODAY.plusDays(30));
		assertThat(numbers(id)).containsExactly("06 39 98 77 66", "06 39 98 55 44");
		this.consents.keep(TODAY.plusDays(31));
		assertThat(numbers(id)).containsExactly("06 39 98 55 44");
		assertThat(journal(id)).contains("contact-channel-expired").doesNotContain("33639987766");
	}

	@Test
	void remindsOnceTwoWeeksBeforeConsentEnds() throws SQLException {
		ContactId id = add(Directories.personal("06 39 98 77 66", TODAY, TODAY.plusDays(60)));
		this.consents.keep(TODAY.plusDays(45));
		assertThat(journal(id)).doesNotContain("contact-consent-ending");
		this.consents.keep(TODAY.plusDays(46));
		this.consents.keep(TODAY.plusDays(47));
		assertThat(journal(id).split("\"act\":\"contact-consent-ending\"", -1)).hasSize(2);
	}

	@Test
	void refusesARescueAddressAtTheDomainOfTheDirectory() {
		add(new ContactDraft.ChannelDraft("WORK_EMAIL", "dg@" + this.canary + ".example", null, null));
		assertThatThrownBy(() -> add(Directories.mail("secours@" + this.canary + ".example")))
			.isInstanceOf(InvalidInput.class)
			.hasMessageContaining("outside your organisation");
	}

	private Look.Reason consulted() {
		if (this.directory.consult(this.staff, this.organisation) instanceof Consultation.Shown shown) {
			assertThat(shown.contacts()).allMatch(contact -> contact.details().isPresent());
			return shown.reason();
		}
		throw new AssertionError("the staff was shown nothing");
	}

	private ContactId add(ContactDraft.ChannelDraft... channels) {
		return new Directories(this.directory).add(this.rssi, this.canary, channels);
	}

	private ContactDraft draft(ContactDraft.ChannelDraft... channels) {
		return Directories.draft(this.canary, List.of(channels), List.of());
	}

	private List<String> numbers(ContactId id) {
		return this.directory.find(this.rssi, id)
			.orElseThrow()
			.details()
			.orElseThrow()
			.holder()
			.channels()
			.stream()
			.map(Channel::shown)
			.toList();
	}

	/** Everything the journal says of a contact. */
	private static String journal(ContactId id) throws SQLException {
		try (Connection connection = SharedPlatform.get(Part.POSTGRES).postgres().connect("postgres", "cohesion");
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(
						"SELECT string_agg(act || ' ' || convert_from(content, 'UTF8'), chr(10)) FROM ledger.leaf_content WHERE subject_id = '"
								+ id + "'")) {
			rows.next();
			return String.valueOf(rows.getString(1));
		}
	}

	/** The tables of a schema in which a row, as text or as bytes, holds the words. */
	private static List<String> rowsWith(String schema, String words) throws SQLException {
		List<String> found = new ArrayList<>();
		try (Connection connection = SharedPlatform.get(Part.POSTGRES).postgres().connect("postgres", "cohesion");
				Statement statement = connection.createStatement()) {
			List<String> tables = new ArrayList<>();
			try (ResultSet rows = statement
				.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = '" + schema + "'")) {
				while (rows.next()) {
					tables.add(schema + "." + rows.getString(1));
				}
			}
			String hexadecimal = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
			for (String table : tables) {
				try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table
						+ " t WHERE t::text LIKE '%" + words + "%' OR t::text LIKE '%" + hexadecimal + "%'")) {
					rows.next();
					if (rows.getInt(1) > 0) {
						found.add(table);
					}
				}
			}
		}
		return found;
	}

}
