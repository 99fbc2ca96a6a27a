package org.cohesioncyber.hub.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calls of drills and their attempts. */
@Component
class CallRows {

	private static final int BATCH = 200;

	private final JdbcClient jdbc;

	CallRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The channels of each contact by rank, without those nobody agrees to any more. */
	Map<UUID, Map<Rank, List<CallPlan.Way>>> ways(Set<OrganisationId> organisations, LocalDate today) {
		Map<UUID, Map<Rank, List<CallPlan.Way>>> ways = new HashMap<>();
		this.jdbc
			.sql("""
					SELECT h.id, h.contact_id, h.kind, p.rank FROM contacts.channel h JOIN contacts.person p ON p.id = h.person_id
					WHERE h.organisation_id = ANY (?) AND (h.consent_until IS NULL OR h.consent_until >= ?)
					ORDER BY h.position
					""")
			.param(organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
			.param(today)
			.query(row -> {
				ways.computeIfAbsent(row.getObject("contact_id", UUID.class), _ -> new EnumMap<>(Rank.class))
					.computeIfAbsent(Rank.valueOf(row.getString("rank")), _ -> new ArrayList<>())
					.add(new CallPlan.Way(row.getObject("id", UUID.class), ChannelKind.valueOf(row.getString("kind"))));
			});
		return ways;
	}

	void insert(DrillId drill, Contact contact, List<CallPlan.Step> steps, Instant launchedAt) {
		UUID call = UUID.randomUUID();
		this.jdbc.sql("""
				INSERT INTO contacts.call (id, drill_id, organisation_id, contact_id, function, label, state)
				VALUES (?, ?, ?, ?, ?, ?, ?)
				""")
			.param(call)
			.param(drill.value())
			.param(contact.organisation().value())
			.param(contact.id().value())
			.param(contact.function().name())
			.param(contact.label())
			.param(steps.isEmpty() ? "UNREACHED" : "OPEN")
			.update();
		for (int at = 0; at < steps.size(); at++) {
			CallPlan.Step step = steps.get(at);
			this.jdbc.sql("""
					INSERT INTO contacts.attempt (id, call_id, drill_id, organisation_id, position, rank, kind, by_hand,
						channel_id, due_at, state)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED')
					""")
				.params(UUID.randomUUID(), call, drill.value(), contact.organisation().value(), at, step.rank().name(),
						step.way().kind().name(), !step.way().kind().reachedByTheHub(), step.way().channel(),
						Timestamp.from(launchedAt.plus(step.after())))
				.update();
		}
	}

	Set<OrganisationId> withDue(Instant now) {
		return this.jdbc.sql("""
				SELECT DISTINCT a.organisation_id FROM contacts.attempt a JOIN contacts.call c ON c.id = a.call_id
				WHERE a.state = 'PLANNED' AND a.due_at <= ? AND c.state = 'OPEN'
				""")
			.param(Timestamp.from(now))
			.query(UUID.class)
			.list()
			.stream()
			.map(OrganisationId::new)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** An attempt whose moment has come. */
	record Due(UUID attempt, UUID call, DrillId drill, Rank rank, ChannelKind kind, boolean erased) {

	}

	/** Takes an organisation's due attempts, so that no other replica does. */
	List<Due> take(OrganisationId organisation, Instant now) {
		return this.jdbc.sql("""
				WITH due AS (
					SELECT a.id FROM contacts.attempt a JOIN contacts.call c ON c.id = a.call_id
					WHERE a.organisation_id = ? AND a.state = 'PLANNED' AND a.due_at <= ? AND c.state = 'OPEN'
					ORDER BY a.due_at, a.id LIMIT ? FOR UPDATE OF a SKIP LOCKED
				)
				UPDATE contacts.attempt a SET made_at = ?,
					state = CASE WHEN a.channel_id IS NULL THEN 'ERASED' ELSE 'WAITING' END
				FROM due WHERE a.id = due.id
				RETURNING a.id, a.call_id, a.drill_id, a.rank, a.kind, a.state
				""")
			.params(organisation.value(), Timestamp.from(now), BATCH, Timestamp.from(now))
			.query((row, _) -> new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
					new DrillId(row.getObject(3, UUID.class)), Rank.valueOf(row.getString(4)),
					ChannelKind.valueOf(row.getString(5)), row.getString(6).equals("ERASED")))
			.list();
	}

	/** Notes that an attempt was made at that moment. */
	void made(UUID attempt, Instant at) {
		this.jdbc.sql("UPDATE contacts.attempt SET state = 'WAITING', made_at = ? WHERE id = ? AND state = 'PLANNED'")
			.params(Timestamp.from(at), attempt)
			.update();
	}

	/** What an attempt belongs to. */
	record Target(UUID attempt, UUID call, DrillId drill, OrganisationId organisation, ContactId contact, Rank rank,
			ChannelKind kind, Call.State state) {

	}

	/** The attempt with its call, while its drill runs. */
	Optional<Target> running(UUID attempt) {
		return this.jdbc
			.sql("""
					SELECT a.id, a.call_id, a.drill_id, a.organisation_id, c.contact_id, a.rank, a.kind, c.state
					FROM contacts.attempt a JOIN contacts.call c ON c.id = a.call_id JOIN contacts.drill d ON d.id = a.drill_id
					WHERE a.id = ? AND a.made_at IS NOT NULL AND d.ended_at IS NULL
					""")
			.param(attempt)
			.query((row, _) -> new Target(attempt, row.getObject("call_id", UUID.class),
					new DrillId(row.getObject("drill_id", UUID.class)),
					new OrganisationId(row.getObject("organisation_id", UUID.class)),
					new ContactId(row.getObject("contact_id", UUID.class)), Rank.valueOf(row.getString("rank")),
					ChannelKind.valueOf(row.getString("kind")), Call.State.valueOf(row.getString("state"))))
			.optional();
	}

	/** Notes the answer; false when the call was answered before. */
	boolean answer(Target target, Instant at) {
		int answered = this.jdbc.sql("""
				UPDATE contacts.call SET state = 'ANSWERED', answered_at = ?, answered_rank = ?, answered_kind = ?
				WHERE id = ? AND state = 'OPEN'
				""").params(Timestamp.from(at), target.rank().name(), target.kind().name(), target.call()).update();
		this.jdbc.sql("UPDATE contacts.attempt SET state = 'ANSWERED' WHERE id = ? AND state = 'WAITING'")
			.param(target.attempt())
			.update();
		this.jdbc.sql("UPDATE contacts.attempt SET state = 'NOT_NEEDED' WHERE call_id = ? AND state = 'PLANNED'")
			.param(target.call())
			.update();
		return answered == 1;
	}

	void taken(UUID attempt, Instant at) {
		this.jdbc.sql("UPDATE contacts.attempt SET called_at = coalesce(called_at, ?) WHERE id = ?")
			.params(Timestamp.from(at), attempt)
			.update();
	}

	void giveUp(DrillId drill) {
		this.jdbc.sql("UPDATE contacts.call SET state = 'UNREACHED' WHERE drill_id = ? AND state = 'OPEN'")
			.param(drill.value())
			.update();
		this.jdbc.sql("UPDATE contacts.attempt SET state = 'NOT_NEEDED' WHERE drill_id = ? AND state = 'PLANNED'")
			.param(drill.value())
			.update();
	}

	/** The calls of a drill the actor may see, with all their attempts. */
	List<Call> of(DrillId drill) {
		Map<UUID, List<Call.Attempt>> attempts = new HashMap<>();
		this.jdbc.sql("""
				SELECT id, call_id, rank, kind, by_hand, state, due_at, made_at, called_at FROM contacts.attempt
				WHERE drill_id = ? ORDER BY position
				""").param(drill.value()).query(row -> {
			attempts.computeIfAbsent(row.getObject("call_id", UUID.class), _ -> new ArrayList<>()).add(attempt(row));
		});
		return this.jdbc
			.sql("""
					SELECT id, organisation_id, contact_id, function, label, state, answered_at, answered_rank, answered_kind
					FROM contacts.call WHERE drill_id = ? ORDER BY organisation_id, function, label, id
					""")
			.param(drill.value())
			.query((row, _) -> call(drill, row, attempts.getOrDefault(row.getObject("id", UUID.class), List.of())))
			.list();
	}

	private static Call call(DrillId drill, ResultSet row, List<Call.Attempt> attempts) throws SQLException {
		String rank = row.getString("answered_rank");
		String kind = row.getString("answered_kind");
		return new Call(row.getObject("id", UUID.class), drill,
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				new ContactId(row.getObject("contact_id", UUID.class)),
				CrisisFunction.valueOf(row.getString("function")), row.getString("label"),
				Call.State.valueOf(row.getString("state")), moment(row, "answered_at"),
				rank == null ? null : Rank.valueOf(rank), kind == null ? null : ChannelKind.valueOf(kind), attempts);
	}

	private static Call.Attempt attempt(ResultSet row) throws SQLException {
		return new Call.Attempt(row.getObject("id", UUID.class), Rank.valueOf(row.getString("rank")),
				ChannelKind.valueOf(row.getString("kind")), row.getBoolean("by_hand"),
				Call.Progress.valueOf(row.getString("state")), row.getTimestamp("due_at").toInstant(),
				moment(row, "made_at"), moment(row, "called_at"));
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		Timestamp moment = row.getTimestamp(column);
		return moment == null ? null : moment.toInstant();
	}

}
