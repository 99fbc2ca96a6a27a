package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DependencyDraftTests {

	private static final String ID = "11111111-1111-4111-8111-111111111111";

	@Test
	void aToleranceNobodyGaveIsUnknownAndZeroIsZero() {
		assertThat(new DependencyDraft(null, List.of(ID), null, " ").check().tolerance()).isNull();
		assertThat(new DependencyDraft(null, List.of(ID), null, "PT0M").check().tolerance()).isEqualTo(Duration.ZERO);
	}

	@Test
	void allAreNeededUnlessANumberIsGiven() {
		List<String> three = List.of(ID, UUID.randomUUID().toString(), UUID.randomUUID().toString());
		assertThat(new DependencyDraft(null, three, null, null).check().needed()).isEqualTo(3);
		assertThat(new DependencyDraft(null, three, "2", null).check().needed()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({ "needed,0,PT1H", "needed,2,PT1H", "needed,deux,PT1H", "tolerance,1,-PT1H", "tolerance,1,P367D",
			"tolerance,1,PT30S", "tolerance,1,demain" })
	void refusesWhatCannotBe(String field, String needed, String tolerance) {
		assertThatThrownBy(() -> new DependencyDraft(null, List.of(ID), needed, tolerance).check())
			.isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.faults()).singleElement()
				.satisfies(fault -> assertThat(fault.field()).isEqualTo(field)));
	}

	@Test
	void namesAtLeastOneThingAndAtMostTwenty() {
		for (List<String> on : List.of(List.<String>of(), Collections.nCopies(21, ID), List.of("le serveur"))) {
			assertThatThrownBy(() -> new DependencyDraft(null, on, null, null).check()).isInstanceOf(InvalidInput.class)
				.hasMessageContaining("on: ");
		}
	}

}
