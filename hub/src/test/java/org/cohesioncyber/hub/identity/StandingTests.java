package org.cohesioncyber.hub.identity;

import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTests {

	private final Actor.Person person = new Actor.Person("s", "Name", null, Set.of());

	private final Membership first = new Membership(OrganisationId.random(), Set.of(Role.RSSI));

	private final Membership second = new Membership(OrganisationId.random(), Set.of(Role.PARTNER));

	@Test
	void somebodyWithoutMembershipHasNoRight() {
		Standing standing = Actors.standing(this.person, List.of(), this.first.organisation());
		assertThat(standing).isInstanceOf(Standing.Unattached.class);
		assertThat(standing.actor().roles()).isEmpty();
		assertThat(standing.actor().organisation()).isEmpty();
	}

	@Test
	void actsForTheOnlyOrganisationThereIs() {
		Standing standing = Actors.standing(this.person, List.of(this.first), null);
		assertThat(standing).isInstanceOf(Standing.Acting.class);
		assertThat(standing.actor().roles()).containsExactly(Role.RSSI);
	}

	@Test
	void hasNoRightUntilOneOfSeveralIsChosen() {
		Standing standing = Actors.standing(this.person, List.of(this.first, this.second), null);
		assertThat(standing).isInstanceOf(Standing.Undecided.class);
		assertThat(standing.actor().roles()).isEmpty();
	}

	@Test
	void actsForOneAtATime() {
		Standing standing = Actors.standing(this.person, List.of(this.first, this.second), this.second.organisation());
		assertThat(standing.actor().organisation()).contains(this.second.organisation());
		assertThat(standing.actor().roles()).containsExactly(Role.PARTNER);
	}

	@Test
	void ignoresAChoiceOfAnOrganisationThatIsNotTheirs() {
		Standing standing = Actors.standing(this.person, List.of(this.first, this.second), OrganisationId.random());
		assertThat(standing).isInstanceOf(Standing.Undecided.class);
	}

}
