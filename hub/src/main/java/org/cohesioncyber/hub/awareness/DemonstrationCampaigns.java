package org.cohesioncyber.hub.awareness;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The campaign of the demonstration territory, under way for half a year. */
@Component
@Order(46)
@ConditionalOnBooleanProperty("cohesion.demonstration")
class DemonstrationCampaigns implements ApplicationRunner {

	private static final List<Fiction> FICTIONS = List.of(new Fiction(1, 150, "MEETING", "STAFF", "420", "311"),
			new Fiction(1, 148, "MEETING", "ELECTED", "38", "29"),
			new Fiction(2, 140, "PHISHING_EXERCISE", "STAFF", "64", "58"),
			new Fiction(2, 135, "MEETING", "ELECTED", "23", "9"),
			new Fiction(3, 120, "E_LEARNING", "STAFF", "1150", "702"),
			new Fiction(4, 110, "E_LEARNING", "STAFF", "900", "655"),
			new Fiction(6, 100, "MEETING", "STAFF", "45", "41"), new Fiction(6, 99, "MEETING", "ELECTED", "18", "12"),
			new Fiction(2, 20, "POSTER", "STAFF", "", ""));

	private final Campaigns campaigns;

	private final AttendanceRecords records;

	private final Engagement engagement;

	DemonstrationCampaigns(Campaigns campaigns, AttendanceRecords records, Engagement engagement) {
		this.campaigns = campaigns;
		this.records = records;
		this.engagement = engagement;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		LocalDate today = this.engagement.today();
		CampaignId campaign = this.campaigns.open(actor(1), new CampaignDraft("TERRITORY", "Pensez avant de cliquer",
				"PHISHING", List.of("STAFF", "ELECTED"), today.minusDays(180).toString(), today.plusDays(60).toString(),
				"Reconnaître un faux message, le signaler, et savoir que personne n’est puni pour l’avoir dit."),
				"demonstration-campaign");
		for (int at = 0; at < FICTIONS.size(); at++) {
			Fiction one = FICTIONS.get(at);
			this.records.record(
					actor(one.organisation()), campaign, new SessionDraft(today.minusDays(one.daysAgo()).toString(),
							one.form(), one.audience(), one.invited(), one.attended(), false),
					"demonstration-session-" + at);
		}
	}

	private static Actor actor(int organisation) {
		return new Actor.Hub("demonstration",
				OrganisationId.of("00000000-0000-4000-8000-%012d".formatted(organisation)),
				Set.of(Role.RSSI, Role.COORDINATOR));
	}

	private record Fiction(int organisation, int daysAgo, String form, String audience, String invited,
			String attended) {

	}

}
