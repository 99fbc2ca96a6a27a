package org.cohesioncyber.hub.contacts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TotalsTests {

	private static final Instant LAUNCH = Instant.parse("2026-11-05T09:00:00Z");

	private final List<OrganisationId> organisations = Stream.generate(OrganisationId::random).limit(6).toList();

	@Test
	void countsOrganisationsContactsAndTheMedianTime() {
		Totals totals = Totals.of(Set.copyOf(this.organisations),
				List.of(call(0, 4), call(0, 10), call(1, 6), call(2, -1), call(3, 100)), LAUNCH);
		assertThat(totals).isEqualTo(new Totals(6, 3, 5, 4, Duration.ofMinutes(8)));
		assertThat(totals.published()).contains(totals);
	}

	@Test
	void hasNoMedianWithoutAnswers() {
		assertThat(Totals.of(Set.copyOf(this.organisations), List.of(call(0, -1)), LAUNCH).median()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "2,2,false", "3,3,true", "3,0,true", "3,1,false", "4,3,false", "6,3,true", "6,4,false", "10,1,false",
			"10,8,false", "10,7,true" })
	void publishesNothingThatTellsOfOneOrTwo(int organisations, int reached, boolean published) {
		assertThat(new Totals(organisations, reached, 20, 10, null).published().isPresent()).isEqualTo(published);
	}

	private Call call(int organisation, int minutes) {
		boolean answered = minutes >= 0;
		return new Call(UUID.randomUUID(), DrillId.of(UUID.randomUUID().toString()),
				this.organisations.get(organisation), ContactId.of(UUID.randomUUID().toString()),
				CrisisFunction.EXECUTIVE, null, answered ? Call.State.ANSWERED : Call.State.UNREACHED,
				answered ? LAUNCH.plus(Duration.ofMinutes(minutes)) : null, answered ? Rank.HOLDER : null,
				answered ? ChannelKind.MOBILE : null, List.of());
	}

}
