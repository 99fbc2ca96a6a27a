package org.cohesioncyber.hub.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.cohesioncyber.agent.protocol.Ed25519Keys;
import org.cohesioncyber.hub.identity.Account;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.isolation.Visitor.Kind;
import org.cohesioncyber.hub.isolation.Visitor.Leave;
import org.cohesioncyber.hub.isolation.Visitor.Secret;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shell.security.SignedInPerson;
import org.cohesioncyber.hub.testing.SignedIn;

/**
 * Everybody there is: each role of one's own organisation, a friend's and a foreign one.
 */
class Visitors {

	static final SignedInPerson OWNER = new SignedInPerson(((Actor.Person) Victim.RSSI).subject(), "Nadia Benali",
			"session-" + UUID.randomUUID());

	private static final OrganisationId OPERATOR = OrganisationId.of("00000000-0000-4000-8000-000000000001");

	private static final OrganisationId STRANGER = OrganisationId.of("00000000-0000-4000-8000-000000000004");

	private static final Actor ADMINISTRATOR = person(OPERATOR, Role.ADMINISTRATOR, Role.COORDINATOR, Role.ANALYST,
			Role.AUDITOR);

	/**
	 * Staff write the charter, sign for organisations, prove it, and put them into
	 * circles.
	 */
	private static final String[] REGISTER = { "charter.organisation", "charter.version", "charter.signature",
			"charter.site", "charter.tie", "sharing.circle_member", "charter.proof", "charter.signatory", "files.file",
			"charter.step", "charter.signing", "charter.candidate", "charter.invitation" };

	/** Staff correct what the register says of them. */
	private static final List<String> RECORDS = List.of("charter.organisation", "charter.organisation_detail",
			"charter.site", "charter.tie", "charter.signing", "dependencies.provider");

	/** Staff launch drills, call, and leave a line when they look. */
	private static final String[] DRILLS = { "contacts.drill", "contacts.drilled", "contacts.call", "contacts.attempt",
			"contacts.summons", "contacts.look" };

	/** Staff ask to read a plan, and close what they asked for. */
	private static final String[] OPENINGS = { "plans.opening" };

	/** What an agent writes of itself may name anything. */
	private static final String[] REPORTS = { "alerts.alert", "alerts.provenance", "fleet.heartbeat" };

	private final SignedIn signedIn;

	private final Members members;

	private final Victim victim;

	Visitors(SignedIn signedIn, Members members, Victim victim) {
		this.signedIn = signedIn;
		this.members = members;
		this.victim = victim;
	}

	/** Those who may see and do everything the victim can. */
	List<Visitor> owners() {
		return List.of(new Visitor("own rssi", Kind.MEMBER, Role.RSSI, this.signedIn.as(OWNER), Leave.NONE, null),
				member("own partner", Victim.ORGANISATION, Role.PARTNER, Leave.NONE));
	}

	/** Those who may see and do nothing of the victim's, or little. */
	List<Visitor> others() {
		List<Visitor> others = new ArrayList<>();
		others.add(member("own reporter", Victim.ORGANISATION, Role.REPORTER,
				Leave.NONE.learning(Secret.MEMBER, Secret.CIRCLE, Secret.PROOF, Secret.SITE)
					.heard()
					.adding("incidents.draft", "incidents.incident", "incidents.receipt")));
		others.add(member("friend's rssi", Victim.FRIEND, Role.RSSI,
				Leave.NONE.learning(Secret.ALERT, Secret.CIRCLE)
					.hearing()
					.heard()
					.adding("alerts.alert", "fleet.enrolment_code", "sharing.circle_member")));
		for (Role role : Role.values()) {
			others.add(member("foreign " + role.key(), role.territorial() ? OPERATOR : STRANGER, role, leave(role)));
		}
		others.add(new Visitor("unattached person", Kind.UNATTACHED, null,
				this.signedIn.as(new SignedInPerson(UUID.randomUUID().toString(), "Personne", null)), Leave.NONE,
				null));
		others.add(new Visitor("nobody", Kind.NOBODY, null, this.signedIn.nobody(), Leave.NONE, null));
		others.addAll(agents());
		return others;
	}

	private List<Visitor> agents() {
		AgentKey own = enrol(Victim.ORGANISATION);
		AgentKey foreign = enrol(STRANGER);
		// An agent reads the alerts its organisation gets, as its partner would.
		Leave reads = Leave.NONE.learning(Secret.ALERT).hearing();
		Leave foreignReports = Leave.NONE.adding(REPORTS);
		Leave reports = foreignReports.heard().changing("fleet.heartbeat", "fleet.contact_day");
		return List.of(withSession("own agent", own, Victim.ORGANISATION, reports.learning(Secret.ALERT).hearing()),
				signing("own agent that signs", own, reports),
				withSession("friend's agent", enrol(Victim.FRIEND), Victim.FRIEND, reads.adding(REPORTS)),
				withSession("foreign agent", foreign, STRANGER, foreignReports),
				signing("foreign agent that signs", foreign, foreignReports));
	}

	private AgentKey enrol(OrganisationId organisation) {
		return this.victim.enrol(person(organisation, Role.RSSI), "Agent visiteur", Ed25519Keys.generate());
	}

	private Visitor withSession(String name, AgentKey agent, OrganisationId organisation, Leave leave) {
		String token = this.victim.session(agent, organisation);
		return new Visitor(name, Kind.AGENT, null,
				this.signedIn.stranger().mutate().defaultHeader("Authorization", "Bearer " + token).build(), leave,
				null);
	}

	private Visitor signing(String name, AgentKey agent, Leave leave) {
		return new Visitor(name, Kind.NOBODY, null, this.signedIn.nobody(), leave, agent);
	}

	private Visitor member(String name, OrganisationId organisation, Role role, Leave leave) {
		String subject = UUID.randomUUID().toString();
		this.members.add(ADMINISTRATOR, organisation, new Account(subject, name, subject + "@visiteur.example", true),
				Set.of(role));
		return new Visitor(name, Kind.MEMBER, role, this.signedIn.as(new SignedInPerson(subject, name, null)), leave,
				null);
	}

	/** What somebody of another organisation may do to the victim by their role. */
	private static Leave leave(Role role) {
		return switch (role) {
			// Who sets the hub up names its people, and so sees their names; the staff
			// keep sites and what proves signatures; nothing else.
			case ADMINISTRATOR -> Leave.NONE.learning(Secret.MEMBER, Secret.PROOF, Secret.SITE)
				.adding(REGISTER)
				.changing(records("identity.membership", "identity.person", "plans.opening"));
			case COORDINATOR -> Leave.NONE.learning(Secret.PROOF, Secret.SITE, Secret.CONTACT)
				.adding(Stream.of(REGISTER, DRILLS, OPENINGS).flatMap(Stream::of).toArray(String[]::new))
				.changing(records(Stream.of(DRILLS, OPENINGS).flatMap(Stream::of).toArray(String[]::new)));
			case RSSI -> Leave.NONE.adding("sharing.circle_member");
			default -> Leave.NONE;
		};
	}

	private static String[] records(String... andAlso) {
		return Stream.concat(RECORDS.stream(), Stream.of(andAlso)).toArray(String[]::new);
	}

	private static Actor person(OrganisationId organisation, Role... roles) {
		return new Actor.Person(UUID.randomUUID().toString(), "Quelqu'un", organisation, Set.of(roles));
	}

}
