package org.cohesioncyber.hub.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.identity.Member;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.notification.channel.Channel;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an organisation's people were told, and who could not be reached. */
@Component
public class Notifications {

	private static final int PAGE = 20;

	private final Ledger ledger;

	private final JdbcClient jdbc;

	private final Members members;

	private final List<Channel> channels;

	Notifications(Ledger ledger, JdbcClient jdbc, Members members, List<Channel> channels) {
		this.ledger = ledger;
		this.jdbc = jdbc;
		this.members = members;
		this.channels = channels;
	}

	/** Whether there is any way to reach people. */
	public boolean isConfigured() {
		return this.channels.stream().anyMatch(Channel::isConfigured);
	}

	/** The letters to the actor's organisation, newest first, twenty a page. */
	public Page<Told> list(Actor actor, @Nullable String cursor) {
		actor.require(Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR);
		OrganisationId organisation = actor.requireOrganisation();
		Cursor after = Cursor.read(cursor);
		Map<String, String> names = this.members.mayManage(actor, organisation) ? names(actor, organisation) : Map.of();
		List<Row> rows = this.ledger.read(actor, () -> rows(organisation, after, names));
		List<Told> told = rows.stream().limit(PAGE).map(Row::told).toList();
		return new Page<>(told, rows.size() > PAGE ? rows.get(PAGE - 1).place().text() : null);
	}

	private Map<String, String> names(Actor actor, OrganisationId organisation) {
		return this.members.of(actor, organisation)
			.stream()
			.collect(Collectors.toMap(Member::subject, Member::name, (one, other) -> one));
	}

	private List<Row> rows(OrganisationId organisation, Cursor after, Map<String, String> names) {
		return this.jdbc.sql("""
				SELECT m.key, m.path, m.reality, c.occurred_at, l.person, l.state, l.attempts, l.reason,
					coalesce(l.id, c.message_id) AS place
				FROM notification.concerned c
				JOIN notification.message m ON m.id = c.message_id
				LEFT JOIN notification.letter l ON l.message_id = c.message_id AND l.organisation_id = c.organisation_id
				WHERE c.organisation_id = ? AND c.addressed_at IS NOT NULL
					AND (c.occurred_at, coalesce(l.id, c.message_id)) < (?, ?)
				ORDER BY c.occurred_at DESC, place DESC LIMIT ?
				""")
			.params(organisation.value(), Timestamp.from(after.at()), after.id(), PAGE + 1)
			.query((row, _) -> row(row, names))
			.list();
	}

	private static Row row(ResultSet row, Map<String, String> names) throws SQLException {
		String person = row.getString("person");
		String state = row.getString("state");
		Told told = new Told(row.getString("key"), row.getString("path"), Reality.valueOf(row.getString("reality")),
				row.getTimestamp("occurred_at").toInstant(), person == null ? null : names.get(person),
				state == null ? null : Told.State.valueOf(state), row.getInt("attempts"), row.getString("reason"));
		return new Row(told, new Cursor(told.occurredAt(), row.getObject("place", UUID.class)));
	}

	private record Row(Told told, Cursor place) {

	}

}
