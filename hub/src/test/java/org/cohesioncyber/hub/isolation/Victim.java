package org.cohesioncyber.hub.isolation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.agent.protocol.Ed25519Keys;
import org.cohesioncyber.agent.protocol.Enrolment;
import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.agent.protocol.Severity;
import org.cohesioncyber.hub.alerts.Alerts;
import org.cohesioncyber.hub.alerts.Content;
import org.cohesioncyber.hub.alerts.NewAlert;
import org.cohesioncyber.hub.alerts.Publication;
import org.cohesioncyber.hub.awareness.CampaignId;
import org.cohesioncyber.hub.awareness.CampaignWorld;
import org.cohesioncyber.hub.awareness.SessionId;
import org.cohesioncyber.hub.contacts.ContactId;
import org.cohesioncyber.hub.contacts.CrisisDirectory;
import org.cohesioncyber.hub.contacts.Directories;
import org.cohesioncyber.hub.contacts.DrillId;
import org.cohesioncyber.hub.contacts.Drills;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.dependencies.DependencyWorld;
import org.cohesioncyber.hub.dependencies.DependencyId;
import org.cohesioncyber.hub.dependencies.ProviderId;
import org.cohesioncyber.hub.dependencies.Use;
import org.cohesioncyber.hub.dependencies.UseConsents;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.ExerciseWorld;
import org.cohesioncyber.hub.exercises.LessonWorld;
import org.cohesioncyber.hub.fleet.AgentSharing;
import org.cohesioncyber.hub.fleet.EnrolmentOutcome;
import org.cohesioncyber.hub.fleet.Fleet;
import org.cohesioncyber.hub.identity.Account;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.incidents.Answer;
import org.cohesioncyber.hub.incidents.Circumstances;
import org.cohesioncyber.hub.incidents.Declaration;
import org.cohesioncyber.hub.incidents.DraftId;
import org.cohesioncyber.hub.incidents.Drafts;
import org.cohesioncyber.hub.incidents.IncidentId;
import org.cohesioncyber.hub.incidents.Incidents;
import org.cohesioncyber.hub.incidents.Nature;
import org.cohesioncyber.hub.incidents.Rsit;
import org.cohesioncyber.hub.isolation.Visitor.Secret;
import org.cohesioncyber.hub.plans.PlanWorld;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.CircleId;
import org.cohesioncyber.hub.sharing.Circles;
import org.cohesioncyber.hub.sharing.NewCircle;
import org.cohesioncyber.hub.workinggroups.DecisionId;
import org.cohesioncyber.hub.workinggroups.GroupId;
import org.cohesioncyber.hub.workinggroups.GroupWorld;
import org.cohesioncyber.hub.workinggroups.MeetingId;

import org.springframework.context.annotation.Import;

/**
 * Saint-Elme, with one thing of each kind and a canary in every text of it: an incident
 * of its own, an alert and a circle it shares with the hospital, an agent, a member, the
 * proof of its signature.
 */
@Import({ RegisterWorld.class, GroupWorld.class, CampaignWorld.class, DependencyWorld.class, PlanWorld.class,
		ExerciseWorld.class, LessonWorld.class })
class Victim {

	static final OrganisationId ORGANISATION = OrganisationId.of("00000000-0000-4000-8000-000000000002");

	static final OrganisationId FRIEND = OrganisationId.of("00000000-0000-4000-8000-000000000003");

	static final Actor RSSI = new Actor.Person("00000000-0000-4000-8000-000000000102", "Nadia Benali", ORGANISATION,
			Set.of(Role.RSSI));

	/** Conducts exercises of the territory, as other coordinators there do. */
	private static final Actor STAFF = new Actor.Hub("test", OrganisationId.of("00000000-0000-4000-8000-000000000001"),
			Set.of(Role.COORDINATOR));

	private static final Actor HOST = new Actor.Person(UUID.randomUUID().toString(), "Hôte", FRIEND, Set.of(Role.RSSI));

	private final Incidents incidents;

