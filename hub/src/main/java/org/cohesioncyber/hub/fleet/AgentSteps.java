package org.cohesioncyber.hub.fleet;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.cohesioncyber.hub.charter.spi.NextSteps;
import org.cohesioncyber.hub.charter.spi.Words;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.stereotype.Component;

/** How an organisation's agents stand, and what to do about them. */
@Component
class AgentSteps implements NextSteps {

	private static final String AGENTS = "/agents";

	/** After so long without a sign of life, somebody had better look. */
	private static final Duration SILENCE = Duration.ofDays(2);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT)
		.withZone(ZoneId.of("Europe/Paris"));

	private final Fleet fleet;

	AgentSteps(Fleet fleet) {
		this.fleet = fleet;
	}

	@Override
	public Contribution of(Actor actor, Instant now) {
		return of(this.fleet.list(actor), actor.has(Role.RSSI) || actor.has(Role.ADMINISTRATOR), now);
	}

	static Contribution of(List<EnrolledAgent> agents, boolean keeps, Instant now) {
		List<EnrolledAgent> inForce = agents.stream().filter(agent -> !agent.revoked()).toList();
		return new Contribution(List.of(sign(inForce)), step(inForce, keeps, now).stream().toList());
	}

	private static Sign sign(List<EnrolledAgent> inForce) {
		Optional<Instant> heard = inForce.stream()
			.map(EnrolledAgent::lastSeen)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder());
		Words value = heard.isPresent() ? Words.of("fleet.sign.heard", inForce.size(), DAY.format(heard.get()))
				: Words.of("fleet.sign.silent", inForce.size());
		return new Sign(Words.of("fleet.sign.agents"), value, AGENTS);
	}

	private static Optional<Step> step(List<EnrolledAgent> inForce, boolean keeps, Instant now) {
		if (inForce.isEmpty()) {
			return Optional.of(new Step(Weight.BETTER, null, Words.of("fleet.step.enrol"),
					Words.of("fleet.step.enrol.why"), keeps ? AGENTS + "/enroler" : null));
		}
		return inForce.stream()
			.filter(agent -> isSilent(agent, now))
			.findFirst()
			.map(agent -> new Step(Weight.SOON, null, Words.of("fleet.step.silent", agent.name()),
					Words.of("fleet.step.silent.why"), keeps ? AGENTS : null));
	}

	private static boolean isSilent(EnrolledAgent agent, Instant now) {
		Instant last = agent.lastSeen() == null ? agent.enrolledAt() : agent.lastSeen();
		return last.plus(SILENCE).isBefore(now);
	}

}
