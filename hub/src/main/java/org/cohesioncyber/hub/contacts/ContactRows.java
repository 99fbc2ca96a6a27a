package org.cohesioncyber.hub.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory's rows, as far as the actor may see them. */
@Component
class ContactRows {

	private static final String SELECT = """
			SELECT c.id, c.organisation_id, c.function, c.label, c.verified_at, c.revision,
				d.hours, d.hours_from, d.hours_to, d.crisis_role, d.verified_by
			FROM contacts.contact c LEFT JOIN contacts.detail d ON d.contact_id = c.id
			""";

	private static final Comparator<Contact> BY_FUNCTION = Comparator.comparing(Contact::function)
		.thenComparing(contact -> String.valueOf(contact.label()))
		.thenComparing(contact -> contact.id().value());

	private final JdbcClient jdbc;

	private final PersonRows persons;

	private final Vault vault;

	ContactRows(JdbcClient jdbc, PersonRows persons, Vault vault) {
		this.jdbc = jdbc;
		this.persons = persons;
		this.vault = vault;
	}

	void insert(ContactId id, OrganisationId organisation, NewContact contact) {
		this.jdbc.sql("INSERT INTO contacts.contact (id, organisation_id, function, label) VALUES (?, ?, ?, ?)")
			.param(id.value())
			.param(organisation.value())
			.param(contact.function().name())
			.param(contact.label())
			.update();
		this.jdbc.sql("""
				INSERT INTO contacts.detail (contact_id, organisation_id, hours, hours_from, hours_to, crisis_role)
				VALUES (?, ?, ?, ?, ?, ?)
				""")
			.param(id.value())
			.param(organisation.value())
			.param(contact.hours().kind().name())
			.param(contact.hours().from())
			.param(contact.hours().to())
			.param(contact.role().name())
			.update();
		this.persons.keep(id, organisation, contact);
	}

	/** False when somebody changed it since that revision, or it is gone. */
	boolean change(ContactId id, OrganisationId organisation, int revision, NewContact contact) {
		int changed = this.jdbc.sql("""
				UPDATE contacts.contact SET function = ?, label = ?, revision = revision + 1
				WHERE id = ? AND organisation_id = ? AND revision = ?
				""")
			.param(contact.function().name())
			.param(contact.label())
			.param(id.value())
			.param(organisation.value())
			.param(revision)
			.update();
		if (changed == 0) {
			return false;
		}
		this.jdbc.sql("""
				UPDATE contacts.detail SET hours = ?, hours_from = ?, hours_to = ?, crisis_role = ? WHERE contact_id = ?
				""")
			.param(contact.hours().kind().name())
			.param(contact.hours().from())
			.param(contact.hours().to())
			.param(contact.role().name())
			.param(id.value())
			.update();
		this.persons.keep(id, organisation, contact);
		return true;
	}

	boolean remove(ContactId id, OrganisationId organisation, int revision) {
		return this.jdbc.sql("DELETE FROM contacts.contact WHERE id = ? AND organisation_id = ? AND revision = ?")
			.params(id.value(), organisation.value(), revision)
			.update() == 1;
	}

	/** Notes that the contact was checked, by a person or, without a name, by a drill. */
	boolean verify(ContactId id, Instant at, @Nullable String by) {
		int changed = this.jdbc.sql("UPDATE contacts.contact SET verified_at = ? WHERE id = ?")
			.params(Timestamp.from(at), id.value())
			.update();
		this.jdbc.sql("UPDATE contacts.detail SET verified_by = ? WHERE contact_id = ?")
			.param(by == null ? null : this.vault.seal(by, SealedContacts.VERIFIER.place(id.value())))
			.param(id.value())
			.update();
		return changed == 1;
	}

	Optional<Contact> find(ContactId id) {
		return assembled(this.jdbc.sql(SELECT + " WHERE c.id = ?").param(id.value())).stream().findFirst();
	}

	/** In the order of the functions. */
	List<Contact> of(OrganisationId organisation) {
		return assembled(this.jdbc.sql(SELECT + " WHERE c.organisation_id = ?").param(organisation.value()));
	}

	/** What every member may know of several organisations. */
	List<Contact> of(Set<OrganisationId> organisations) {
		return assembled(this.jdbc.sql(SELECT + " WHERE c.organisation_id = ANY (?)")
			.param(organisations.stream().map(OrganisationId::value).toArray(UUID[]::new)));
	}

	private List<Contact> assembled(JdbcClient.StatementSpec query) {
		List<Contact> found = query.query((row, _) -> contact(row)).list();
		Map<UUID, Map<Rank, Person>> persons = this.persons
			.of(found.stream().filter(one -> one.details().isPresent()).map(one -> one.id().value()).toList());
		return found.stream()
			.map(one -> with(one, persons.getOrDefault(one.id().value(), Map.of())))
			.sorted(BY_FUNCTION)
			.toList();
	}

	private static Contact with(Contact contact, Map<Rank, Person> persons) {
		return new Contact(contact.id(), contact.organisation(), contact.function(), contact.label(),
				contact.verifiedAt(), contact.revision(),
				contact.details()
					.flatMap(details -> Optional.ofNullable(persons.get(Rank.HOLDER))
						.map(holder -> new Contact.Details(details.hours(), details.role(), holder,
								persons.get(Rank.DEPUTY), details.verifiedBy()))));
	}

	private Contact contact(ResultSet row) throws SQLException {
		ContactId id = new ContactId(row.getObject("id", UUID.class));
		Timestamp verified = row.getTimestamp("verified_at");
		return new Contact(id, new OrganisationId(row.getObject("organisation_id", UUID.class)),
				CrisisFunction.valueOf(row.getString("function")), row.getString("label"),
				verified == null ? null : verified.toInstant(), row.getInt("revision"), details(id, row));
	}

	private Optional<Contact.Details> details(ContactId id, ResultSet row) throws SQLException {
		if (row.getString("hours") == null) {
			return Optional.empty();
		}
		byte[] verifier = row.getBytes("verified_by");
		return Optional.of(new Contact.Details(
				new Hours(Hours.Kind.valueOf(row.getString("hours")), row.getObject("hours_from", LocalTime.class),
						row.getObject("hours_to", LocalTime.class)),
				CrisisRole.valueOf(row.getString("crisis_role")), new Person("", List.of()), null,
				verifier == null ? null : this.vault.openText(verifier, SealedContacts.VERIFIER.place(id.value()))));
	}

}
