package org.cohesioncyber.hub.workinggroups;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.files.FileId;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;

import org.springframework.stereotype.Component;

/**
 * Working groups of a test's own, among organisations of its own. To be injected into an
 * integration test.
 */
@Component
public class GroupWorld {

	private final WorkingGroups groups;

	private final Memberships memberships;

	private final Meetings meetings;

	private final Decisions decisions;

	private final SharedDocuments documents;

	private final Territory territory;

	GroupWorld(WorkingGroups groups, Memberships memberships, Meetings meetings, Decisions decisions,
			SharedDocuments documents, Organisations organisations, Charters charters) {
		this.groups = groups;
		this.memberships = memberships;
		this.meetings = meetings;
		this.decisions = decisions;
		this.documents = documents;
		this.territory = new Territory(organisations, charters);
	}

	/** An RSSI of a new organisation whose charter is in force. */
	public Actor rssi() {
		return Territory.person(this.territory.signatory(Nature.ACTUAL), Role.RSSI);
	}

	/** A partner of a new organisation that signed nothing. */
	Actor stranger() {
		return Territory.person(this.territory.organisation(Nature.ACTUAL), Role.PARTNER);
	}

	public GroupId group(Actor convener, String text, String visibility) {
		return this.groups.open(convener, new GroupDraft("Groupe " + text, "But " + text, visibility), null);
	}

	/** Has somebody invited and joining. */
	public void join(Actor convener, GroupId group, Actor newcomer) {
		OrganisationId organisation = newcomer.requireOrganisation();
		invite(convener, group, organisation);
		this.memberships.move(newcomer, group, organisation, Standing.MEMBER);
	}

	public void invite(Actor convener, GroupId group, OrganisationId organisation) {
		this.memberships.move(convener, group, organisation, Standing.INVITED);
	}

	public MeetingId meeting(Actor actor, GroupId group, String text, String startsAt) {
		return this.meetings.publish(actor, group,
				new MeetingDraft("Réunion " + text, startsAt, "60", "Salle " + text, "", "Ordre " + text), null);
	}

	public DecisionId decision(Actor actor, GroupId group, String text) {
		return this.decisions.record(actor, group,
				new DecisionDraft("", "Faire " + text, actor.requireOrganisation().toString(), "", "2026-01-31", ""),
				null, null);
	}

	public FileId document(Actor actor, GroupId group, String text, Tlp tlp) {
		return this.documents.share(actor, group, tlp, new Upload("document", text + ".txt",
				new ByteArrayInputStream(("Contenu " + text).getBytes(StandardCharsets.UTF_8))));
	}

	/** Writes minutes of a meeting at which everybody named was present. */
	public void minutes(Actor actor, GroupId group, MeetingId meeting, String text) {
		int revision = this.meetings.find(actor, group, meeting).orElseThrow().revision();
		this.meetings.minute(actor, group, meeting, revision, new MinutesDraft("Compte rendu " + text, List
			.of(new MinutesDraft.Line(actor.requireOrganisation().toString(), "PRESENT", List.of("Ada " + text)))));
	}

}
