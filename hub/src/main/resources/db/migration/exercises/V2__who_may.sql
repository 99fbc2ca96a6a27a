-- Who may read and change what of exercises.

ALTER TABLE exercises.exercise ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercises.exercise FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (id, organisation_id, kind, content, planned_start, planned_minutes, stage, added_at, changed_at, changed_by),
	UPDATE (content, planned_start, planned_minutes, stage, announced_at, started_at, ended_at, closed_at, cancelled_at, reason,
		revision, changed_at, changed_by) ON exercises.exercise TO cohesion_web;
CREATE POLICY read ON exercises.exercise FOR SELECT TO cohesion_web
	USING (exercises.conducts(organisation_id, territory) OR (SELECT exercises.is_hub()));
-- Those invited know of it once it is announced; an organisation's own people before.
CREATE POLICY take_part ON exercises.exercise FOR SELECT TO cohesion_web
	USING ((announced_at IS NOT NULL OR NOT territory)
		AND (SELECT ledger.has_role('rssi') OR ledger.has_role('partner'))
		AND id IN (SELECT p.exercise_id FROM exercises.participant p WHERE p.organisation_id = (SELECT ledger.acting_organisation())));
CREATE POLICY add ON exercises.exercise FOR INSERT TO cohesion_web
	WITH CHECK (exercises.conducts(organisation_id, kind = 'TERRITORY') AND stage = 'DRAFT' AND changed_by = ledger.acting());
CREATE POLICY change ON exercises.exercise FOR UPDATE TO cohesion_web
	USING (exercises.conducts(organisation_id, territory))
	WITH CHECK (exercises.conducts(organisation_id, kind = 'TERRITORY') AND changed_by = ledger.acting());

ALTER TABLE exercises.participant ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercises.participant FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (state, answered_at, answered_by, observations, measures) ON exercises.participant TO cohesion_web;
CREATE POLICY read ON exercises.participant FOR SELECT TO cohesion_web
	USING (exercises.reads(organisation_id, owner_id, territory) OR exercises.conducts(owner_id, territory)
		OR (SELECT exercises.is_hub()));
CREATE POLICY invite ON exercises.participant FOR INSERT TO cohesion_web
	WITH CHECK (exercises.conducts(owner_id, territory) AND observations = 0 AND measures = 0
		AND (organisation_id = owner_id OR state = 'INVITED'));
CREATE POLICY answer ON exercises.participant FOR UPDATE TO cohesion_web
	USING (exercises.writes(organisation_id, owner_id, territory))
	WITH CHECK (exercises.writes(organisation_id, owner_id, territory));

ALTER TABLE exercises.roster ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercises.roster FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (people) ON exercises.roster TO cohesion_web;
CREATE POLICY read ON exercises.roster FOR SELECT TO cohesion_web USING (exercises.reads(organisation_id, owner_id, territory));
CREATE POLICY add ON exercises.roster FOR INSERT TO cohesion_web
	WITH CHECK (exercises.writes(organisation_id, owner_id, territory) AND exercise_id IN (SELECT exercises.accepted()));
CREATE POLICY change ON exercises.roster FOR UPDATE TO cohesion_web USING (exercises.writes(organisation_id, owner_id, territory));

ALTER TABLE exercises.exercised_plan ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercises.exercised_plan FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON exercises.exercised_plan TO cohesion_web;
CREATE POLICY read ON exercises.exercised_plan FOR SELECT TO cohesion_web USING (exercises.reads(organisation_id, owner_id, territory));
CREATE POLICY add ON exercises.exercised_plan FOR INSERT TO cohesion_web
	WITH CHECK (exercises.writes(organisation_id, owner_id, territory) AND exercise_id IN (SELECT exercises.accepted()));
CREATE POLICY remove ON exercises.exercised_plan FOR DELETE TO cohesion_web
	USING (exercises.writes(organisation_id, owner_id, territory));

ALTER TABLE exercises.scenario ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercises.scenario FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (narrative) ON exercises.scenario TO cohesion_web;
CREATE POLICY read ON exercises.scenario FOR SELECT TO cohesion_web USING (exercises.conducts(owner_id, territory));
-- The story is told when it begins.
CREATE POLICY told ON exercises.scenario FOR SELECT TO cohesion_web
	USING ((SELECT ledger.has_role('rssi') OR ledger.has_role('partner')) AND exercise_id IN (SELECT exercises.accepted())
		AND EXISTS (SELECT 1 FROM exercises.exercise e WHERE e.id = exercise_id AND e.started_at IS NOT NULL));
