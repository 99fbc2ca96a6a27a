package org.cohesioncyber.hub.ledger;

import java.time.Clock;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Three ways into one database, none of which owns a table or bypasses row-level
 * security: requests, background work, and migrations.
 */
@Configuration(proxyBeanMethods = false)
class Databases {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	@Primary
	HikariDataSource webDataSource(PostgresSettings settings) {
		return new HikariDataSource(
				pool("web", settings.url(), "cohesion_web", settings.webPassword(), settings.webConnections()));
	}

	@Bean
	HikariDataSource workerDataSource(PostgresSettings settings) {
		HikariConfig pool = pool("worker", settings.url(), "cohesion_worker", settings.workerPassword(),
				settings.workerConnections());
		// A frozen replica must not hold the sequencer's or a consumer's row for ever.
		pool.setConnectionInitSql("SET idle_in_transaction_session_timeout = '5s'");
		return new HikariDataSource(pool);
	}

	@Bean
	@FlywayDataSource
	DataSource migrationDataSource(PostgresSettings settings) {
		return new DriverManagerDataSource(settings.url(), "cohesion_migration", settings.migrationPassword());
	}

	@Bean
	@Primary
	JdbcTransactionManager webTransactions(DataSource webDataSource) {
		return new JdbcTransactionManager(webDataSource);
	}

	@Bean
	WorkerDatabase workerDatabase(@Qualifier("workerDataSource") DataSource workerDataSource) {
		return new WorkerDatabase(workerDataSource);
	}

	private static HikariConfig pool(String name, String url, String user, String password, int connections) {
		HikariConfig config = new HikariConfig();
		config.setPoolName(name);
		config.setJdbcUrl(url);
		config.setUsername(user);
		config.setPassword(password);
		config.setMaximumPoolSize(connections);
		config.setMinimumIdle(2);
		// The hub has few statements and says them often: each is parsed once a
		// connection.
		config.addDataSourceProperty("prepareThreshold", "1");
		config.setConnectionTimeout(3_000);
		// The hub starts before PostgreSQL answers, and says so instead of stopping.
		config.setInitializationFailTimeout(-1);
		return config;
	}

}