	private final Drafts drafts;

	private final Alerts alerts;

	private final Circles circles;

	private final Fleet fleet;

	private final Members members;

	private final CrisisDirectory directory;

	private final Drills drills;

	private final Map<Secret, String> canaries = new EnumMap<>(Secret.class);

	private final Map<Secret, String> ids = new EnumMap<>(Secret.class);

	private final Things things = new Things();

	private final RegisterWorld register;

	private final PlanWorld plans;

	private final GroupWorld workingGroups;

	private final CampaignWorld campaigns;

	private final DependencyWorld dependencies;

	private final UseConsents consents;

	private final ExerciseWorld exercises;

	private final LessonWorld lessons;

	Victim(Incidents incidents, Drafts drafts, Alerts alerts, Circles circles, Fleet fleet, Members members,
			CrisisDirectory directory, Drills drills, RegisterWorld register, GroupWorld workingGroups,
			CampaignWorld campaigns, DependencyWorld dependencies, UseConsents consents, PlanWorld plans,
			ExerciseWorld exercises, LessonWorld lessons) {
		this.register = register;
		this.incidents = incidents;
		this.drafts = drafts;
		this.alerts = alerts;
		this.circles = circles;
		this.fleet = fleet;
		this.members = members;
		this.workingGroups = workingGroups;
		this.campaigns = campaigns;
		this.dependencies = dependencies;
		this.consents = consents;
		this.plans = plans;
		this.exercises = exercises;
		this.lessons = lessons;
		this.directory = directory;
		this.drills = drills;
		for (Secret secret : Secret.values()) {
			this.canaries.put(secret, "canari" + UUID.randomUUID().toString().replace("-", "").substring(0, 14));
		}
	}

	/** The text to be found nowhere a visitor may not look. */
	String canary(Secret secret) {
		return String.valueOf(this.canaries.get(secret));
	}

	/** The ids of everything the victim owns, its own last. */
	List<String> ids() {
		return this.things.ids();
	}

	/** Those, parts of them, and what public pages are named by. */
	Things things() {
		return this.things;
	}

	void settle() {
		if (!this.ids.isEmpty()) {
			return;
		}
		// The demonstration lets staff know it by name.
		this.consents.withdraw(RSSI, Use.NAMES);
		CircleId circle = this.circles.create(RSSI,
				new NewCircle("Cercle " + canary(Secret.CIRCLE), Set.of(ORGANISATION, FRIEND)), null);
		owns(Secret.CIRCLE, CircleId.class, circle.value());
		owns(Secret.INCIDENT, UUID.class, declare().value());
		owns(Secret.DRAFT, UUID.class, draft());
		owns(Secret.ALERT, UUID.class, publish("Alerte"));
		owns(Secret.AGENT, UUID.class, enrol(RSSI, "Agent " + canary(Secret.AGENT), Ed25519Keys.generate()).agent());
		owns(Secret.MEMBER, String.class, UUID.randomUUID());
		readmit();
		owns(Secret.PROOF, UUID.class, this.register.prove(canary(Secret.PROOF)));
		owns(Secret.SITE, UUID.class, this.register.open(canary(Secret.SITE)));
		owns(Secret.CONTACT, ContactId.class, contact());
		owns(Secret.ACTIVITY, ActivityId.class, activity());
		this.plans.things(RSSI, canary(Secret.PLAN)).forEach((id, kind) -> this.things.with(kind, id));
		this.exercises.things(RSSI, canary(Secret.EXERCISE), activity())
			.forEach((id, kind) -> this.things.with(kind, id));
		this.lessons.things(RSSI, canary(Secret.EXERCISE)).forEach((id, kind) -> this.things.with(kind, id));
		// Public in itself: what it says of each organisation is not.
		this.things.with(DrillId.class, this.drills.launch(this.register.coordinator(), Set.of(ORGANISATION), null));
		owns(Secret.GROUP, GroupId.class, gather());
		CampaignId campaign = this.campaigns.campaign(RSSI, canary(Secret.CAMPAIGN));
		owns(Secret.CAMPAIGN, CampaignId.class, campaign);
		DependencyId dependency = this.dependencies.labelled(RSSI, canary(Secret.DEPENDENCY));
		owns(Secret.DEPENDENCY, DependencyId.class, dependency);
		this.things.with(SessionId.class, this.campaigns.session(RSSI, campaign))
			.with(ProviderId.class, this.dependencies.provider())
			.with(UUID.class, this.dependencies.dependant(RSSI, dependency))
			.with(String.class, "rancongiciel")
			.with(String.class, RegisterWorld.VERSION)
			.with(OrganisationId.class, ORGANISATION);
	}