CREATE POLICY add ON exercises.scenario FOR INSERT TO cohesion_web WITH CHECK (exercises.conducts(owner_id, territory));
CREATE POLICY change ON exercises.scenario FOR UPDATE TO cohesion_web USING (exercises.conducts(owner_id, territory));

ALTER TABLE exercises.addressee ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercises.addressee FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON exercises.addressee TO cohesion_web;
CREATE POLICY read ON exercises.addressee FOR SELECT TO cohesion_web
	USING (exercises.conducts(owner_id, territory) OR exercises.reads(organisation_id, owner_id, territory));
CREATE POLICY add ON exercises.addressee FOR INSERT TO cohesion_web WITH CHECK (exercises.conducts(owner_id, territory));
CREATE POLICY remove ON exercises.addressee FOR DELETE TO cohesion_web USING (exercises.conducts(owner_id, territory));

ALTER TABLE exercises.inject ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercises.inject FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE, UPDATE (after_minutes, to_all, state, settled_at, content, revision) ON exercises.inject TO cohesion_web;
CREATE POLICY read ON exercises.inject FOR SELECT TO cohesion_web USING (exercises.conducts(owner_id, territory));
CREATE POLICY issued ON exercises.inject FOR SELECT TO cohesion_web
	USING (state = 'ISSUED' AND (SELECT ledger.has_role('rssi') OR ledger.has_role('partner'))
		AND exercise_id IN (SELECT exercises.accepted())
		AND (to_all OR id IN (SELECT a.inject_id FROM exercises.addressee a
			WHERE a.organisation_id = (SELECT ledger.acting_organisation()))));
CREATE POLICY add ON exercises.inject FOR INSERT TO cohesion_web
	WITH CHECK (exercises.conducts(owner_id, territory) AND state = 'PLANNED');
CREATE POLICY change ON exercises.inject FOR UPDATE TO cohesion_web
	USING (exercises.conducts(owner_id, territory) AND state = 'PLANNED') WITH CHECK (exercises.conducts(owner_id, territory));
CREATE POLICY remove ON exercises.inject FOR DELETE TO cohesion_web
	USING (exercises.conducts(owner_id, territory) AND state = 'PLANNED');

ALTER TABLE exercises.direction ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercises.direction FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE, UPDATE (content) ON exercises.direction TO cohesion_web;
CREATE POLICY conductors ON exercises.direction TO cohesion_web
	USING (exercises.conducts(owner_id, territory)) WITH CHECK (exercises.conducts(owner_id, territory));

ALTER TABLE exercises.observation ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercises.observation FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (content) ON exercises.observation TO cohesion_web;
CREATE POLICY read ON exercises.observation FOR SELECT TO cohesion_web
	USING (exercises.reads(organisation_id, owner_id, territory) OR (shared AND exercises.conducts(owner_id, territory)));
CREATE POLICY add ON exercises.observation FOR INSERT TO cohesion_web
	WITH CHECK (exercises.writes(organisation_id, owner_id, territory) AND recorded_by = ledger.acting()
		AND exercise_id IN (SELECT exercises.recording())
		AND (inject_id IS NULL OR EXISTS (SELECT 1 FROM exercises.inject i
			WHERE i.id = observation.inject_id AND i.exercise_id = observation.exercise_id AND i.state = 'ISSUED')));

ALTER TABLE exercises.measure ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercises.measure FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE, UPDATE (rto, rpo, shared, measured_at, measured_by) ON exercises.measure TO cohesion_web;
CREATE POLICY read ON exercises.measure FOR SELECT TO cohesion_web
	USING (exercises.reads(organisation_id, owner_id, territory) OR (shared AND exercises.conducts(owner_id, territory)));
CREATE POLICY add ON exercises.measure FOR INSERT TO cohesion_web
	WITH CHECK (exercises.writes(organisation_id, owner_id, territory) AND measured_by = ledger.acting()
		AND exercise_id IN (SELECT exercises.recording()));
CREATE POLICY change ON exercises.measure FOR UPDATE TO cohesion_web
	USING (exercises.writes(organisation_id, owner_id, territory) AND exercise_id IN (SELECT exercises.recording()))
	WITH CHECK (exercises.writes(organisation_id, owner_id, territory) AND measured_by = ledger.acting());
