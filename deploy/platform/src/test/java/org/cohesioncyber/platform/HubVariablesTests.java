package org.cohesioncyber.platform;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HubVariablesTests {

	static final String[] REQUIRED = { "COHESION_POSTGRES_URL", "COHESION_POSTGRES_WEB_PASSWORD",
			"COHESION_POSTGRES_WORKER_PASSWORD", "COHESION_POSTGRES_MIGRATION_PASSWORD",
			"COHESION_KAFKA_BOOTSTRAP_SERVERS", "COHESION_OPENSEARCH_URI", "COHESION_KEYCLOAK_ISSUER",
			"COHESION_KEYCLOAK_CLIENT_SECRET", "COHESION_KEYCLOAK_ADMIN_CLIENT_SECRET" };

	@ParameterizedTest
	@ValueSource(strings = { "COHESION_POSTGRES_URL", "COHESION_OPENSEARCH_URI", "COHESION_KEYCLOAK_ISSUER" })
	void namesTheServerThatIsMissing(String name) {
		var environment = complete();
		environment.put(name, " ");
		assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> HubVariables.external(environment))
			.withMessageStartingWith(name + " manque dans l'environnement : ");
	}

	@Test
	void handsOverOnlyWhatIsMeantForTheHub() {
		var environment = complete();
		environment.put("COHESION_PUBLIC_URL", "https://hub.example");
		environment.put("AWS_SECRET", "not ours");
		assertThat(HubVariables.external(environment)).doesNotContainKey("AWS_SECRET")
			.containsKeys(REQUIRED)
			.containsEntry("COHESION_PUBLIC_URL", "https://hub.example");
	}

	static Map<String, String> complete() {
		var environment = new HashMap<String, String>();
		for (var name : REQUIRED) {
			environment.put(name, "something");
		}
		return environment;
	}

}