	private void owns(Secret secret, Class<?> kind, Object id) {
		this.ids.put(secret, id.toString());
		this.things.with(kind, id);
	}

	/** A group its friend is invited to, so that only what it does is secret. */
	private String gather() {
		GroupId group = this.workingGroups.group(RSSI, "Saint-Elme", "INVITATION");
		this.workingGroups.invite(RSSI, group, FRIEND);
		String canary = canary(Secret.GROUP);
		MeetingId meeting = this.workingGroups.meeting(RSSI, group, canary, "2999-01-05T09:00:00Z");
		this.workingGroups.minutes(RSSI, group, meeting, canary);
		this.things.with(MeetingId.class, meeting)
			.with(DecisionId.class, this.workingGroups.decision(RSSI, group, canary))
			.with(UUID.class, this.workingGroups.document(RSSI, group, canary, Tlp.AMBER).value());
		return group.toString();
	}

	/** Adds a contact, whose names and addresses are all canaries. */
	private String contact() {
		String canary = canary(Secret.CONTACT);
		return new Directories(this.directory)
			.add(RSSI, canary, Directories.mobile("06 39 98 12 34"), Directories.mail(canary + "@ailleurs.example"))
			.toString();
	}

	private ActivityId activity() {
		return this.dependencies.described(RSSI, canary(Secret.ACTIVITY));
	}

	/** Does one thing of each kind, none of which concerns a stranger. */
	void act() {
		publish("Encore une alerte");
		declare();
		draft();
		enrol(RSSI, "Encore un agent", Ed25519Keys.generate());
		this.circles.create(RSSI, new NewCircle("Encore un cercle", Set.of(ORGANISATION, FRIEND)), null);
		this.members.add(RSSI, ORGANISATION, account(UUID.randomUUID().toString()), Set.of(Role.REPORTER));
		GroupId group = GroupId.of(String.valueOf(this.ids.get(Secret.GROUP)));
		this.workingGroups.decision(RSSI, group, "encore une");
		this.workingGroups.meeting(RSSI, group, "encore une", "2999-02-05T09:00:00Z");
		this.campaigns.session(RSSI, this.campaigns.campaign(RSSI, "encore une"));
	}

	/** Makes its member one again, whom an administrator may have removed. */
	void readmit() {
		String member = String.valueOf(this.ids.get(Secret.MEMBER));
		this.members.add(RSSI, ORGANISATION, account(member), Set.of(Role.PARTNER));
	}

	private Account account(String subject) {
		String canary = canary(Secret.MEMBER);
		return new Account(subject, "Membre " + canary, canary + "@saint-elme.example", true);
	}

	/** Begins a declaration and says which. */
	String draft() {
		DraftId draft = this.drafts.begin(RSSI, Nature.PHISHING, Reality.ACTUAL);
		this.drafts.answer(RSSI, draft,
				new Circumstances(null, "Touché " + canary(Secret.DRAFT), Answer.YES, Answer.NO));
		return draft.value().toString();
	}

