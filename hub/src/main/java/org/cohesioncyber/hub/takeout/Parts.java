package org.cohesioncyber.hub.takeout;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.cohesioncyber.hub.alerts.Alerts;
import org.cohesioncyber.hub.awareness.AttendanceRecords;
import org.cohesioncyber.hub.awareness.Campaign;
import org.cohesioncyber.hub.awareness.Campaigns;
import org.cohesioncyber.hub.awareness.Session;
import org.cohesioncyber.hub.charter.Candidates;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Groups;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Proofs;
import org.cohesioncyber.hub.charter.Sites;
import org.cohesioncyber.hub.contacts.Call;
import org.cohesioncyber.hub.contacts.CrisisDirectory;
import org.cohesioncyber.hub.contacts.Drill;
import org.cohesioncyber.hub.contacts.Drills;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.dependencies.UseConsents;
import org.cohesioncyber.hub.dependencies.Dependencies;
import org.cohesioncyber.hub.dependencies.Providers;
import org.cohesioncyber.hub.exercises.Exercise;
import org.cohesioncyber.hub.exercises.Exercises;
import org.cohesioncyber.hub.exercises.Inject;
import org.cohesioncyber.hub.exercises.Injects;
import org.cohesioncyber.hub.exercises.Measure;
import org.cohesioncyber.hub.exercises.Measures;
import org.cohesioncyber.hub.exercises.Observation;
import org.cohesioncyber.hub.exercises.Observations;
import org.cohesioncyber.hub.exercises.Participants;
import org.cohesioncyber.hub.fleet.Fleet;
import org.cohesioncyber.hub.identity.CrisisCodes;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.incidents.Incidents;
import org.cohesioncyber.hub.plans.ApprovedText;
import org.cohesioncyber.hub.plans.OfflineCopies;
import org.cohesioncyber.hub.plans.Plan;
import org.cohesioncyber.hub.plans.PlanAttachments;
import org.cohesioncyber.hub.plans.PlanVersions;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.sharing.Circle;
import org.cohesioncyber.hub.sharing.Circles;
import org.cohesioncyber.hub.sharing.SolidarityCase;
import org.cohesioncyber.hub.sharing.SolidarityCases;
import org.cohesioncyber.hub.workinggroups.Decision;
import org.cohesioncyber.hub.workinggroups.Decisions;
import org.cohesioncyber.hub.workinggroups.Meeting;
import org.cohesioncyber.hub.workinggroups.Meetings;
import org.cohesioncyber.hub.workinggroups.Membership;
import org.cohesioncyber.hub.workinggroups.SharedDocuments;
import org.cohesioncyber.hub.workinggroups.WorkingGroup;
import org.cohesioncyber.hub.workinggroups.WorkingGroups;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * What there is to hand back. A module that keeps more of an organisation adds a part.
 */
@Configuration(proxyBeanMethods = false)
class Parts {

	@Bean
	@Order(1)
	Part organisationPart(Organisations organisations) {
		return new Part("organisation", actor -> organisations.find(actor, own(actor)).stream());
	}

	@Bean
	@Order(2)
	Part sitesPart(Sites sites) {
		return new Part("sites", actor -> sites.of(actor, own(actor)).stream());
	}

	@Bean
	@Order(3)
	Part tiesPart(Groups groups) {
		return new Part("ties", actor -> groups.of(actor, own(actor)).stream());
	}

	@Bean
	@Order(4)
	Part signaturesPart(Charters charters, Proofs proofs) {
		return new Part("signatures", actor -> charters.of(actor, own(actor)).stream(),
				actor -> charters.of(actor, own(actor))
					.stream()
					.filter(one -> one.proof().isPresent())
					.map(one -> proofs.open(actor, own(actor), one.signature().id())));
	}

	@Bean
	@Order(4)
	Part stepsPart(Candidates candidates) {
		return new Part("steps-to-the-charter", actor -> candidates.history(actor, own(actor)).stream());
	}

	@Bean
	@Order(5)
	Part membersPart(Members members) {
		return new Part("members", actor -> members.of(actor, own(actor)).stream());
	}

	@Bean
	@Order(5)
	Part crisisCodesPart(CrisisCodes codes) {
		return new Part("crisis-codes", actor -> codes.current(actor).stream());
	}

	@Bean
	@Order(6)
	Part contactsPart(CrisisDirectory directory) {
		return new Part("crisis-contacts", actor -> directory.of(actor, own(actor)).stream());
	}

	@Bean
	@Order(7)
	Part looksPart(CrisisDirectory directory) {
		return new Part("looks-at-contacts", actor -> directory.looks(actor).stream());
	}

	@Bean
	@Order(8)
	Part drillsPart(Drills drills) {
		return new Part("reachability-drills",
				actor -> Page.all(cursor -> drills.list(actor, cursor))
					.map(drill -> new DrillOfOurs(drill, drills.calls(actor, drill.id(), own(actor))))
					.filter(drill -> !drill.calls().isEmpty()));
	}

	@Bean
	@Order(9)
	Part agentsPart(Fleet fleet) {
		return new Part("agents", actor -> fleet.list(actor).stream());
	}

	@Bean
	@Order(10)
	Part circlesPart(Circles circles) {
		return new Part("circles",
				actor -> circles.of(actor)
					.stream()
					.map(circle -> new CircleWithMembers(circle, circles.members(actor, circle.id()))));
	}

	@Bean
	@Order(11)
	Part solidarityPart(SolidarityCases cases) {
		return new Part("solidarity-cases",
				actor -> Page.all(cursor -> cases.list(actor, cursor))
					.filter(one -> one.organisation().equals(own(actor)))
					.map(one -> new CaseWithSteps(one, cases.steps(actor, one.id()))));
	}

