package org.cohesioncyber.hub.dependencies;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.dependencies.OwnMap.Rest;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.SealedColumn;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of dependencies, as far as the actor may see them. */
@Component
class DependencyRows {

	static final SealedColumn LABEL = new SealedColumn("dependencies.dependency", "id", "label");

	private static final String SELECT = "SELECT d.* FROM dependencies.dependency d ";

	private final JdbcClient jdbc;

	private final Vault vault;

	DependencyRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** Until the act ends nobody else adds a dependency to this. */
	int lockAndCount(UUID dependant) {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('dependencies.dependency ' || ?))")
			.param(dependant.toString())
			.query((_, _) -> true)
			.single();
		return this.jdbc
			.sql("SELECT count(*) FROM dependencies.dependency WHERE dependant_id = ? AND removed_at IS NULL")
			.param(dependant)
			.query(Integer.class)
			.single();
	}

	void insert(DependencyId id, OrganisationId organisation, UUID dependant, Kept kept, Entry entry) {
		StatementSpec insert = this.jdbc
			.sql("""
					INSERT INTO dependencies.dependency (id, organisation_id, dependant_id, label, activities, providers, needed,
						tolerance, changed_at, changed_by)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""")
			.param(id.value())
			.param(organisation.value())
			.param(dependant);
		said(insert, id, kept, entry).update();
	}

	/** False when somebody changed it since that revision, or it was removed. */
	boolean change(DependencyId id, int revision, Kept kept, Entry entry) {
		StatementSpec update = this.jdbc.sql("""
				UPDATE dependencies.dependency SET label = ?, activities = ?, providers = ?, needed = ?, tolerance = ?,
					changed_at = ?, changed_by = ?, revision = revision + 1
				WHERE id = ? AND revision = ? AND removed_at IS NULL
				""");
		return said(update, id, kept, entry).param(id.value()).param(revision).update() == 1;
	}

	private StatementSpec said(StatementSpec statement, DependencyId id, Kept kept, Entry entry) {
		return statement.param(this.vault.seal(kept.label().getBytes(StandardCharsets.UTF_8), LABEL.place(id.value())))
			.param(ids(kept.activities(), ActivityId::value))
			.param(ids(kept.providers(), ProviderId::value))
			.param(kept.needed())
			.param(kept.tolerance() == null ? null : kept.tolerance().toMinutes())
			.param(Timestamp.from(entry.at()))
			.param(entry.actor().reference());
	}

	private static <T> UUID[] ids(Collection<T> all, Function<T, UUID> value) {
		return all.stream().map(value).toArray(UUID[]::new);
	}

	boolean remove(DependencyId id, int revision, Entry entry) {
		return this.jdbc
			.sql("""
					UPDATE dependencies.dependency SET removed_at = ?, changed_at = ?, changed_by = ?, revision = revision + 1
					WHERE id = ? AND revision = ? AND removed_at IS NULL
					""")
			.params(Timestamp.from(entry.at()), Timestamp.from(entry.at()), entry.actor().reference(), id.value(),
					revision)
			.update() == 1;
	}

	Optional<Dependency> find(DependencyId id) {
		return this.jdbc.sql(SELECT + "WHERE d.id = ? AND d.removed_at IS NULL")
			.param(id.value())
			.query(this::read)
			.optional();
	}

	List<Dependency> of(UUID dependant) {
		return this.jdbc.sql(SELECT + "WHERE d.dependant_id = ? AND d.removed_at IS NULL ORDER BY d.changed_at, d.id")
			.param(dependant)
			.query(this::read)
			.list();
	}

	List<Dependency> of(OrganisationId organisation) {
		return this.jdbc.sql(SELECT + "WHERE d.organisation_id = ? AND d.removed_at IS NULL ORDER BY d.id")
			.param(organisation.value())
			.query(this::read)
			.list();
	}

	List<Dependency> page(OrganisationId organisation, @Nullable UUID after, int atMost) {
		return this.jdbc
			.sql(SELECT
					+ """
							WHERE d.organisation_id = :organisation AND d.removed_at IS NULL AND (:after::uuid IS NULL OR d.id > :after::uuid)
							ORDER BY d.id LIMIT :most
							""")
			.param("organisation", organisation.value())
			.param("after", after)
			.param("most", atMost)
			.query(this::read)
			.list();
	}

	/** All the actor may compute with, without the words. */
	List<Rest> computed() {
		return this.jdbc.sql("""
				SELECT d.id, d.dependant_id, d.activities || d.providers AS named, d.needed, d.tolerance
				FROM dependencies.dependency d WHERE d.removed_at IS NULL
				""")
			.query((row, _) -> new Rest(new DependencyId(row.getObject("id", UUID.class)),
					row.getObject("dependant_id", UUID.class), "", List.of((UUID[]) row.getArray("named").getArray()),
					row.getInt("needed"), row.getInt("needed"), tolerance(row)))
			.list();
	}

	private static @Nullable Duration tolerance(ResultSet row) throws SQLException {
		Integer minutes = row.getObject("tolerance", Integer.class);
		return minutes == null ? null : Duration.ofMinutes(minutes);
	}

	private Dependency read(ResultSet row, int at) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new Dependency(new DependencyId(id), new OrganisationId(row.getObject("organisation_id", UUID.class)),
				row.getObject("dependant_id", UUID.class),
				new String(this.vault.open(row.getBytes("label"), LABEL.place(id)), StandardCharsets.UTF_8),
				Arrays.stream((UUID[]) row.getArray("activities").getArray()).map(ActivityId::new).toList(),
				Arrays.stream((UUID[]) row.getArray("providers").getArray()).map(ProviderId::new).toList(),
				row.getInt("needed"), tolerance(row), row.getInt("revision"),
				row.getTimestamp("changed_at").toInstant());
	}

	/** What is to be kept of a dependency. */
	record Kept(String label, List<ActivityId> activities, List<ProviderId> providers, int needed,
			@Nullable Duration tolerance) {

	}

}
