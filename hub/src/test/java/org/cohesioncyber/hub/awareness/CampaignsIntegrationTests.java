package org.cohesioncyber.hub.awareness;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.OwnDatabase;
import org.cohesioncyber.hub.testing.OwnHubTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@OwnHubTest
class CampaignsIntegrationTests {

	@Autowired
	Campaigns campaigns;

	@Autowired
	AttendanceRecords records;

	@Autowired
	AwarenessIndicator indicator;

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Engagement engagement;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	OwnDatabase database;

	@Test
	void anOrganisationsCampaignIsItsOwn() {
		Actor rssi = rssi();
		Actor other = rssi();
		CampaignId own = this.campaigns.open(rssi, draft("OWN"), null);
		SessionId session = this.records.record(rssi, own, session("STAFF", "10", "8"), null);
		assertThat(this.campaigns.find(other, own)).isEmpty();
		assertThat(this.records.list(other, own, null).items()).isEmpty();
		assertThat(this.campaigns.find(territory().coordinator(), own)).isEmpty();
		assertThat(this.records.find(territory().coordinator(), own, session)).isEmpty();
		assertThat(count(other, own)).isZero();
		assertThat(count(rssi, own)).isEqualTo(1);
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.records.record(other, own, session("STAFF", "1", "1"), null));
	}

	@Test
	void everyMemberRecordsItsOwnSessionsInTheTerritorysCampaign() {
		Actor coordinator = territory().coordinator();
		Actor rssi = rssi();
		Actor other = rssi();
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.campaigns.open(rssi, draft("TERRITORY"), null));
		CampaignId campaign = this.campaigns.open(coordinator, draft("TERRITORY"), null);
		SessionId session = this.records.record(rssi, campaign, session("STAFF", "10", "8"), null);
		assertThat(this.records.find(other, campaign, session)).isEmpty();
		assertThat(this.records.find(coordinator, campaign, session)).isPresent();
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.records.correct(coordinator, campaign, session, 1, session("STAFF", "1", "1")));
		assertThat(this.records.correct(rssi, campaign, session, 1, session("ELECTED", "0", "0"))).isTrue();
		assertThat(this.records.correct(rssi, campaign, session, 1, session("STAFF", "1", "1"))).isFalse();
		assertThat(this.records.withdraw(rssi, campaign, session, 2)).isTrue();
		assertThat(this.records.find(rssi, campaign, session)).isEmpty();
		assertThat(this.campaigns.running(rssi, 50)).extracting(Campaign::id).contains(campaign);
	}

	@Test
	void moreThanInvitedIsAskedToBeConfirmedAndNothingElseIsLetThrough() {
		Actor rssi = rssi();
		CampaignId campaign = this.campaigns.open(rssi, draft("OWN"), null);
		assertThat(faults(() -> this.records.record(rssi, campaign, session("STAFF", "10", "11"), null)))
			.containsExactly("confirmed");
		LocalDate today = this.engagement.today();
		SessionDraft confirmed = new SessionDraft(today.toString(), "MEETING", "STAFF", "10", "11", true);
		assertThat(this.records.find(rssi, campaign, this.records.record(rssi, campaign, confirmed, null))).isPresent();
		assertThat(faults(() -> this.records.record(rssi, campaign,
				new SessionDraft(today.plusDays(1).toString(), "DANCE", "", "-1", "beaucoup", null), null)))
			.containsExactlyInAnyOrder("heldOn", "form", "audience", "invited", "attended");
		assertThat(faults(() -> this.campaigns.open(rssi,
				new CampaignDraft("ALL", "x", "", List.of(), "2026-02-01", "2026-01-01", null), null)))
			.containsExactlyInAnyOrder("scope", "title", "theme", "audiences", "endsOn");
	}

	@Test
	void theFigureOfTheTerritoryIsWholeForTheStaffAndSuppressedForOthers() {
		Actor coordinator = territory().coordinator();
		LocalDate today = this.engagement.today();
		LocalDate held = AwarenessIndicator.endOfQuarterBefore(today).minusDays(10);
		CampaignId campaign = this.campaigns.open(coordinator, draft("TERRITORY"), null);
		long before = invited(coordinator, today);
		for (int at = 0; at < 3; at++) {
			this.records.record(rssi(), campaign,
					new SessionDraft(held.toString(), "MEETING", "PROVIDERS", "100", "50", false), null);
		}
		Actor practice = Territory.person(territory().organisation(Nature.EXERCISE), Role.RSSI);
		this.records.record(practice, campaign,
				new SessionDraft(held.toString(), "MEETING", "PROVIDERS", "1000", "0", false), null);
		for (int at = 0; at < 3; at++) {
			this.records.record(rssi(), campaign,
					new SessionDraft(held.toString(), "MEETING", "STAFF", "10", "5", false), null);
		}
		Actor lonely = rssi();
		this.records.record(lonely, campaign,
				new SessionDraft(held.toString(), "MEETING", "MANAGEMENT", "100", "50", false), null);
		assertThat(invited(coordinator, today) - before).isEqualTo(430);
		AttendanceFigures published = this.indicator.territory(rssi(), today);
		assertThat(published.on()).isEqualTo(AwarenessIndicator.endOfQuarterBefore(today));
		// Known since the quarter ended: told in none of its figures.
		assertThat(published.lines()).noneMatch(line -> line.audience() == PublicGroup.PROVIDERS);
		known(held);
		published = this.indicator.territory(rssi(), today);
		assertThat(published.lines()).anyMatch(line -> line.audience() == PublicGroup.PROVIDERS)
			.allMatch(line -> line.organisations() >= 3);
		assertThat(published.withheld()).contains(PublicGroup.MANAGEMENT);
		assertThat(this.indicator.own(lonely, today).lines()).singleElement()
			.matches(line -> line.percent() != null && line.percent() == 50);
	}

	/** As if everything had been recorded the day it was held. */
	private void known(LocalDate held) {
		try (Connection connection = this.database.connect(); Statement statement = connection.createStatement()) {
			statement.executeUpdate(
					"UPDATE awareness.session SET recorded_at = held_on WHERE held_on = '%s'".formatted(held));
		}
		catch (SQLException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private long invited(Actor actor, LocalDate on) {
		AttendanceFigures.Line total = this.indicator.territory(actor, on).total();
		return total == null ? 0 : total.invited();
	}

	private long count(Actor actor, CampaignId campaign) {
		return this.ledger.read(actor,
				() -> this.jdbc.sql("SELECT count(*) FROM awareness.session WHERE campaign_id = ?")
					.param(campaign.value())
					.query(Long.class)
					.single());
	}

	private Territory territory() {
		return new Territory(this.organisations, this.charters);
	}

	private Actor rssi() {
		return Territory.person(territory().signatory(Nature.ACTUAL), Role.RSSI);
	}

	private CampaignDraft draft(String scope) {
		LocalDate today = this.engagement.today();
		return new CampaignDraft(scope, "Mots de passe", "PASSWORDS", List.of("STAFF", "ELECTED"),
				today.minusDays(400).toString(), today.plusDays(10).toString(), "");
	}

	private SessionDraft session(String audience, String invited, String attended) {
		return new SessionDraft(this.engagement.today().toString(), "MEETING", audience, invited, attended, false);
	}

	private static List<String> faults(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
		return catchThrowableOfType(InvalidInput.class, act).faults().stream().map(Fault::field).toList();
	}

}
