package org.cohesioncyber.hub.shell.settings;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConfigurationTests {

	@ParameterizedTest
	@ValueSource(strings = { "cohesion.postgres.url", "COHESION_POSTGRES_URL", "COHESION_POSTGRES_WEB_PASSWORD",
			"COHESION_POSTGRES_WEBPASSWORD", "cohesion.public-url", "COHESION_PUBLIC_URL", "COHESION_DEMONSTRATION",
			"spring.flyway.enabled", "COHESIVE_THING" })
	void startsWithWhatItKnowsAndWithWhatIsNotItsOwn(String name) {
		assertThatNoException().isThrownBy(() -> check(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "cohesion.postgres.urll", "COHESION_POSTGRE_URL", "cohesion.unknown", "COHESION_DEMO" })
	void refusesToStartWithASettingNobodyKnows(String name) {
		assertThatThrownBy(() -> check(name)).hasMessageContaining("unknown settings: " + name)
			.hasMessageContaining("cohesion.postgres.url");
	}

	@Test
	void everySettingHasALowerCaseDashedName() {
		assertThat(UnknownSettings.known().documented()).isNotEmpty()
			.allMatch(name -> name.matches("cohesion(\\.[a-z0-9]+(-[a-z0-9]+)*)+"));
	}

	private static void check(String name) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("tested", Map.of(name, "value")));
		new UnknownSettings(environment).afterSingletonsInstantiated();
	}

}
