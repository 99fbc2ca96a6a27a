package org.cohesioncyber.agent.protocol;

import java.io.IOException;
import java.io.InputStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class SamplesTests {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	@ParameterizedTest
	@ValueSource(classes = { HubTime.class, Enrolment.class, Enrolled.class, SessionRequest.class, SessionGranted.class,
			AlertBatch.class, BatchReceipt.class, Heartbeat.class, DeliveredAlert.class })
	void everySampleIsReadAndWrittenUnchanged(Class<?> type) throws IOException {
		try (InputStream sample = requireNonNull(
				SamplesTests.class.getResourceAsStream("samples/" + type.getSimpleName() + ".json"))) {
			JsonNode given = JSON.readTree(sample);
			Object read = JSON.treeToValue(given, type);

			assertThat(JSON.readTree(JSON.writeValueAsString(read))).isEqualTo(given);
			assertThat(JSON.readValue(JSON.writeValueAsString(read), type)).isEqualTo(read);
		}
	}

}
