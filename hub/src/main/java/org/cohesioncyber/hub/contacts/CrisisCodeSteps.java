package org.cohesioncyber.hub.contacts;

import java.time.Instant;
import java.util.List;

import org.cohesioncyber.hub.charter.spi.NextSteps;
import org.cohesioncyber.hub.charter.spi.Words;
import org.cohesioncyber.hub.identity.CrisisCodeSet;
import org.cohesioncyber.hub.identity.CrisisCodes;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.stereotype.Component;

/** Whether an organisation could still call for help without signing in. */
@Component
class CrisisCodeSteps implements NextSteps {

	private static final String PAGE = "/codes-de-crise";

	private final CrisisCodes codes;

	CrisisCodeSteps(CrisisCodes codes) {
		this.codes = codes;
	}

	@Override
	public Contribution of(Actor actor, Instant now) {
		if (!CrisisCodes.mayRead(actor)) {
			return Contribution.NONE;
		}
		long unused = this.codes.current(actor).map(CrisisCodeSet::unused).orElse(0L);
		String path = actor.has(Role.RSSI) ? PAGE : null;
		return new Contribution(
				List.of(new Sign(Words.of("contacts.sign.codes"), Words.of("contacts.sign.codes.value", unused), path)),
				unused == CrisisCodes.CODES ? List.of() : List.of(new Step(unused == 0 ? Weight.SOON : Weight.BETTER,
						null, Words.of("contacts.step.codes", unused), Words.of("contacts.step.codes.why"), path)));
	}

}
