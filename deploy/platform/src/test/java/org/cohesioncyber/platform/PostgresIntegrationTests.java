package org.cohesioncyber.platform;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostgresIntegrationTests {

	private final Postgres postgres = SharedPlatform.get(Part.POSTGRES).postgres();

	@Test
	void letsEveryRoleOfTheHubConnect() throws SQLException {
		for (var role : new String[] { "cohesion_migration", "cohesion_web", "cohesion_worker" }) {
			try (var connection = this.postgres.connect(role, "cohesion")) {
				assertThat(text(connection, "SELECT session_user")).isEqualTo(role);
			}
		}
	}

	@Test
	void noRoleIsSuperuserOrBypassesRowSecurity() throws SQLException {
		try (var connection = this.postgres.connect("cohesion_web", "cohesion")) {
			assertThat(text(connection, """
					SELECT string_agg(rolname, ',') FROM pg_roles
					WHERE rolname ~ '^(cohesion|keycloak)' AND (rolsuper OR rolbypassrls OR rolcreaterole)
					""")).isNull();
		}
	}

	@Test
	void whatAMigrationCreatesBelongsToTheOwner() throws SQLException {
		try (var connection = this.postgres.connect("cohesion_migration", "cohesion")) {
			execute(connection, "CREATE SCHEMA trial");
			execute(connection, "CREATE TABLE trial.thing (id int)");
			assertThat(text(connection, "SELECT tableowner FROM pg_tables WHERE schemaname = 'trial'"))
				.isEqualTo("cohesion_owner");
			execute(connection, "DROP SCHEMA trial CASCADE");
		}
	}

	@Test
	void webAndWorkerCannotBecomeTheOwner() throws SQLException {
		for (var role : new String[] { "cohesion_web", "cohesion_worker" }) {
			try (var connection = this.postgres.connect(role, "cohesion")) {
				assertThatExceptionOfType(SQLException.class)
					.isThrownBy(() -> execute(connection, "SET ROLE cohesion_owner"))
					.withMessageContaining("permission denied");
			}
		}
	}

	@Test
	void keepsTheHubOutOfKeycloaksDatabase() {
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> this.postgres.connect("cohesion_web", "keycloak").close())
			.withMessageContaining("permission denied");
	}

	@Test
	void writesDurably() throws SQLException {
		try (var connection = this.postgres.connect("cohesion_web", "cohesion")) {
			assertThat(text(connection, "SHOW fsync")).isEqualTo("on");
			assertThat(text(connection, "SHOW synchronous_commit")).isEqualTo("on");
		}
	}

	static String text(Connection connection, String query) throws SQLException {
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getString(1);
		}
	}

	static void execute(Connection connection, String sql) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
