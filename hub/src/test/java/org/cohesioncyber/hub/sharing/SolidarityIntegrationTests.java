package org.cohesioncyber.hub.sharing;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.Decision.Reason;
import org.cohesioncyber.hub.sharing.Preview.LeftOut;
import org.cohesioncyber.hub.sharing.Preview.Recipient;
import org.cohesioncyber.hub.sharing.SolidarityCase.Act;
import org.cohesioncyber.hub.sharing.SolidarityCase.Step;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.cohesioncyber.hub.testing.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class SolidarityIntegrationTests {

	private static final String WHY = "Rançongiciel depuis cette nuit, la mairie signera";

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Circles circles;

	@Autowired
	Sharing sharing;

	@Autowired
	SolidarityCases cases;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	private Territory territory;

	private Actor coordinator;

	private OrganisationId victim;

	private Actor sender;

	private LocalDate today;

	@BeforeEach
	void people() {
		this.territory = new Territory(this.organisations, this.charters);
		this.coordinator = this.territory.coordinator();
		this.victim = this.territory.organisation(Nature.ACTUAL);
		this.sender = Territory.person(this.territory.signatory(Nature.ACTUAL), Role.RSSI);
		this.today = this.cases.today();
	}

	@Test
	void aCaseLetsThroughWhatItNamesUntilItIsClosed() {
		CircleId circle = this.circles.create(this.sender, new NewCircle("Autour d’elle", Set.of(this.victim)), null);
		assertThat(leftOut(circle, Tlp.GREEN)).isEqualTo(Reason.NOT_ENGAGED);
		UUID opened = open("GREEN", "NO");
		assertThat(receives(circle, Tlp.CLEAR)).isTrue();
		assertThat(receives(circle, Tlp.GREEN)).isTrue();
		assertThat(leftOut(circle, Tlp.AMBER)).isEqualTo(Reason.NOT_ENGAGED);
		assertThat(ownPreview(Tlp.GREEN).leftOut()).extracting(LeftOut::reason).containsOnly(Reason.OWNER_NOT_ENGAGED);
		this.cases.close(this.coordinator, opened, "La commune a rétabli ses services");
		assertThat(leftOut(circle, Tlp.GREEN)).isEqualTo(Reason.NOT_ENGAGED);
		assertThat(this.cases.steps(this.coordinator, opened)).extracting(Step::act)
			.containsExactly(Act.OPENED, Act.CLOSED);
		assertThatThrownBy(() -> this.cases.close(this.coordinator, opened, "Encore une fois, pour voir"))
			.hasMessageContaining("a case under way");
		open("AMBER", "YES");
		assertThat(receives(circle, Tlp.AMBER)).isTrue();
		assertThat(leftOut(circle, Tlp.AMBER_STRICT)).isEqualTo(Reason.NOT_ENGAGED);
		assertThat(ownPreview(Tlp.GREEN).recipients()).extracting(Recipient::organisation)
			.contains(this.sender.requireOrganisation());
	}

	@Test
	void theVictimEntersTheCirclesOfAllSignatoriesAndLeavesThem() {
		Actor metropole = Territory.person(SignedIn.OPERATOR, Role.RSSI);
		CircleId all = CircleId.of("00000000-0000-4000-8000-000000000101");
		UUID opened = open("GREEN", "NO");
		Waiting.until("the victim enters", () -> this.circles.members(metropole, all).contains(this.victim));
		this.cases.close(this.coordinator, opened, "Fini pour cette fois");
		Waiting.until("the victim leaves", () -> !this.circles.members(metropole, all).contains(this.victim));
	}

	@Test
	void whyIsForTheVictimAndTheStaffOnlyAndNotInTheJournal() {
		UUID opened = open("GREEN", "NO");
		Actor own = Territory.person(this.victim, Role.RSSI);
		assertThat(this.cases.steps(own, opened)).extracting(Step::reason).containsExactly(WHY);
		assertThat(this.cases.find(own, opened)).isPresent();
		assertThat(this.cases.list(own, null).items()).extracting(SolidarityCase::id).containsExactly(opened);
		assertThat(this.cases.list(this.coordinator, null).items()).extracting(SolidarityCase::id).contains(opened);
		assertThat(this.cases.steps(this.sender, opened)).isEmpty();
		assertThat(this.cases.find(this.sender, opened)).isEmpty();
		assertThat(this.cases.list(this.sender, null).items()).isEmpty();
		String clear = this.ledger.read(this.coordinator, () -> this.jdbc.sql("""
				SELECT string_agg(convert_from(content, 'UTF8'), ' ') FROM ledger.leaf_content WHERE subject_id = ?
				""").param(opened).query(String.class).single());
		assertThat(clear).contains("GREEN").doesNotContain("Rançongiciel");
	}

	@Test
	void onlyACoordinatorOpensOneForAnOrganisationWithoutACharter() {
		assertThatThrownBy(() -> this.cases.open(this.sender, this.victim, draft("GREEN", "NO"), null))
			.isInstanceOf(NotPermitted.class);
		assertThatThrownBy(
				() -> this.cases.open(this.coordinator, this.sender.requireOrganisation(), draft("GREEN", "NO"), null))
			.isInstanceOf(InvalidInput.class)
			.hasMessageContaining("whose charter is not in force");
		assertThatThrownBy(() -> this.cases.open(this.coordinator, OrganisationId.random(), draft("GREEN", "NO"), null))
			.isInstanceOf(NotPermitted.class);
		UUID opened = this.cases.open(this.coordinator, this.victim, draft("GREEN", "NO"), "one");
		assertThat(this.cases.open(this.coordinator, this.victim, draft("GREEN", "NO"), "one")).isEqualTo(opened);
		assertThatThrownBy(() -> open("AMBER", "NO")).hasMessageContaining("extend that one");
		Actor own = Territory.person(this.victim, Role.RSSI);
		assertThatThrownBy(() -> this.cases.extend(own, opened, this.today.plusDays(20).toString(), WHY))
			.isInstanceOf(NotPermitted.class);
	}

	@Test
	void namesEverythingAtFault() {
		assertThatThrownBy(() -> this.cases.open(this.coordinator, this.victim,
				new SolidarityDraft("RED", "maybe", this.today.plusDays(31).toString(), "court"), null))
			.hasMessageContaining("sees: RED")
			.hasMessageContaining("shares: maybe")
			.hasMessageContaining("until: " + this.today.plusDays(31))
			.hasMessageContaining("reason: court");
		assertThatThrownBy(() -> open("NOTHING", "NO")).hasMessageContaining("at least one right");
		UUID opened = open("NOTHING", "YES");
		assertThatThrownBy(() -> this.cases.extend(this.coordinator, opened, this.today.toString(), WHY))
			.hasMessageContaining("a day from " + this.today.plusDays(8));
		this.cases.extend(this.coordinator, opened, this.today.plusDays(30).toString(), WHY);
		assertThat(this.cases.find(this.coordinator, opened).orElseThrow().until()).isEqualTo(this.today.plusDays(30));
	}

	private UUID open(String sees, String shares) {
		return this.cases.open(this.coordinator, this.victim, draft(sees, shares), null);
	}

	private SolidarityDraft draft(String sees, String shares) {
		return new SolidarityDraft(sees, shares, this.today.plusDays(7).toString(), WHY);
	}

	private boolean receives(CircleId circle, Tlp tlp) {
		return preview(circle, tlp).recipients().stream().anyMatch(one -> one.organisation().equals(this.victim));
	}

	private Reason leftOut(CircleId circle, Tlp tlp) {
		return preview(circle, tlp).leftOut()
			.stream()
			.filter(one -> one.organisation().equals(this.victim))
			.findFirst()
			.orElseThrow()
			.reason();
	}

	private Preview preview(CircleId circle, Tlp tlp) {
		return this.sharing.preview(this.sender, tlp, circle, Reality.ACTUAL);
	}

	private Preview ownPreview(Tlp tlp) {
		Actor own = Territory.person(this.victim, Role.RSSI);
		CircleId circle = this.circles.create(own,
				new NewCircle("Les miens " + UUID.randomUUID(), Set.of(this.sender.requireOrganisation())), null);
		return this.sharing.preview(own, tlp, circle, Reality.ACTUAL);
	}

}
