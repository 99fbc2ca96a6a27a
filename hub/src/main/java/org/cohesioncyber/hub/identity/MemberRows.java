package org.cohesioncyber.hub.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.ledger.SealedColumn;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People and memberships in the database; e-mail addresses are sealed. */
@Component
class MemberRows {

	static final SealedColumn EMAIL = new SealedColumn("identity.person", "subject", "email");

	private final JdbcClient jdbc;

	private final Vault vault;

	MemberRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	List<Membership> membershipsOf(String subject) {
		return this.jdbc
			.sql("""
					SELECT organisation_id, roles FROM identity.membership WHERE subject = ? ORDER BY added_at, organisation_id
					""")
			.param(subject)
			.query((row, _) -> new Membership(organisation(row), roles(row)))
			.list();
	}

	List<Member> membersOf(OrganisationId organisation) {
		return this.jdbc.sql("""
				SELECT m.subject, p.name, p.email, m.organisation_id, m.roles, m.added_at
				FROM identity.membership m JOIN identity.person p USING (subject)
				WHERE m.organisation_id = ? ORDER BY p.name, m.subject
				""").param(organisation.value()).query((row, _) -> member(row)).list();
	}

	List<Member> membersOf(OrganisationId organisation, MemberPlace after, int atMost) {
		return this.jdbc.sql("""
				SELECT m.subject, p.name, p.email, m.organisation_id, m.roles, m.added_at
				FROM identity.membership m JOIN identity.person p USING (subject)
				WHERE m.organisation_id = ? AND (p.name, m.subject) > (?, ?) ORDER BY p.name, m.subject LIMIT ?
				""")
			.param(organisation.value())
			.param(after.name())
			.param(after.subject())
			.param(atMost)
			.query((row, _) -> member(row))
			.list();
	}

	Optional<Membership> membership(String subject, OrganisationId organisation) {
		return membershipsOf(subject).stream().filter(one -> one.organisation().equals(organisation)).findFirst();
	}

	int administrators(OrganisationId operator) {
		return this.jdbc.sql("""
				SELECT count(*) FROM identity.membership WHERE organisation_id = ? AND 'administrator' = ANY (roles)
				""").param(operator.value()).query(Integer.class).single();
	}

	/** Waits for other changes of this organisation's members, until commit. */
	void lock(OrganisationId organisation) {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('identity.membership/' || ?, 0))")
			.param(organisation.toString())
			.query((_, _) -> true)
			.single();
	}

	/** Adds a membership, and the person if the hub did not know them. */
	void add(Account account, OrganisationId organisation, Set<Role> roles, Instant at, String by) {
		this.jdbc
			.sql("""
					INSERT INTO identity.membership (subject, organisation_id, roles, added_at, added_by) VALUES (?, ?, ?, ?, ?)
					""")
			.params(account.subject(), organisation.value(), keys(roles), Timestamp.from(at), by)
			.update();
		this.jdbc
			.sql("""
					INSERT INTO identity.person (subject, name, email) VALUES (:subject, :name, :email) ON CONFLICT DO NOTHING
					""")
			.param("subject", account.subject())
			.param("name", account.name())
			.param("email", sealed(account))
			.update();
	}

	boolean remove(String subject, OrganisationId organisation) {
		return this.jdbc.sql("DELETE FROM identity.membership WHERE subject = ? AND organisation_id = ?")
			.params(subject, organisation.value())
			.update() == 1;
	}

	/** Keeps a known person's name and address as the identity provider says them. */
	void seen(Account account, Instant at) {
		this.jdbc.sql("UPDATE identity.person SET name = :name, email = :email, seen_at = :at WHERE subject = :subject")
			.param("subject", account.subject())
			.param("name", account.name())
			.param("email", sealed(account))
			.param("at", Timestamp.from(at))
			.update();
	}

	private byte @Nullable [] sealed(Account account) {
		String email = account.email();
		return email == null ? null : this.vault.seal(email, EMAIL.place(account.subject()));
	}

	private Member member(ResultSet row) throws SQLException {
		String subject = row.getString("subject");
		byte @Nullable [] email = row.getBytes("email");
		return new Member(subject, row.getString("name"),
				email == null ? null : this.vault.openText(email, EMAIL.place(subject)), organisation(row), roles(row),
				row.getTimestamp("added_at").toInstant());
	}

	private static OrganisationId organisation(ResultSet row) throws SQLException {
		return new OrganisationId(row.getObject("organisation_id", UUID.class));
	}

	private static Set<Role> roles(ResultSet row) throws SQLException {
		Array keys = row.getArray("roles");
		return Arrays.stream((String[]) keys.getArray())
			.map(key -> Role.valueOf(key.toUpperCase(Locale.ROOT)))
			.collect(Collectors.toUnmodifiableSet());
	}

	private static String[] keys(Set<Role> roles) {
		return roles.stream().sorted().map(Role::key).toArray(String[]::new);
	}

}