	/** Publishes an alert to the circle and says which. */
	String publish(String title) {
		CircleId circle = new CircleId(UUID.fromString(String.valueOf(this.ids.get(Secret.CIRCLE))));
		String canary = canary(Secret.ALERT);
		Content content = new Content(title + " " + canary, "Résumé " + canary, "Faire " + canary,
				Rsit.read("fraud:phishing").orElseThrow(), Severity.HIGH,
				List.of(new Observable.DomainName(canary + ".example")));
		Publication outcome = this.alerts.publish(RSSI, new NewAlert(content, Tlp.GREEN, circle, Reality.ACTUAL, null),
				null, null);
		if (outcome instanceof Publication.Published published) {
			return published.id().value().toString();
		}
		throw new IllegalStateException("the victim's alert was not published");
	}

	private IncidentId declare() {
		return this.incidents.declare(RSSI, new Declaration(Nature.PHISHING,
				new Circumstances(null, "Touché " + canary(Secret.INCIDENT), Answer.YES, Answer.NO), Reality.ACTUAL),
				null);
	}

	/** What its owner may use up, and an organisation that has signed nothing yet. */
	Things fresh() {
		String member = UUID.randomUUID().toString();
		this.members.add(RSSI, ORGANISATION, account(member), Set.of(Role.REPORTER));
		OrganisationId organisation = this.register.organisation();
		CampaignId campaign = CampaignId.of(String.valueOf(this.ids.get(Secret.CAMPAIGN)));
		DependencyId again = this.dependencies.labelled(RSSI, "Encore une");
		Things fresh = new Things().with(GroupId.class, joined())
			.with(GroupId.class, joinable())
			.with(SessionId.class, this.campaigns.session(RSSI, campaign))
			.with(UUID.class, draft())
			.with(ContactId.class, contact())
			.with(String.class, member)
			.with(UUID.class, enrol(RSSI, "Un agent de plus", Ed25519Keys.generate()).agent())
			.with(OrganisationId.class, organisation)
			.with(UUID.class, this.register.open(canary(Secret.SITE)))
			.with(UUID.class, this.register.tie(organisation))
			.with(UUID.class, this.register.imported())
			.with(UUID.class, this.register.helped())
			.with(OrganisationId.class, this.register.candidate())
			.with(ActivityId.class, activity())
			.with(ProviderId.class, this.dependencies.provider())
			.with(ProviderId.class, this.dependencies.provider())
			.with(DependencyId.class, again)
			.with(UUID.class, this.dependencies.dependant(RSSI, again))
			.with(UUID.class, this.register.signature());
		this.plans.things(RSSI, canary(Secret.PLAN)).forEach((id, kind) -> fresh.with(kind, id));
		this.exercises.things(RSSI, canary(Secret.EXERCISE), activity()).forEach((id, kind) -> fresh.with(kind, id));
		fresh.with(ExerciseId.class, this.exercises.invited(STAFF, ORGANISATION));
		this.lessons.things(RSSI, canary(Secret.EXERCISE)).forEach((id, kind) -> fresh.with(kind, id));
		return fresh;
	}

	/** A group of its friend's that it may leave. */
	private String joined() {
		GroupId group = this.workingGroups.group(HOST, "d’un ami", "INVITATION");
		this.workingGroups.join(HOST, group, RSSI);
		return group.toString();
	}

	/** A group of its friend's that it may ask to join. */
	private String joinable() {
		return this.workingGroups.group(HOST, "ouvert", "OPEN").toString();
	}

	/** An agent of that RSSI's organisation, and the key it signs with. */
	AgentKey enrol(Actor rssi, String name, Ed25519Keys keys) {
		String code = this.fleet.issueCode(rssi, new AgentSharing(null, null)).code();
		EnrolmentOutcome outcome = this.fleet.enrol(Enrolment.proving(code, name, keys));
		if (outcome instanceof EnrolmentOutcome.TakenIn in) {
			return new AgentKey(in.enrolled().agentId(), keys);
		}
		throw new IllegalStateException("the agent was refused");
	}

	/** The credential of a session the agent opened. */
	String session(AgentKey agent, OrganisationId organisation) {
		return this.fleet.openSession(new Actor.Agent(agent.agent(), "agent", organisation)).token();
	}

}
