package org.cohesioncyber.hub.charter;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SuppressionTests {

	@Test
	void withholdsNothingWhereNobodyIsRecognised() {
		assertThat(Suppression.of(Map.of("a", 3, "b", 12, "c", 0))).isEmpty();
	}

	@Test
	void withholdsASecondPartSoThatTheFirstDoesNotFollowFromTheTotal() {
		assertThat(Suppression.of(Map.of("a", 2, "b", 5, "c", 9))).isEqualTo(Set.of("a", "b"));
	}

	@Test
	void withholdsAThirdPartWhenTheFirstTwoTogetherAreTooFew() {
		assertThat(Suppression.of(Map.of("a", 1, "b", 1, "c", 4, "d", 8))).isEqualTo(Set.of("a", "b", "c"));
		assertThat(Suppression.of(Map.of("a", 2, "b", 2, "c", 4))).isEqualTo(Set.of("a", "b"));
	}

	@Test
	void noPartWithheldIsAloneOrOfFewerThanThreeTogetherUnlessAllAre() {
		Random random = new Random(41);
		for (int run = 0; run < 10_000; run++) {
			Map<Integer, Integer> parts = IntStream.range(0, 1 + random.nextInt(8))
				.boxed()
				.collect(Collectors.toMap(key -> key, _ -> random.nextInt(7)));
			Set<Integer> withheld = Suppression.of(parts);
			int sum = withheld.stream().mapToInt(parts::get).sum();
			boolean all = withheld.size() == parts.values().stream().filter(size -> size > 0).count();
			assertThat(withheld.isEmpty() || all || (withheld.size() > 1 && sum >= 3)).as("%s: %s", parts, withheld)
				.isTrue();
			parts.forEach((key, size) -> assertThat(size == 0 || size > 2 || withheld.contains(key))
				.as("%s: %s", parts, withheld)
				.isTrue());
		}
	}

}
