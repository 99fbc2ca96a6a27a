package org.cohesioncyber.hub.sharing;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.sharing.Circle.Built;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The two circles of the demonstration territory, owned by its metropole. */
@Component
@Order(20)
@ConditionalOnBooleanProperty("cohesion.demonstration")
class DemonstrationCircles implements ApplicationRunner {

	private static final String ID = "00000000-0000-4000-8000-%012d";

	private static final Actor.Hub LOADER = new Actor.Hub("demonstration", organisation(1), Set.of(Role.COORDINATOR));

	private final Circles circles;

	private final RuleCircles rules;

	DemonstrationCircles(Circles circles, RuleCircles rules) {
		this.circles = circles;
		this.rules = rules;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		create(101, "Tous les signataires", Built.ALL_ENGAGED);
		this.rules.recompute();
		create(102, "Collectivités et santé", Built.BY_HAND, 1, 2, 3, 6);
	}

	private void create(int number, String name, Built built, int... members) {
		this.circles.create(LOADER, CircleId.of(ID.formatted(number)), name, built,
				IntStream.of(members).mapToObj(DemonstrationCircles::organisation).collect(Collectors.toSet()),
				"demonstration-circle-" + number);
	}

	private static OrganisationId organisation(int number) {
		return OrganisationId.of(ID.formatted(number));
	}

}
