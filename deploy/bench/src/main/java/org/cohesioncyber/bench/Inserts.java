package org.cohesioncyber.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import org.cohesioncyber.platform.Postgres;

/**
 * The floor: PostgreSQL alone storing rows as large as the alerts, one statement and one
 * durable commit for as many of them as the hub gets in one request.
 */
final class Inserts implements Contender {

	private static final String DATABASE = "bench";

	private final Load load;

	private final Postgres postgres;

	private final int size;

	private final int workers;

	private final Limits limits;

	private final String row;

	Inserts(Load load, Postgres postgres, int size, int workers, Limits limits) {
		this.load = load;
		this.postgres = postgres;
		this.size = size;
		this.workers = workers;
		this.limits = limits;
		this.row = SampleAlerts.JSON.writeValueAsString(SampleAlerts.one(0, 0, Instant.EPOCH));
	}

	/** Makes the database and its one table. */
	static void install(Postgres postgres) throws SQLException {
		// A data directory that was kept has one.
		execute(postgres, "postgres", "DROP DATABASE IF EXISTS " + DATABASE);
		execute(postgres, "postgres", "CREATE DATABASE " + DATABASE);
		execute(postgres, DATABASE,
				"CREATE TABLE alert (id uuid PRIMARY KEY, at timestamptz NOT NULL, body text NOT NULL)");
	}

	@Override
	public String name() {
		return "PostgreSQL";
	}

	@Override
	public int size() {
		return this.size;
	}

	@Override
	public void prepare() throws SQLException {
		// A full round leaves a million rows.
		execute(this.postgres, DATABASE, "TRUNCATE alert");
	}

	@Override
	public Tally run() throws IOException, InterruptedException {
		return this.load.run(this.workers, Pace.closed(), this.limits, () -> new Inserter(connect(this.postgres)));
	}

	@Override
	public long stored() throws SQLException {
		try (var connection = connect(this.postgres);
				var statement = connection.createStatement();
				var rows = statement.executeQuery("SELECT count(*) FROM alert")) {
			rows.next();
			return rows.getLong(1);
		}
	}

	private static Connection connect(Postgres postgres) throws SQLException {
		return postgres.connect("postgres", DATABASE);
	}

	private static void execute(Postgres postgres, String database, String sql) throws SQLException {
		try (var connection = postgres.connect("postgres", database); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private final class Inserter implements Load.Worker {

		private final Connection connection;

		private final PreparedStatement insert;

		private final String[] rows = new String[Inserts.this.size];

		Inserter(Connection connection) throws SQLException {
			this.connection = connection;
			this.insert = connection.prepareStatement(
					"INSERT INTO alert SELECT id, now(), body FROM unnest(?::uuid[], ?::text[]) AS t (id, body)");
			Arrays.fill(this.rows, Inserts.this.row);
		}

		@Override
		public int send(int index, long due) throws SQLException {
			var ids = new UUID[this.rows.length];
			Arrays.setAll(ids, (place) -> UUID.randomUUID());
			this.insert.setArray(1, this.connection.createArrayOf("uuid", ids));
			this.insert.setArray(2, this.connection.createArrayOf("text", this.rows));
			return this.insert.executeUpdate();
		}

		@Override
		public void close() throws IOException {
			try {
				this.connection.close();
			}
			catch (SQLException ex) {
				throw new IOException(ex);
			}
		}

	}

}
