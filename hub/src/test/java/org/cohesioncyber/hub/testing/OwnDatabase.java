package org.cohesioncyber.hub.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import org.cohesioncyber.platform.Part;
import org.cohesioncyber.platform.Postgres;
import org.cohesioncyber.platform.SharedPlatform;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A database of the shared server that no other hub uses, empty at first: for tests that
 * change whatever they find, or that count what is there.
 */
public final class OwnDatabase {

	private final Postgres postgres = SharedPlatform.get(Part.POSTGRES).postgres();

	private final String name = "own_" + UUID.randomUUID().toString().replace("-", "");

	/** Makes it. */
	public OwnDatabase() {
		try (Connection server = this.postgres.connect("postgres", "postgres");
				Statement statement = server.createStatement()) {
			statement.execute("CREATE DATABASE " + this.name + " OWNER cohesion_owner");
			statement
				.execute("ALTER ROLE cohesion_migration IN DATABASE " + this.name + " SET role = 'cohesion_owner'");
		}
		catch (SQLException cause) {
			throw new IllegalStateException(cause);
		}
	}

	/** For the hub's property {@code cohesion.postgres.url}. */
	public String url() {
		return this.postgres.jdbcUrl(this.name);
	}

	/** A connection that every row shows itself to. */
	public Connection connect() throws SQLException {
		return this.postgres.connect("postgres", this.name);
	}

	/** Gives the hub under test such a database, to be injected as a bean. */
	public static class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			OwnDatabase database = new OwnDatabase();
			TestPropertyValues.of(TestPlatform.properties())
				.and("cohesion.postgres.url=" + database.url())
				.applyTo(context);
			context.getBeanFactory().registerSingleton("ownDatabase", database);
		}

	}

}
