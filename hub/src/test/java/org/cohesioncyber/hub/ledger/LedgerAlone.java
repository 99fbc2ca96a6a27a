package org.cohesioncyber.hub.ledger;

import javax.sql.DataSource;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

/** A replica with as little as keeps sealed values: the ledger and the incidents. */
@EnableScheduling
@ComponentScan(basePackages = { "org.cohesioncyber.hub.ledger", "org.cohesioncyber.hub.incidents" },
		excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Controller.class))
@ConfigurationPropertiesScan({ "org.cohesioncyber.hub.ledger", "org.cohesioncyber.hub.incidents" })
class LedgerAlone {

	@Bean
	JdbcClient jdbcClient(DataSource webDataSource) {
		return JdbcClient.create(webDataSource);
	}

	@Bean
	JsonMapper jsonMapper() {
		return JsonMapper.shared();
	}

	/** What the hub's configuration of sessions declares. */
	@Bean
	SealedColumn sessionSeals() {
		return SealedColumn.fleeting("shell.session_seal", "seal");
	}

}
