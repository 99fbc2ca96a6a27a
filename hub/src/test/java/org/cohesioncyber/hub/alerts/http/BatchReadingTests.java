package org.cohesioncyber.hub.alerts.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.agent.protocol.BatchReceipt;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BatchReadingTests {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private static final String GOOD = """
			{"id":"%s","occurredAt":"2026-11-22T11:59:58Z","title":"t","description":"d","severity":"HIGH",
			"category":"availability:ddos","source":{"product":"p","sensor":"s","rule":"r"},"observables":[],"count":1}""";

	@Test
	void readsAWholeBatchAtOnce() {
		BatchReading reading = read("[" + GOOD.formatted(UUID.randomUUID()) + "]");
		assertThat(reading.readable()).hasSize(1);
		assertThat(reading.broken()).isEmpty();
	}

	@Test
	void oneBrokenAlertDoesNotHoldTheOthersUp() {
		UUID first = UUID.randomUUID();
		UUID broken = UUID.randomUUID();
		UUID unknownField = UUID.randomUUID();
		UUID last = UUID.randomUUID();
		BatchReading reading = read("[" + GOOD.formatted(first) + "," + GOOD.formatted(broken).replace("HIGH", "HUGE")
				+ "," + GOOD.formatted(unknownField).replace("\"title\"", "\"titre\"") + "," + GOOD.formatted(last)
				+ "]");
		assertThat(reading.readable()).extracting(alert -> alert.id()).containsExactly(first, last);
		BatchReceipt receipt = reading
			.merge(new BatchReceipt(List.of(BatchReceipt.Item.accepted(first), BatchReceipt.Item.duplicate(last))));
		assertThat(receipt.items()).extracting(BatchReceipt.Item::id)
			.containsExactly(first, broken, unknownField, last);
		assertThat(receipt.items()).extracting(BatchReceipt.Item::outcome)
			.containsExactly(BatchReceipt.Outcome.ACCEPTED, BatchReceipt.Outcome.REFUSED, BatchReceipt.Outcome.REFUSED,
					BatchReceipt.Outcome.DUPLICATE);
		assertThat(receipt.items().get(1).reason()).contains("HUGE");
	}

	@Test
	void saysWhyAnIdThatIsNotRandomIsRefused() {
		UUID sequential = UUID.fromString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
		BatchReading reading = read("[" + GOOD.formatted(sequential) + "]");
		assertThat(reading.merge(null).items()).first()
			.satisfies(item -> assertThat(item.reason()).contains("UUID version 4"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "{\"items\":[]}", "{\"items\":{}}", "{\"items\":[{}]}",
			"{\"items\":[{\"id\":\"x\"}]}", "{\"items\":[],\"more\":1}", "{\"items\":[],\"items\":[]}",
			"{\"items\":[{\"id\":7}]}" })
	void refusesWholeWhatDoesNotSayWhichAlertIsWhich(String body) {
		assertThatThrownBy(() -> BatchReading.of(body.getBytes(StandardCharsets.UTF_8), JSON))
			.isInstanceOf(InvalidInput.class);
	}

	@Test
	void refusesMoreThanABatchHolds() {
		String many = (GOOD.formatted(UUID.randomUUID()) + ",").repeat(500) + GOOD.formatted(UUID.randomUUID());
		assertThatThrownBy(() -> read("[" + many + "]")).isInstanceOf(InvalidInput.class);
	}

	@Test
	void survivesDeepNesting() {
		assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(InvalidInput.class);
	}

	private static BatchReading read(String items) {
		return BatchReading.of(("{\"items\":" + items + "}").getBytes(StandardCharsets.UTF_8), JSON);
	}

}
