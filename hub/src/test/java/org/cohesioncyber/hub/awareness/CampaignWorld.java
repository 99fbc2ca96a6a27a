package org.cohesioncyber.hub.awareness;

import java.util.List;

import org.cohesioncyber.hub.shared.Actor;

import org.springframework.stereotype.Component;

/** Campaigns of a test's own. To be injected into an integration test. */
@Component
public class CampaignWorld {

	private final Campaigns campaigns;

	private final AttendanceRecords records;

	CampaignWorld(Campaigns campaigns, AttendanceRecords records) {
		this.campaigns = campaigns;
		this.records = records;
	}

	/** An organisation's own campaign, with this text in it. */
	public CampaignId campaign(Actor actor, String text) {
		return this.campaigns.open(actor, new CampaignDraft("OWN", "Campagne " + text, "PASSWORDS",
				List.of("STAFF", "ELECTED"), "2026-01-01", "2999-12-31", "Description " + text), null);
	}

	public SessionId session(Actor actor, CampaignId campaign) {
		return this.records.record(actor, campaign,
				new SessionDraft("2026-02-01", "MEETING", "STAFF", "10", "8", false), null);
	}

}
