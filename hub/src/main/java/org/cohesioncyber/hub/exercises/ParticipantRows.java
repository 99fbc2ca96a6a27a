package org.cohesioncyber.hub.exercises;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.exercises.Participant.State;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes part, with which people, and rehearses which of its plans. */
@Component
class ParticipantRows {

	private final JdbcClient jdbc;

	private final Vault vault;

	ParticipantRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** Whoever prepares an exercise takes part in it. */
	void insertOwner(ExerciseId id, OrganisationId own, ExerciseKind kind, Entry entry) {
		this.jdbc.sql("""
				INSERT INTO exercises.participant (exercise_id, organisation_id, owner_id, territory, state, invited_at,
					answered_at, answered_by)
				VALUES (?, ?, ?, ?, 'ACCEPTED', ?, ?, ?)
				""")
			.params(id.value(), own.value(), own.value(), kind == ExerciseKind.TERRITORY, Timestamp.from(entry.at()),
					Timestamp.from(entry.at()), entry.actor().reference())
			.update();
	}

	/** Asks them to take part. */
	void invite(Exercise exercise, Set<OrganisationId> asked, Entry entry) {
		this.jdbc.sql("""
				INSERT INTO exercises.participant (exercise_id, organisation_id, owner_id, territory, state, invited_at)
				SELECT ?, unnest(?::uuid[]), ?, true, 'INVITED', ?
				""")
			.params(exercise.id().value(), asked.stream().map(OrganisationId::value).toArray(UUID[]::new),
					exercise.organisation().value(), Timestamp.from(entry.at()))
			.update();
	}

	/** Answers for an organisation that was asked. */
	void answer(ExerciseId id, OrganisationId own, State state, Entry entry) {
		this.jdbc.sql("""
				UPDATE exercises.participant SET state = ?, answered_at = ?, answered_by = ?
				WHERE exercise_id = ? AND organisation_id = ?
				""")
			.params(state.name(), Timestamp.from(entry.at()), entry.actor().reference(), id.value(), own.value())
			.update();
	}

	/** What an organisation was asked to take part in, the latest first. */
	List<Participant> invitations(OrganisationId own) {
		return this.jdbc.sql("""
				SELECT * FROM exercises.participant WHERE organisation_id = ? AND owner_id <> organisation_id
				ORDER BY invited_at DESC, exercise_id LIMIT 100
				""").param(own.value()).query(ParticipantRows::read).list();
	}

	/** Those the actor may know of, the owner first. */
	List<Participant> of(ExerciseId id) {
		return this.jdbc.sql("""
				SELECT * FROM exercises.participant WHERE exercise_id = ?
				ORDER BY organisation_id <> owner_id, invited_at, organisation_id
				""").param(id.value()).query(ParticipantRows::read).list();
	}

	Optional<Participant> find(ExerciseId id, OrganisationId organisation) {
		return this.jdbc.sql("SELECT * FROM exercises.participant WHERE exercise_id = ? AND organisation_id = ?")
			.params(id.value(), organisation.value())
			.query(ParticipantRows::read)
			.optional();
	}

	/** Whom to tell what becomes of it, of those the actor may know of. */
	Set<OrganisationId> told(ExerciseId id) {
		return with(id, State.INVITED, State.ACCEPTED);
	}

	/** Who has not answered yet. */
	Set<OrganisationId> asked(ExerciseId id) {
		return with(id, State.INVITED);
	}

	/** Who takes part. */
	Set<OrganisationId> accepted(ExerciseId id) {
		return with(id, State.ACCEPTED);
	}

	private Set<OrganisationId> with(ExerciseId id, State... states) {
		return of(id).stream()
			.filter(one -> Set.of(states).contains(one.state()))
			.map(Participant::organisation)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Counts what the acting organisation wrote down, without saying what. */
	void count(ExerciseId id, OrganisationId own) {
		this.jdbc.sql("""
				UPDATE exercises.participant SET
					observations = (SELECT count(*) FROM exercises.observation o
						WHERE o.exercise_id = :id AND o.organisation_id = :own),
					measures = (SELECT count(*) FROM exercises.measure m
						WHERE m.exercise_id = :id AND m.organisation_id = :own)
				WHERE exercise_id = :id AND organisation_id = :own
				""").param("id", id.value()).param("own", own.value()).update();
	}

	/** The people and roles of the acting organisation; blank when none were named. */
	String people(ExerciseId id, OrganisationId own) {
		return this.jdbc.sql("SELECT id, people FROM exercises.roster WHERE exercise_id = ? AND organisation_id = ?")
			.params(id.value(), own.value())
			.query((row, _) -> new String(this.vault.open(row.getBytes("people"),
					SealedExercises.PEOPLE.place(row.getObject("id", UUID.class))), StandardCharsets.UTF_8))
			.optional()
			.orElse("");
	}

	void keepPeople(ExerciseId id, OrganisationId own, String people) {
		UUID roster = this.jdbc.sql("SELECT id FROM exercises.roster WHERE exercise_id = ? AND organisation_id = ?")
			.params(id.value(), own.value())
			.query(UUID.class)
			.optional()
			.orElseGet(UUID::randomUUID);
		byte[] sealed = this.vault.seal(people.getBytes(StandardCharsets.UTF_8), SealedExercises.PEOPLE.place(roster));
		this.jdbc.sql("""
				INSERT INTO exercises.roster (id, exercise_id, organisation_id, owner_id, territory, people)
				SELECT ?, p.exercise_id, p.organisation_id, p.owner_id, p.territory, ? FROM exercises.participant p
				WHERE p.exercise_id = ? AND p.organisation_id = ?
				ON CONFLICT (id) DO UPDATE SET people = excluded.people
				""").params(roster, sealed, id.value(), own.value()).update();
	}

	/** Replaces which plans the acting organisation rehearses. */
	void keepPlans(ExerciseId id, OrganisationId own, List<PlanId> plans) {
		this.jdbc.sql("DELETE FROM exercises.exercised_plan WHERE exercise_id = ? AND organisation_id = ?")
			.params(id.value(), own.value())
			.update();
		this.jdbc.sql("""
				INSERT INTO exercises.exercised_plan (exercise_id, organisation_id, owner_id, territory, plan_id)
				SELECT p.exercise_id, p.organisation_id, p.owner_id, p.territory, unnest(?::uuid[])
				FROM exercises.participant p WHERE p.exercise_id = ? AND p.organisation_id = ?
				""").params(plans.stream().map(PlanId::value).toArray(UUID[]::new), id.value(), own.value()).update();
	}

	private static Participant read(ResultSet row, int at) throws SQLException {
		var answered = row.getTimestamp("answered_at");
		return new Participant(new ExerciseId(row.getObject("exercise_id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)), State.valueOf(row.getString("state")),
				row.getTimestamp("invited_at").toInstant(), answered == null ? null : answered.toInstant(),
				row.getInt("observations"), row.getInt("measures"));
	}

}
