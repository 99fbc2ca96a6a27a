package org.cohesioncyber.hub.ledger;

import javax.sql.DataSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * As much of the ledger as a command needs to read, write and leave journal lines. Not a
 * component: the hub has all of this already.
 */
@EnableConfigurationProperties({ KeysSettings.class, PostgresSettings.class })
@Import({ Databases.class, Ledger.class, Audiences.class, EntryWriter.class, IdempotencyKeys.class, SequencerBell.class,
		Leaves.class, KeyBook.class, SealedRows.class })
class KeysCommandParts {

	@Bean
	JdbcClient jdbcClient(DataSource webDataSource) {
		return JdbcClient.create(webDataSource);
	}

	@Bean
	JsonMapper jsonMapper() {
		return JsonMapper.shared();
	}

}