CREATE POLICY remove ON exercises.measure FOR DELETE TO cohesion_web
	USING (exercises.writes(organisation_id, owner_id, territory) AND exercise_id IN (SELECT exercises.recording()));

ALTER TABLE exercises.finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercises.finding FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE, UPDATE (kind, activity_id, plan_id, content, revision, changed_at, changed_by) ON exercises.finding TO cohesion_web;
CREATE POLICY read ON exercises.finding FOR SELECT TO cohesion_web USING (exercises.reads(organisation_id, owner_id, territory));
CREATE POLICY add ON exercises.finding FOR INSERT TO cohesion_web
	WITH CHECK (exercises.writes(organisation_id, owner_id, territory) AND changed_by = ledger.acting()
		AND exercise_id IN (SELECT exercises.recording()));
CREATE POLICY change ON exercises.finding FOR UPDATE TO cohesion_web
	USING (exercises.writes(organisation_id, owner_id, territory) AND exercise_id IN (SELECT exercises.recording()))
	WITH CHECK (exercises.writes(organisation_id, owner_id, territory) AND changed_by = ledger.acting());
CREATE POLICY remove ON exercises.finding FOR DELETE TO cohesion_web
	USING (exercises.writes(organisation_id, owner_id, territory) AND exercise_id IN (SELECT exercises.recording()));

-- Actions go on when the exercise is closed.
ALTER TABLE exercises.action ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercises.action FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (content, due_on, state, settled_on, reason, told_on, revision, changed_at, changed_by)
	ON exercises.action TO cohesion_web;
CREATE POLICY read ON exercises.action FOR SELECT TO cohesion_web USING (exercises.reads(organisation_id, owner_id, territory));
CREATE POLICY add ON exercises.action FOR INSERT TO cohesion_web
	WITH CHECK (exercises.writes(organisation_id, owner_id, territory) AND changed_by = ledger.acting() AND state = 'OPEN'
		AND exercise_id IN (SELECT exercises.recording()));
CREATE POLICY change ON exercises.action FOR UPDATE TO cohesion_web
	USING (exercises.writes(organisation_id, owner_id, territory))
	WITH CHECK (exercises.writes(organisation_id, owner_id, territory) AND changed_by = ledger.acting());
-- Whom to tell that something is overdue; told once.
CREATE POLICY overdue ON exercises.action FOR SELECT TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:exercise-actions' AND state = 'OPEN');
CREATE POLICY tell ON exercises.action FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:exercise-actions' AND state = 'OPEN' AND organisation_id = ledger.acting_organisation())
	WITH CHECK (ledger.acting() = 'hub:exercise-actions' AND told_on IS NOT NULL);

ALTER TABLE exercises.retex ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercises.retex FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (content, approved_on, revision, changed_at, changed_by) ON exercises.retex TO cohesion_web;
CREATE POLICY read ON exercises.retex FOR SELECT TO cohesion_web USING (exercises.reads(organisation_id, owner_id, territory));
CREATE POLICY add ON exercises.retex FOR INSERT TO cohesion_web
	WITH CHECK (exercises.writes(organisation_id, owner_id, territory) AND changed_by = ledger.acting() AND approved_on IS NULL
		AND exercise_id IN (SELECT exercises.recording()));
-- What was approved never changes.
CREATE POLICY change ON exercises.retex FOR UPDATE TO cohesion_web
	USING (exercises.writes(organisation_id, owner_id, territory) AND approved_on IS NULL
		AND exercise_id IN (SELECT exercises.recording()))
	WITH CHECK (exercises.writes(organisation_id, owner_id, territory) AND changed_by = ledger.acting());

-- Sealing again, with a newer key.
CREATE POLICY reseal_read ON exercises.exercise FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON exercises.exercise FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');
CREATE POLICY reseal_read ON exercises.roster FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON exercises.roster FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');
CREATE POLICY reseal_read ON exercises.scenario FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON exercises.scenario FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');
CREATE POLICY reseal_read ON exercises.inject FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON exercises.inject FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');
CREATE POLICY reseal_read ON exercises.direction FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON exercises.direction FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');
CREATE POLICY reseal_read ON exercises.observation FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON exercises.observation FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');
CREATE POLICY reseal_read ON exercises.finding FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON exercises.finding FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');
CREATE POLICY reseal_read ON exercises.action FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON exercises.action FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');
CREATE POLICY reseal_read ON exercises.retex FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON exercises.retex FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');
