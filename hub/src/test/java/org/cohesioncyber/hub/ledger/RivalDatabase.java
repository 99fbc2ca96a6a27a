package org.cohesioncyber.hub.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.cohesioncyber.platform.Part;
import org.cohesioncyber.platform.Postgres;
import org.cohesioncyber.platform.SharedPlatform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A database of its own with the ledger's schema, so that no hub of another test numbers
 * there, and a witness of who moved the sequencer's row.
 */
final class RivalDatabase implements AutoCloseable {

	private static final String WITNESS = """
			CREATE TABLE public.moved (step bigint GENERATED ALWAYS AS IDENTITY, replica text, epoch bigint,
				last_number bigint, tree_size bigint);
			CREATE FUNCTION public.witness() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
			BEGIN
				INSERT INTO public.moved (replica, epoch, last_number, tree_size)
				VALUES (current_setting('application_name'), NEW.epoch, NEW.last_number, NEW.tree_size);
				RETURN NEW;
			END $$;
			CREATE TRIGGER witness AFTER UPDATE ON ledger.sequencer FOR EACH ROW EXECUTE FUNCTION public.witness();
			""";

	private final Postgres postgres = SharedPlatform.get(Part.POSTGRES).postgres();

	private final String name = "rivals_" + UUID.randomUUID().toString().replace("-", "");

	private final Connection connection;

	private final JdbcClient jdbc;

	RivalDatabase() throws SQLException, IOException {
		try (Connection server = this.postgres.connect("postgres", "postgres")) {
			execute(server, "CREATE DATABASE " + this.name + " OWNER cohesion_owner");
		}
		try (Connection migration = this.postgres.connect("cohesion_migration", this.name)) {
			execute(migration, "SET ROLE cohesion_owner");
			execute(migration, schema());
		}
		this.connection = this.postgres.connect("postgres", this.name);
		execute(this.connection, WITNESS);
		this.jdbc = JdbcClient.create(new SingleConnectionDataSource(this.connection, true));
	}

	/** The settings of a replica that uses it. */
	List<String> settings(String replica) {
		return List.of("--cohesion.postgres.url=" + this.postgres.jdbcUrl(this.name) + "?ApplicationName=" + replica,
				"--cohesion.postgres.web-password=" + this.postgres.password("cohesion_web"),
				"--cohesion.postgres.worker-password=" + this.postgres.password("cohesion_worker"),
				"--cohesion.postgres.migration-password=" + this.postgres.password("cohesion_migration"),
				"--cohesion.postgres.web-connections=4", "--cohesion.postgres.worker-connections=2");
	}

	JdbcClient jdbc() {
		return this.jdbc;
	}

	long count(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

	/**
	 * Holds the leader between the numbers of facts and the places of leaves, as its
	 * transaction stands there, and does something to it meanwhile. False when there was
	 * nothing to number just then.
	 */
	boolean whileLeaderNumbers(Runnable meanwhile) throws SQLException {
		try (Connection holding = this.postgres.connect("postgres", this.name)) {
			holding.setAutoCommit(false);
			execute(holding, "LOCK TABLE ledger.leaf IN SHARE MODE");
			boolean isHeld = leaderIsHeld();
			if (isHeld) {
				meanwhile.run();
			}
			holding.rollback();
			return isHeld;
		}
	}

	private boolean leaderIsHeld() {
		long end = System.nanoTime() + 1_000_000_000L;
		while (System.nanoTime() < end) {
			if (count("""
					SELECT count(*) FROM pg_stat_activity WHERE usename = 'cohesion_worker' AND wait_event_type = 'Lock'
						AND datname = current_database() AND query LIKE '%UPDATE ledger.leaf%'
					""") > 0) {
				return true;
			}
		}
		return false;
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
		try (Connection server = this.postgres.connect("postgres", "postgres")) {
			execute(server, "DROP DATABASE " + this.name + " WITH (FORCE)");
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String schema() throws IOException {
		try (var stream = RivalDatabase.class.getResourceAsStream("/db/migration/ledger/V1__ledger.sql")) {
			return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
