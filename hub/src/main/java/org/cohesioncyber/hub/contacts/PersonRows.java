package org.cohesioncyber.hub.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.contacts.NewContact.NewChannel;
import org.cohesioncyber.hub.contacts.NewContact.NewPerson;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of contacts and their channels, sealed. */
@Component
class PersonRows {

	private final JdbcClient jdbc;

	private final Vault vault;

	PersonRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/**
	 * Makes holder and deputy those of the contact; a channel that stays keeps its id.
	 */
	void keep(ContactId contact, OrganisationId organisation, NewContact people) {
		for (Rank rank : Rank.values()) {
			NewPerson person = people.person(rank);
			Optional<UUID> known = id(contact, rank);
			if (person != null) {
				keep(contact, organisation, rank, known, person);
			}
			else if (known.isPresent()) {
				this.jdbc.sql("DELETE FROM contacts.person WHERE id = ?").param(known.get()).update();
			}
		}
	}

	private void keep(ContactId contact, OrganisationId organisation, Rank rank, Optional<UUID> known,
			NewPerson person) {
		UUID id = known.orElseGet(UUID::randomUUID);
		byte[] name = this.vault.seal(person.name(), SealedContacts.NAME.place(id));
		if (known.isPresent()) {
			this.jdbc.sql("UPDATE contacts.person SET name = ? WHERE id = ?").params(name, id).update();
		}
		else {
			this.jdbc
				.sql("INSERT INTO contacts.person (id, contact_id, organisation_id, rank, name) VALUES (?, ?, ?, ?, ?)")
				.params(id, contact.value(), organisation.value(), rank.name(), name)
				.update();
		}
		Map<NewChannel, UUID> before = channels(id);
		Set<UUID> kept = new HashSet<>();
		for (int at = 0; at < person.channels().size(); at++) {
			kept.add(keep(contact, organisation, id, at, person.channels().get(at), before));
		}
		before.values().stream().filter(channel -> !kept.contains(channel)).forEach(this::erase);
	}

	private UUID keep(ContactId contact, OrganisationId organisation, UUID person, int position, NewChannel channel,
			Map<NewChannel, UUID> before) {
		Optional<UUID> known = before.entrySet()
			.stream()
			.filter(one -> one.getKey().kind() == channel.kind() && one.getKey().address().equals(channel.address()))
			.map(Map.Entry::getValue)
			.findFirst();
		if (known.isPresent()) {
			this.jdbc.sql("UPDATE contacts.channel SET position = ?, consent_on = ?, consent_until = ? WHERE id = ?")
				.param(position)
				.param(channel.consentOn())
				.param(channel.consentUntil())
				.param(known.get())
				.update();
			return known.get();
		}
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				INSERT INTO contacts.channel (id, person_id, contact_id, organisation_id, position, kind, address,
					consent_on, consent_until)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.param(id)
			.param(person)
			.param(contact.value())
			.param(organisation.value())
			.param(position)
			.param(channel.kind().name())
			.param(this.vault.seal(channel.address(), SealedContacts.ADDRESS.place(id)))
			.param(channel.consentOn())
			.param(channel.consentUntil())
			.update();
		return id;
	}

	/** Erases a channel for good; false when it is gone already. */
	boolean erase(UUID channel) {
		return this.jdbc.sql("DELETE FROM contacts.channel WHERE id = ?").param(channel).update() == 1;
	}

	/** The people of these contacts by rank. */
	Map<UUID, Map<Rank, Person>> of(List<UUID> contacts) {
		if (contacts.isEmpty()) {
			return Map.of();
		}
		Map<UUID, List<Channel>> channels = new HashMap<>();
		this.jdbc.sql("""
				SELECT id, person_id, kind, address, consent_on, consent_until FROM contacts.channel
				WHERE contact_id = ANY (?) ORDER BY position
				""").param(contacts.toArray(UUID[]::new)).query(row -> {
			channels.computeIfAbsent(row.getObject("person_id", UUID.class), _ -> new ArrayList<>()).add(channel(row));
		});
		Map<UUID, Map<Rank, Person>> people = new HashMap<>();
		this.jdbc.sql("SELECT id, contact_id, rank, name FROM contacts.person WHERE contact_id = ANY (?)")
			.param(contacts.toArray(UUID[]::new))
			.query(row -> {
				UUID id = row.getObject("id", UUID.class);
				Person person = new Person(this.vault.openText(row.getBytes("name"), SealedContacts.NAME.place(id)),
						channels.getOrDefault(id, List.of()));
				people.computeIfAbsent(row.getObject("contact_id", UUID.class), _ -> new EnumMap<>(Rank.class))
					.put(Rank.valueOf(row.getString("rank")), person);
			});
		return people;
	}

	/** The addresses of an organisation's work mailboxes in the directory. */
	List<String> workAddresses(OrganisationId organisation) {
		return this.jdbc
			.sql("SELECT id, address FROM contacts.channel WHERE organisation_id = ? AND kind = 'WORK_EMAIL'")
			.param(organisation.value())
			.query((row, _) -> address(row))
			.list();
	}

	private Map<NewChannel, UUID> channels(UUID person) {
		Map<NewChannel, UUID> found = new HashMap<>();
		this.jdbc.sql("SELECT id, kind, address, consent_on, consent_until FROM contacts.channel WHERE person_id = ?")
			.param(person)
			.query(row -> {
				Channel channel = channel(row);
				found.put(
						new NewChannel(channel.kind(), channel.address(), channel.consentOn(), channel.consentUntil()),
						channel.id());
			});
		return found;
	}

	private Optional<UUID> id(ContactId contact, Rank rank) {
		return this.jdbc.sql("SELECT id FROM contacts.person WHERE contact_id = ? AND rank = ?")
			.params(contact.value(), rank.name())
			.query(UUID.class)
			.optional();
	}

	private Channel channel(ResultSet row) throws SQLException {
		return new Channel(row.getObject("id", UUID.class), ChannelKind.valueOf(row.getString("kind")), address(row),
				row.getObject("consent_on", LocalDate.class), row.getObject("consent_until", LocalDate.class));
	}

	private String address(ResultSet row) throws SQLException {
		return this.vault.openText(row.getBytes("address"),
				SealedContacts.ADDRESS.place(row.getObject("id", UUID.class)));
	}

}