	@Bean
	@Order(12)
	Part activitiesPart(Activities activities) {
		return new Part("activities", actor -> Page.all(cursor -> activities.list(actor, cursor)));
	}

	@Bean
	@Order(12)
	Part dependenciesPart(Dependencies dependencies) {
		return new Part("dependencies", actor -> Page.all(cursor -> dependencies.list(actor, cursor)));
	}

	@Bean
	@Order(12)
	Part dependencyConsentsPart(UseConsents consents) {
		return new Part("dependency-consents", actor -> consents.of(actor).stream());
	}

	@Bean
	@Order(12)
	Part proposedProvidersPart(Providers providers) {
		return new Part("proposed-providers", actor -> providers.proposed(actor).stream());
	}

	@Bean
	@Order(12)
	Part plansPart(Plans plans, PlanVersions versions, PlanAttachments attachments) {
		return new Part("plans",
				actor -> Page.all(cursor -> plans.list(actor, cursor))
					.map(plan -> new PlanWithVersions(plan,
							versions.list(actor, plan.id())
								.stream()
								.map(version -> versions.read(actor, plan.id(), version.id()))
								.toList())),
				actor -> Page.all(cursor -> plans.list(actor, cursor))
					.flatMap(plan -> attachments.list(actor, plan.id())
						.stream()
						.map(file -> attachments.open(actor, plan.id(), file.id()))));
	}

	@Bean
	@Order(12)
	Part exercisesPart(Exercises exercises, Participants participants, Injects injects, Observations observations,
			Measures measures) {
		return new Part("exercises",
				actor -> Page.all(cursor -> exercises.list(actor, cursor))
					.map(exercise -> new ExerciseOfOurs(exercise, participants.people(actor, exercise.id()),
							injects.narrative(actor, exercise.id()), injects.list(actor, exercise.id()),
							Page.<Observation>all(cursor -> observations.list(actor, exercise.id(), cursor))
								.filter(one -> one.organisation().equals(own(actor)))
								.toList(),
							measures.list(actor, exercise.id())
								.stream()
								.filter(measure -> measure.organisation().equals(own(actor)))
								.toList())));
	}

	@Bean
	@Order(12)
	Part offlineCopiesPart(Plans plans, OfflineCopies copies) {
		return new Part("offline-copies", actor -> Page.all(cursor -> plans.list(actor, cursor))
			.flatMap(plan -> copies.list(actor, plan.id()).stream()));
	}

	@Bean
	@Order(13)
	Part workingGroupsPart(WorkingGroups groups, Meetings meetings, Decisions decisions, SharedDocuments documents) {
		return new Part("working-groups", actor -> live(groups, actor).map(group -> new GroupOfOurs(group,
				groups.roster(actor, group.id()), Page.all(cursor -> meetings.list(actor, group.id(), cursor)).toList(),
				Stream.of(true, false)
					.flatMap(open -> Page.<Decision>all(cursor -> decisions.list(actor, group.id(), open, cursor)))
					.toList())),
				actor -> live(groups, actor)
					.flatMap(group -> Page.all(cursor -> documents.list(actor, group.id(), cursor))
						.filter(document -> document.owner().equals(own(actor)))
						.map(document -> documents.open(actor, group.id(), document.file().id()))));
	}

	@Bean
	@Order(14)
	Part campaignsPart(Campaigns campaigns, AttendanceRecords records) {
		return new Part("awareness-campaigns",
				actor -> Page.all(cursor -> campaigns.list(actor, cursor))
					.map(campaign -> new CampaignWithSessions(campaign,
							Page.<Session>all(cursor -> records.list(actor, campaign.id(), cursor))
								.filter(session -> session.organisation().equals(own(actor)))
								.toList()))
					.filter(one -> one.campaign().owner().equals(own(actor)) || !one.sessions().isEmpty()));
	}

	private static Stream<WorkingGroup> live(WorkingGroups groups, Actor actor) {
		return groups.mine(actor).stream().filter(WorkingGroup::live);
	}

	@Bean
	@Order(15)
	Part incidentsPart(Incidents incidents) {
		return new Part("incidents", actor -> Page.all(cursor -> incidents.list(actor, cursor)));
	}

	@Bean
	@Order(16)
	Part alertsPart(Alerts alerts) {
		return new Part("alerts", actor -> Page.all(cursor -> alerts.published(actor, cursor)));
	}

	private static OrganisationId own(Actor actor) {
		return actor.requireOrganisation();
	}

	/** A drill, and what became of the organisation's own contacts in it. */
	record DrillOfOurs(Drill drill, List<Call> calls) {

	}

	/** A plan and everything that was approved of it. */
	record PlanWithVersions(Plan plan, List<ApprovedText> versions) {

	}

	/**
	 * An exercise, what was told in it, and what the organisation itself wrote and
	 * measured.
	 */
	record ExerciseOfOurs(Exercise exercise, String people, String narrative, List<Inject> injects,
			List<Observation> observations, List<Measure> measures) {

	}

	/** A working group and what it does. */
	record GroupOfOurs(WorkingGroup group, List<Membership> roster, List<Meeting> meetings, List<Decision> decisions) {

	}

	/** A campaign and the organisation's own sessions in it. */
	record CampaignWithSessions(Campaign campaign, List<Session> sessions) {

	}

	/** A circle and who is in it. */
	record CircleWithMembers(Circle circle, Set<OrganisationId> members) {

	}

	/** A case and what was done about it. */
	record CaseWithSteps(SolidarityCase opened, List<SolidarityCase.Step> steps) {

	}

}
