package org.cohesioncyber.hub.fleet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohesioncyber.agent.protocol.Enrolment;
import org.cohesioncyber.agent.protocol.Heartbeat;
import org.cohesioncyber.agent.protocol.MessageSignature;
import org.cohesioncyber.agent.protocol.SessionGranted;
import org.cohesioncyber.agent.protocol.SignedRequest;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The agents of the territory: their organisations let them in and turn them out, and
 * whoever receives a signed message asks here who sent it.
 */
@Service
public class Fleet {

	/** The hub as the one who recognises agents, whoever they belong to. */
	static final Actor.Hub HUB = new Actor.Hub("fleet");

	private final Ledger ledger;

	private final AgentRows agents;

	private final Enrolments enrolments;

	private final Credentials credentials;

	private final Contacts contacts;

	private final Clock clock;

	Fleet(Ledger ledger, AgentRows agents, Enrolments enrolments, Credentials credentials, Contacts contacts,
			Clock clock) {
		this.ledger = ledger;
		this.agents = agents;
		this.enrolments = enrolments;
		this.credentials = credentials;
		this.contacts = contacts;
		this.clock = clock;
	}

	static Actor.Hub hubFor(OrganisationId organisation) {
		return new Actor.Hub("fleet", organisation, Set.of());
	}

	/**
	 * Issues a one-time code with which one agent may enrol for the actor's organisation
	 * within a day.
	 */
	public IssuedCode issueCode(Actor actor, AgentSharing sharing) {
		actor.require(Role.RSSI, Role.ADMINISTRATOR);
		return this.enrolments.issue(actor, sharing);
	}

	/** The agents of the actor's organisation, those in force first. */
	public List<EnrolledAgent> list(Actor actor) {
		OrganisationId organisation = actor.requireOrganisation();
		return this.ledger.read(actor, () -> this.agents.ofActingOrganisation(organisation));
	}

	/** Turns an agent out, at once. */
	public void revoke(Actor actor, AgentId agent) {
		actor.require(Role.RSSI, Role.ADMINISTRATOR);
		this.ledger.write(actor, entry -> {
			if (!this.agents.revoke(agent, actor.reference(), entry.at())) {
				throw new NotPermitted("an agent in force of one's own organisation");
			}
			entry.journal("agent-revoked", new Subject("agent", agent.value()), Map.of());
			return agent;
		});
	}

	/** Takes in the key that comes with a good code. */
	public EnrolmentOutcome enrol(Enrolment enrolment) {
		return this.enrolments.takeIn(enrolment);
	}

	/**
	 * Says which agent signed a request and takes it, once. The three headers are given
	 * as they came, or null when they did not.
	 */
	public Authentication authenticate(SignedRequest request, @Nullable String contentDigest,
			@Nullable String signatureInput, @Nullable String signature) {
		return switch (recognise(request, contentDigest, signatureInput, signature)) {
			case Authentication.Recognised known -> take(known);
			case Authentication.Refused refused -> refused;
		};
	}

	/** Takes a recognised message by itself, once and while its agent is in force. */
	public Authentication take(Authentication.Recognised message) {
		return this.credentials.take(message) ? message : new Authentication.Refused(new Authentication.Spent());
	}

	/**
	 * Takes a recognised message inside the write it asks for, so that both happen once
	 * or not at all; refuses with {@link Authentication.Spent}.
	 */
	public void take(Entry entry, Authentication.Recognised message) {
		this.credentials.take(entry, message);
	}

	/**
	 * Says which agent signed a request, body included. It must still be taken: only then
	 * is it sure that the agent is in force and sends this for the first time.
	 */
	public Authentication recognise(SignedRequest request, @Nullable String contentDigest,
			@Nullable String signatureInput, @Nullable String signature) {
		if (contentDigest == null || signatureInput == null || signature == null) {
			return new Authentication.Refused("headers: Content-Digest, Signature-Input and Signature are needed");
		}
		MessageSignature read;
		try {
			read = MessageSignature.read(new MessageSignature.Headers(contentDigest, signatureInput, signature));
		}
		catch (IllegalArgumentException ex) {
			return new Authentication.Refused(String.valueOf(ex.getMessage()));
		}
		return this.credentials.recognise(request, read);
	}

	/**
	 * Whether an agent recognised before still is one: asked again by whatever stays
	 * open.
	 */
	public boolean isInForce(Actor.Agent agent) {
		return this.ledger.read(HUB, () -> this.agents.known(agent.id())).isPresent();
	}

	/** Opens a session of a quarter of an hour for an agent that just signed for it. */
	public SessionGranted openSession(Actor.Agent agent) {
		return this.credentials.open(agent);
	}

	/** Keeps an agent's sign of life; answers with the moment it was kept. */
	public Instant heartbeat(Actor.Agent agent, Heartbeat heartbeat) {
		Instant now = this.clock.instant();
		this.contacts.keep(agent, heartbeat, now);
		return now;
	}

}
