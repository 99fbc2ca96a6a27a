package org.cohesioncyber.hub.dependencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.SearchName;
import org.cohesioncyber.hub.dependencies.ProviderDraft.Checked;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the register of providers. */
@Component
class ProviderRows {

	private static final String SELECT = "SELECT p.* FROM dependencies.provider p ";

	private final JdbcClient jdbc;

	ProviderRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Until the act ends nobody else of this organisation proposes anything. */
	int lockAndCount(OrganisationId organisation) {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('dependencies.proposal ' || ?))")
			.param(organisation.toString())
			.query((_, _) -> true)
			.single();
		return this.jdbc.sql("SELECT count(*) FROM dependencies.proposal WHERE organisation_id = ?")
			.param(organisation.value())
			.query(Integer.class)
			.single();
	}

	/** False when one of that name and family is there. */
	boolean insert(ProviderId id, Checked provider, boolean isReviewed) {
		return this.jdbc.sql("""
				INSERT INTO dependencies.provider (id, name, search_name, family, operator_id, summary, reviewed)
				VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
				""")
			.param(id.value())
			.param(provider.name())
			.param(SearchName.of(provider.name()))
			.param(provider.family().name())
			.param(operator(provider))
			.param(provider.summary())
			.param(isReviewed)
			.update() == 1;
	}

	void noteProposal(ProviderId id, OrganisationId by, Entry entry) {
		this.jdbc
			.sql("""
					INSERT INTO dependencies.proposal (provider_id, organisation_id, proposed_at, proposed_by) VALUES (?, ?, ?, ?)
					""")
			.params(id.value(), by.value(), Timestamp.from(entry.at()), entry.actor().reference())
			.update();
	}

	/** The one there is of that name, family and operator. */
	Optional<Provider> same(Checked provider) {
		return this.jdbc
			.sql(SELECT
					+ """
							WHERE p.search_name = ? AND p.family = ? AND p.operator_id IS NOT DISTINCT FROM ? AND p.merged_into IS NULL
							""")
			.param(SearchName.of(provider.name()))
			.param(provider.family().name())
			.param(operator(provider))
			.query(ProviderRows::read)
			.optional();
	}

	/** False when somebody changed it since that revision. */
	boolean change(ProviderId id, int revision, Checked to) {
		return this.jdbc.sql("""
				UPDATE dependencies.provider SET name = ?, search_name = ?, family = ?, operator_id = ?, summary = ?,
					reviewed = true, revision = revision + 1
				WHERE id = ? AND revision = ? AND merged_into IS NULL
				""")
			.param(to.name())
			.param(SearchName.of(to.name()))
			.param(to.family().name())
			.param(operator(to))
			.param(to.summary())
			.param(id.value())
			.param(revision)
			.update() == 1;
	}

	/** Until the act ends nobody else changes these; in the order of their ids. */
	Map<ProviderId, Provider> lock(ProviderId one, ProviderId other) {
		return byId(this.jdbc.sql(SELECT + "WHERE p.id IN (?, ?) ORDER BY p.id FOR UPDATE")
			.params(one.value(), other.value())
			.query(ProviderRows::read)
			.list());
	}

	/** What led to the first leads to the second, too. */
	void merge(ProviderId id, ProviderId into) {
		this.jdbc.sql("""
				UPDATE dependencies.provider SET merged_into = :into, reviewed = true, revision = revision + 1
				WHERE id = :id OR merged_into = :id
				""").param("into", into.value()).param("id", id.value()).update();
	}

	Optional<Provider> find(ProviderId id) {
		return this.jdbc.sql(SELECT + "WHERE p.id = ?").param(id.value()).query(ProviderRows::read).optional();
	}

	/** Those, by the id they are asked for; in the place of a merged one what it is. */
	Map<ProviderId, Provider> current(Collection<ProviderId> ids) {
		return this.jdbc.sql("""
				SELECT asked.id AS asked, p.* FROM dependencies.provider asked
					JOIN dependencies.provider p ON p.id = coalesce(asked.merged_into, asked.id)
				WHERE asked.id = ANY (?)
				""")
			.param(ids.stream().map(ProviderId::value).toArray(UUID[]::new))
			.query((row, at) -> Map.entry(new ProviderId(row.getObject("asked", UUID.class)), read(row, at)))
			.list()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** What each merged one is. */
	Map<UUID, UUID> merged() {
		return this.jdbc.sql("SELECT id, merged_into FROM dependencies.provider WHERE merged_into IS NOT NULL")
			.query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getObject("merged_into", UUID.class)))
			.list()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	List<Provider> page(ProviderFilter filter, @Nullable UUID after, int atMost) {
		return this.jdbc
			.sql(SELECT
					+ """
							WHERE p.merged_into IS NULL AND p.search_name LIKE '%' || :search || '%'
								AND (:after::uuid IS NULL
									OR (p.search_name, p.id) > (SELECT search_name, id FROM dependencies.provider WHERE id = :after::uuid))
								AND (:family::text IS NULL OR p.family = :family)
								AND (NOT :unreviewed OR NOT p.reviewed)
							ORDER BY p.search_name, p.id LIMIT :most
							""")
			.param("search", SearchName.of(filter.search()))
			.param("after", after)
			.param("family", filter.family().map(Enum::name).orElse(null))
			.param("unreviewed", filter.unreviewed())
			.param("most", atMost)
			.query(ProviderRows::read)
			.list();
	}

	/** Mutual services of that organisation's. */
	List<Provider> operatedBy(OrganisationId operator) {
		return this.jdbc.sql(SELECT + "WHERE p.operator_id = ? AND p.merged_into IS NULL ORDER BY p.search_name, p.id")
			.param(operator.value())
			.query(ProviderRows::read)
			.list();
	}

	/** Those the organisation proposed. */
	List<Provider> proposedBy(OrganisationId organisation) {
		return this.jdbc
			.sql(SELECT
					+ """
							JOIN dependencies.proposal o ON o.provider_id = p.id WHERE o.organisation_id = ? ORDER BY o.proposed_at, p.id
							""")
			.param(organisation.value())
			.query(ProviderRows::read)
			.list();
	}

	private static Map<ProviderId, Provider> byId(List<Provider> providers) {
		return providers.stream().collect(Collectors.toUnmodifiableMap(Provider::id, one -> one));
	}

	private static @Nullable UUID operator(Checked provider) {
		return provider.operator() == null ? null : provider.operator().value();
	}

	private static Provider read(ResultSet row, int at) throws SQLException {
		return new Provider(new ProviderId(row.getObject("id", UUID.class)), row.getString("name"),
				Family.valueOf(row.getString("family")),
				Optional.ofNullable(row.getObject("operator_id", UUID.class)).map(OrganisationId::new),
				row.getString("summary"), row.getBoolean("reviewed"),
				Optional.ofNullable(row.getObject("merged_into", UUID.class)).map(ProviderId::new),
				row.getInt("revision"));
	}

}
