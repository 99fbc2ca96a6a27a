package org.cohesioncyber.hub.fleet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.security.SecureRandom;

import org.cohesioncyber.agent.protocol.Enrolled;
import org.cohesioncyber.agent.protocol.Enrolment;
import org.cohesioncyber.hub.fleet.EnrolmentOutcome.Refused;
import org.cohesioncyber.hub.fleet.EnrolmentOutcome.TakenIn;
import org.cohesioncyber.hub.identity.OrganisationNames;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OneTimeCode;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Codes and what they become: one code, one key, one agent. */
@Component
class Enrolments {

	private static final Duration VALIDITY = Duration.ofHours(24);

	private final Ledger ledger;

	private final CodeRows codes;

	private final AgentRows agents;

	private final ObjectProvider<OrganisationNames> names;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	Enrolments(Ledger ledger, CodeRows codes, AgentRows agents, ObjectProvider<OrganisationNames> names, Clock clock) {
		this.ledger = ledger;
		this.codes = codes;
		this.agents = agents;
		this.names = names;
		this.clock = clock;
	}

	IssuedCode issue(Actor actor, AgentSharing sharing) {
		OneTimeCode code = OneTimeCode.random(this.random);
		return this.ledger.write(actor, entry -> {
			UUID id = UUID.randomUUID();
			Instant until = entry.at().plus(VALIDITY);
			this.codes.add(id, actor.requireOrganisation(), code, sharing, actor.reference(), entry.at(), until);
			entry.journal("agent-code-issued", new Subject("agent-code", id), details(sharing));
			return new IssuedCode(code.text(), until);
		});
	}

	/**
	 * Takes a key in. The try is counted before the secret is looked at, and stays
	 * counted. An agent that did not get its answer may ask again with the same key.
	 */
	EnrolmentOutcome takeIn(Enrolment enrolment) {
		Optional<OneTimeCode> code = OneTimeCode.read(enrolment.code());
		if (code.isEmpty() || !enrolment.provesPossession()) {
			return new Refused();
		}
		return this.ledger.upkeep(Fleet.HUB, () -> this.codes.tryOnce(code.get().selector(), this.clock.instant()))
			.filter(row -> code.get().hasSecret(row.secretHash()))
			.map(row -> row.usedFor() == null ? use(row, enrolment) : again(row.usedFor(), enrolment))
			.orElseGet(Refused::new);
	}

	private EnrolmentOutcome use(CodeRows.Row row, Enrolment enrolment) {
		// The register is read as itself, so before the transaction.
		String organisation = name(row.organisation());
		return this.ledger.write(Fleet.hubFor(row.organisation()), entry -> {
			AgentId agent = AgentId.random();
			if (this.agents.isTaken(enrolment.publicKey()) || !this.codes.use(row.id(), agent, entry.at())) {
				entry.journal("agent-enrolment-refused", new Subject("agent-code", row.id()), Map.of());
				return new Refused();
			}
			return enrol(entry, agent, row, enrolment, organisation);
		});
	}

	private EnrolmentOutcome enrol(Entry entry, AgentId agent, CodeRows.Row row, Enrolment enrolment,
			String organisation) {
		this.agents.add(agent, row.organisation(), enrolment.name(), enrolment.publicKey(), row.sharing(), entry.at());
		Map<String, Object> details = details(row.sharing());
		details.put("name", enrolment.name());
		details.put("publicKey", enrolment.publicKey());
		details.put("code", row.id().toString());
		entry.journal("agent-enrolled", new Subject("agent", agent.value()), details);
		return new TakenIn(new Enrolled(agent.value(), row.organisation().value(), organisation, entry.at()));
	}

	private EnrolmentOutcome again(UUID agent, Enrolment enrolment) {
		return this.ledger.read(Fleet.HUB, () -> this.agents.known(agent))
			.filter(known -> known.publicKey().equals(enrolment.publicKey()))
			.<EnrolmentOutcome>map(known -> takenIn(agent, known.agent().owner(), this.clock.instant()))
			.orElseGet(Refused::new);
	}

	private EnrolmentOutcome takenIn(UUID agent, OrganisationId organisation, Instant now) {
		return new TakenIn(new Enrolled(agent, organisation.value(), name(organisation), now));
	}

	private String name(OrganisationId organisation) {
		OrganisationNames register = this.names.getIfAvailable(() -> _ -> Map.of());
		return register.of(Set.of(organisation)).getOrDefault(organisation, organisation.toString());
	}

	private static Map<String, Object> details(AgentSharing sharing) {
		Map<String, Object> details = new HashMap<>();
		if (sharing.tlp() != null) {
			details.put("tlp", sharing.tlp().name());
		}
		if (sharing.circle() != null) {
			details.put("circle", sharing.circle().toString());
		}
		return details;
	}

}
