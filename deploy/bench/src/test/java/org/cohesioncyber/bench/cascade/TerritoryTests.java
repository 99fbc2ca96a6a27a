package org.cohesioncyber.bench.cascade;

import org.cohesioncyber.hub.dependencies.cascade.Cascade;
import org.cohesioncyber.hub.dependencies.cascade.Node;
import org.cohesioncyber.hub.dependencies.cascade.Reading;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TerritoryTests {

	private static final int SIZE = 2_000;

	private final Territory territory = Territory.of(SIZE);

	@Test
	void hasNothingThatCannotBeMeantAndAllTheLinks() {
		assertThat(this.territory.graph().flaws()).isEmpty();
		assertThat(this.territory.graph().nodes()).hasSize(SIZE);
		assertThat(this.territory.graph().needs().stream().mapToInt((need) -> need.members().size()).sum())
			.isEqualTo(5 * SIZE);
		assertThat(this.territory.graph().circles()).isNotEmpty();
	}

	@Test
	void theLibraryFindsTheSameDependants() {
		var cascade = new Cascade<>(this.territory.graph(), Reading.CAUTIOUS);
		var library = this.territory.forJGraphT();
		for (var start = 0; start < SIZE; start += 50) {
			assertThat(cascade.dependants(start)).extracting(Node::key)
				.containsExactlyInAnyOrderElementsOf(Territory.dependants(library, start));
		}
	}

}
