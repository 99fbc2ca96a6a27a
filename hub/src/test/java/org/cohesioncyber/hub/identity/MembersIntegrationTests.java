package org.cohesioncyber.hub.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class MembersIntegrationTests {

	private static final OrganisationId OPERATOR = OrganisationId.of("00000000-0000-4000-8000-000000000001");

	private static final Actor ADMINISTRATOR = new Actor.Person("00000000-0000-4000-8000-000000000101", "Camille Leroy",
			OPERATOR, Set.of(Role.ADMINISTRATOR));

	@Autowired
	private Members members;

	@Autowired
	private Actors actors;

	@Autowired
	private Arrivals arrivals;

	@Autowired
	private Ledger ledger;

	@Autowired
	private MemberRows rows;

	@Autowired
	private Audiences audiences;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private final OrganisationId organisation = OrganisationId.random();

	@Test
	void anRssiAddsAndRemovesTheirOwnPeople() {
		Actor rssi = rssi();
		Account account = account();
		assertThat(this.members.add(rssi, this.organisation, account, Set.of(Role.REPORTER)))
			.isInstanceOf(Addition.Added.class);
		assertThat(this.members.of(rssi, this.organisation)).singleElement()
			.satisfies(member -> assertThat(member.subject()).isEqualTo(account.subject()))
			.satisfies(member -> assertThat(member.email()).isEqualTo(account.email()));
		assertThat(this.members.add(rssi, this.organisation, account, Set.of(Role.RSSI)))
			.isInstanceOf(Addition.AlreadyMember.class);
		assertThat(this.members.remove(rssi, this.organisation, account.subject())).isEqualTo(Removal.REMOVED);
		assertThat(this.members.remove(rssi, this.organisation, account.subject())).isEqualTo(Removal.NOT_A_MEMBER);
	}

	@Test
	void aLongListIsReadPageByPageWithoutGapOrDouble() {
		Actor rssi = rssi();
		for (int i = 0; i < 45; i++) {
			this.members.add(rssi, this.organisation, account(), Set.of(Role.PARTNER));
		}
		List<Member> read = new ArrayList<>();
		String next = null;
		do {
			Page<Member> page = this.members.page(rssi, this.organisation, next);
			assertThat(page.items()).hasSizeBetween(1, 20);
			// Whoever leaves meanwhile does not move the others.
			this.members.remove(rssi, this.organisation, page.items().getLast().subject());
			read.addAll(page.items());
			next = page.next();
		}
		while (next != null);
		assertThat(read).hasSize(45)
			.isSortedAccordingTo(Comparator.comparing(Member::name).thenComparing(Member::subject));
		assertThat(read).extracting(Member::subject).doesNotHaveDuplicates();
		for (String invented : List.of("x", "bm9uZQ", "!")) {
			assertThatThrownBy(() -> this.members.page(rssi, this.organisation, invented))
				.isInstanceOf(InvalidInput.class);
		}
	}

	@Test
	void aRemovalHoldsFromTheNextRequestOn() {
		Actor rssi = rssi();
		Account account = account();
		this.members.add(rssi, this.organisation, account, Set.of(Role.PARTNER));
		assertThat(standing(account)).isInstanceOf(Standing.Acting.class);
		this.members.remove(rssi, this.organisation, account.subject());
		assertThat(standing(account)).isInstanceOf(Standing.Unattached.class);
	}

	@Test
	void nobodyLooksIntoAnotherOrganisation() {
		Actor rssi = rssi();
		assertThatThrownBy(() -> this.members.of(rssi, OPERATOR)).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.members.add(rssi, OPERATOR, account(), Set.of(Role.PARTNER)))
			.isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.members.add(rssi, this.organisation, account(), Set.of(Role.ADMINISTRATOR)))
			.isInstanceOf(NotPermitted.class);
	}

	@Test
	void theDatabaseItselfRefusesWhatTheRuleWould() {
		Actor rssi = rssi();
		for (OrganisationId target : List.of(OPERATOR, this.organisation)) {
			assertThatThrownBy(() -> this.ledger.write(rssi, _ -> {
				this.rows.add(account(), target, Set.of(Role.ADMINISTRATOR), this.clock.instant(), rssi.reference());
				return true;
			})).isInstanceOf(DataAccessException.class).hasStackTraceContaining("row-level security");
		}
	}

	@Test
	void aQueryWithoutConditionShowsOnlyOnesOwnOrganisation() {
		Actor rssi = rssi();
		this.members.add(rssi, this.organisation, account(), Set.of(Role.REPORTER));
		assertThat(this.ledger.read(rssi, () -> column("organisation_id"))).containsOnly(this.organisation.toString());
		assertThat(this.ledger.read(new Actor.Nobody(), () -> column("subject"))).isEmpty();
		assertThat(column("subject")).isEmpty();
		assertThat(this.jdbc.sql("SELECT subject FROM identity.person").query(String.class).list()).isEmpty();
	}

	@Test
	void keepsAddressesSealed() {
		Account account = account();
		this.members.add(ADMINISTRATOR, this.organisation, account, Set.of(Role.REPORTER));
		byte[] stored = this.ledger.read(ADMINISTRATOR,
				() -> this.jdbc.sql("SELECT email FROM identity.person WHERE subject = ?")
					.param(account.subject())
					.query((row, _) -> row.getBytes(1))
					.single());
		assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(account.subject());
	}

	@Test
	void belongsToTwoOrganisationsAndKeepsTheNameTheProviderSays() {
		Account account = account();
		OrganisationId other = OrganisationId.random();
		this.members.add(ADMINISTRATOR, this.organisation, account, Set.of(Role.RSSI));
		Actor stranger = new Actor.Person("rssi-" + UUID.randomUUID(), "Stranger", other, Set.of(Role.RSSI));
		this.members.add(stranger, other, new Account(account.subject(), "Faux Nom", "faux@nom.example", true),
				Set.of(Role.PARTNER));
		assertThat(this.members.of(stranger, other)).extracting(Member::name).containsExactly(account.name());
		this.arrivals.arrived(new Account(account.subject(), "Nouveau Nom", account.email(), true));
		assertThat(this.members.of(stranger, other)).extracting(Member::name).containsExactly("Nouveau Nom");
		assertThat(standing(account)).isInstanceOf(Standing.Undecided.class);
	}

	@Test
	void neverLosesTheLastAdministrator() {
		OrganisationId operator = OrganisationId.random();
		Members elsewhere = membersOf(operator, "");
		Actor hub = new Actor.Hub("test", operator, Set.of(Role.ADMINISTRATOR));
		Account only = account();
		elsewhere.add(hub, operator, only, Set.of(Role.ADMINISTRATOR));
		assertThat(elsewhere.remove(hub, operator, only.subject())).isEqualTo(Removal.LAST_ADMINISTRATOR);
		elsewhere.add(hub, operator, account(), Set.of(Role.ADMINISTRATOR));
		assertThat(elsewhere.remove(hub, operator, only.subject())).isEqualTo(Removal.REMOVED);
	}

	@Test
	void theFirstToSignInGetsNothing() {
		Account first = account();
		arrivalsOf(OrganisationId.random(), "").arrived(first);
		assertThat(standing(first)).isInstanceOf(Standing.Unattached.class);
	}

	@Test
	void theNamedOneBecomesAdministratorWhileThereIsNone() {
		OrganisationId operator = OrganisationId.random();
		Account named = account();
		Arrivals naming = arrivalsOf(operator, String.valueOf(named.email()).toUpperCase(Locale.ROOT));
		naming.arrived(new Account(named.subject(), named.name(), named.email(), false));
		assertThat(standing(named)).as("address not verified").isInstanceOf(Standing.Unattached.class);
		naming.arrived(named);
		assertThat(standing(named).actor().roles()).contains(Role.ADMINISTRATOR);
		Account later = account();
		arrivalsOf(operator, later.subject()).arrived(later);
		assertThat(standing(later)).as("there is one already").isInstanceOf(Standing.Unattached.class);
	}

	@Test
	void loadsTheDemonstrationOnce() {
		new DemonstrationMembers(this.members, new IdentitySettings(OPERATOR.toString(), ""))
			.run(new DefaultApplicationArguments());
		assertThat(this.members.of(ADMINISTRATOR, OPERATOR)).extracting(Member::name)
			.contains("Inès Moreau", "Paul Garnier")
			.containsOnlyOnce("Camille Leroy");
	}

	private Standing standing(Account account) {
		return this.actors.of(account.subject(), account.name(), null);
	}

	private List<String> column(String name) {
		return this.jdbc.sql("SELECT DISTINCT " + name + "::text FROM identity.membership")
			.query((row, _) -> row.getString(1))
			.list();
	}

	private Actor rssi() {
		return new Actor.Person("rssi-" + UUID.randomUUID(), "RSSI", this.organisation, Set.of(Role.RSSI));
	}

	private static Account account() {
		String subject = UUID.randomUUID().toString();
		return new Account(subject, "Personne " + subject.substring(0, 4), subject + "@exemple.example", true);
	}

	private Members membersOf(OrganisationId operator, String firstAdministrator) {
		return new Members(this.ledger, this.rows, this.audiences, _ -> Optional.empty(),
				new IdentitySettings(operator.toString(), firstAdministrator));
	}

	private Arrivals arrivalsOf(OrganisationId operator, String firstAdministrator) {
		return new Arrivals(this.ledger, this.rows, membersOf(operator, firstAdministrator),
				new IdentitySettings(operator.toString(), firstAdministrator), this.clock);
	}

}
