-- Exercises: rehearsals of plans, of restoring, of the whole territory. Whoever conducts one prepares it; what an organisation that
-- takes part wrote down, measured and drew from it is its own. Words are sealed; days, kinds, states and durations are not, so that they can be counted.

CREATE SCHEMA exercises;
GRANT USAGE ON SCHEMA exercises TO cohesion_web;

-- Who prepares and runs it: an organisation's RSSI its own, the coordinators the territory's.
CREATE FUNCTION exercises.conducts(owner uuid, territory boolean) RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN owner = ledger.acting_organisation()
		AND CASE WHEN territory THEN ledger.has_role('coordinator') ELSE ledger.has_role('rssi') END;

-- Who writes for an organisation that takes part; for the one whose exercise it is, its conductors may, too.
CREATE FUNCTION exercises.writes(organisation uuid, owner uuid, territory boolean) RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN organisation = ledger.acting_organisation()
		AND (ledger.has_role('rssi') OR (organisation = owner AND exercises.conducts(owner, territory)));

-- Who reads what is the organisation's own.
CREATE FUNCTION exercises.reads(organisation uuid, owner uuid, territory boolean) RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN exercises.writes(organisation, owner, territory)
		OR (organisation = ledger.acting_organisation() AND ledger.has_role('partner'));

-- Evidence is the hub's own reading: who took part when.
CREATE FUNCTION exercises.is_hub() RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN ledger.acting() = 'hub:exercises';

CREATE TABLE exercises.exercise (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL,
	kind text NOT NULL CHECK (kind IN ('TABLETOP', 'RESTORE_TEST', 'SWITCH_OVER', 'TERRITORY')),
	territory boolean GENERATED ALWAYS AS (kind = 'TERRITORY') STORED NOT NULL,
	content bytea NOT NULL,
	planned_start timestamptz NOT NULL,
	planned_minutes integer NOT NULL CHECK (planned_minutes BETWEEN 15 AND 43200),
	stage text NOT NULL CHECK (stage IN ('DRAFT', 'ANNOUNCED', 'UNDER_WAY', 'ENDED', 'CLOSED', 'CANCELLED')),
	announced_at timestamptz,
	started_at timestamptz,
	ended_at timestamptz CHECK (ended_at >= started_at),
	closed_at timestamptz,
	cancelled_at timestamptz,
	reason bytea,
	revision integer NOT NULL DEFAULT 1,
	added_at timestamptz NOT NULL,
	changed_at timestamptz NOT NULL,
	changed_by text NOT NULL,
	UNIQUE (id, organisation_id, territory),
	CHECK ((stage = 'CANCELLED') = (cancelled_at IS NOT NULL)),
	CHECK ((reason IS NULL) = (cancelled_at IS NULL)),
	CHECK (stage NOT IN ('UNDER_WAY', 'ENDED', 'CLOSED') OR (announced_at IS NOT NULL AND started_at IS NOT NULL)),
	CHECK ((stage IN ('ENDED', 'CLOSED')) = (ended_at IS NOT NULL)),
	CHECK ((stage = 'CLOSED') = (closed_at IS NOT NULL))
);
CREATE INDEX exercise_organisation ON exercises.exercise (organisation_id, planned_start DESC, id DESC);
CREATE INDEX exercise_ended ON exercises.exercise (ended_at) WHERE ended_at IS NOT NULL;

-- Once invited or, for the own organisation, from the beginning. How much it wrote down is counted here, so that it can be
-- counted without being read.
CREATE TABLE exercises.participant (
	exercise_id uuid NOT NULL,
	organisation_id uuid NOT NULL,
	owner_id uuid NOT NULL,
	territory boolean NOT NULL,
	state text NOT NULL CHECK (state IN ('INVITED', 'ACCEPTED', 'DECLINED')),
	invited_at timestamptz NOT NULL,
	answered_at timestamptz,
	answered_by text,
	observations integer NOT NULL DEFAULT 0 CHECK (observations >= 0),
	measures integer NOT NULL DEFAULT 0 CHECK (measures >= 0),
	PRIMARY KEY (exercise_id, organisation_id),
	UNIQUE (exercise_id, organisation_id, owner_id, territory),
	FOREIGN KEY (exercise_id, owner_id, territory) REFERENCES exercises.exercise (id, organisation_id, territory),
	CHECK (territory OR organisation_id = owner_id),
	CHECK ((state = 'INVITED') = (answered_at IS NULL)),
	CHECK ((answered_by IS NULL) = (answered_at IS NULL)),
	CHECK (organisation_id <> owner_id OR state = 'ACCEPTED')
);
CREATE INDEX participant_organisation ON exercises.participant (organisation_id, invited_at DESC);

-- Which people and roles take part for it.
CREATE TABLE exercises.roster (
	id uuid PRIMARY KEY,
	exercise_id uuid NOT NULL,
	organisation_id uuid NOT NULL,
	owner_id uuid NOT NULL,
	territory boolean NOT NULL,
	people bytea NOT NULL,
	UNIQUE (exercise_id, organisation_id),
	FOREIGN KEY (exercise_id, organisation_id, owner_id, territory)
		REFERENCES exercises.participant (exercise_id, organisation_id, owner_id, territory)
);

-- Which of its plans an organisation rehearses.
CREATE TABLE exercises.exercised_plan (
	exercise_id uuid NOT NULL,
	organisation_id uuid NOT NULL,
	owner_id uuid NOT NULL,
	territory boolean NOT NULL,
	plan_id uuid NOT NULL,
	PRIMARY KEY (exercise_id, organisation_id, plan_id),
	FOREIGN KEY (exercise_id, organisation_id, owner_id, territory)
		REFERENCES exercises.participant (exercise_id, organisation_id, owner_id, territory)
);
CREATE INDEX exercised_plan_plan ON exercises.exercised_plan (organisation_id, plan_id);

-- The story told at the start.
CREATE TABLE exercises.scenario (
	exercise_id uuid PRIMARY KEY,
	owner_id uuid NOT NULL,
	territory boolean NOT NULL,
	narrative bytea NOT NULL,
	FOREIGN KEY (exercise_id, owner_id, territory) REFERENCES exercises.exercise (id, organisation_id, territory)
);

-- What is told when; to everybody who takes part, or to the addressees.
CREATE TABLE exercises.inject (
	id uuid PRIMARY KEY,
	exercise_id uuid NOT NULL,
	owner_id uuid NOT NULL,
	territory boolean NOT NULL,
	after_minutes integer NOT NULL CHECK (after_minutes BETWEEN 0 AND 43200),
	to_all boolean NOT NULL,
	state text NOT NULL CHECK (state IN ('PLANNED', 'ISSUED', 'SKIPPED')),
	settled_at timestamptz,
	content bytea NOT NULL,
	revision integer NOT NULL DEFAULT 1,
	UNIQUE (id, exercise_id, owner_id, territory),
	FOREIGN KEY (exercise_id, owner_id, territory) REFERENCES exercises.exercise (id, organisation_id, territory),
	CHECK ((state = 'PLANNED') = (settled_at IS NULL))
);
CREATE INDEX inject_exercise ON exercises.inject (exercise_id, after_minutes, id);

CREATE TABLE exercises.addressee (
	inject_id uuid NOT NULL,
	exercise_id uuid NOT NULL,
	owner_id uuid NOT NULL,
	territory boolean NOT NULL,
	organisation_id uuid NOT NULL,
	PRIMARY KEY (inject_id, organisation_id),
	FOREIGN KEY (inject_id, exercise_id, owner_id, territory) REFERENCES exercises.inject (id, exercise_id, owner_id, territory),
	FOREIGN KEY (exercise_id, organisation_id) REFERENCES exercises.participant (exercise_id, organisation_id)
);

-- What only conductors know of an inject: the reaction hoped for, and why it was left out.
CREATE TABLE exercises.direction (
	inject_id uuid PRIMARY KEY,
	exercise_id uuid NOT NULL,
	owner_id uuid NOT NULL,
	territory boolean NOT NULL,
	content bytea NOT NULL,
	FOREIGN KEY (inject_id, exercise_id, owner_id, territory) REFERENCES exercises.inject (id, exercise_id, owner_id, territory)
);

-- What was seen when. Never changed: a correction is a new line.
CREATE TABLE exercises.observation (
	id uuid PRIMARY KEY,
	exercise_id uuid NOT NULL,
	organisation_id uuid NOT NULL,
	owner_id uuid NOT NULL,
	territory boolean NOT NULL,
	inject_id uuid REFERENCES exercises.inject,
	corrects uuid,
	seen_at timestamptz NOT NULL,
	recorded_at timestamptz NOT NULL,
	recorded_by text NOT NULL,
	shared boolean NOT NULL,
	content bytea NOT NULL,
	UNIQUE (id, exercise_id, organisation_id),
	FOREIGN KEY (corrects, exercise_id, organisation_id) REFERENCES exercises.observation (id, exercise_id, organisation_id),
	FOREIGN KEY (exercise_id, organisation_id, owner_id, territory)
		REFERENCES exercises.participant (exercise_id, organisation_id, owner_id, territory)
);
CREATE INDEX observation_exercise ON exercises.observation (exercise_id, seen_at, id);

-- Minutes until an activity was back, and minutes of data lost; none is unknown, which is not zero.
CREATE TABLE exercises.measure (
	exercise_id uuid NOT NULL,
	organisation_id uuid NOT NULL,
	owner_id uuid NOT NULL,
	territory boolean NOT NULL,
	activity_id uuid NOT NULL,
	rto integer CHECK (rto BETWEEN 0 AND 527040),
	rpo integer CHECK (rpo BETWEEN 0 AND 527040),
	shared boolean NOT NULL,
	measured_at timestamptz NOT NULL,
	measured_by text NOT NULL,
	PRIMARY KEY (exercise_id, organisation_id, activity_id),
	FOREIGN KEY (exercise_id, organisation_id, owner_id, territory)
		REFERENCES exercises.participant (exercise_id, organisation_id, owner_id, territory),
	CHECK (rto IS NOT NULL OR rpo IS NOT NULL)
);
CREATE INDEX measure_activity ON exercises.measure (organisation_id, activity_id);

-- What an organisation draws from it.
CREATE TABLE exercises.finding (
	id uuid PRIMARY KEY,
	exercise_id uuid NOT NULL,
	organisation_id uuid NOT NULL,
	owner_id uuid NOT NULL,
	territory boolean NOT NULL,
	kind text NOT NULL CHECK (kind IN ('STRENGTH', 'DIFFICULTY', 'GAP')),
	activity_id uuid,
	plan_id uuid,
	content bytea NOT NULL,
	revision integer NOT NULL DEFAULT 1,
	added_at timestamptz NOT NULL,
	changed_at timestamptz NOT NULL,
	changed_by text NOT NULL,
	UNIQUE (id, exercise_id, organisation_id),
	FOREIGN KEY (exercise_id, organisation_id, owner_id, territory)
		REFERENCES exercises.participant (exercise_id, organisation_id, owner_id, territory)
);
CREATE INDEX finding_exercise ON exercises.finding (exercise_id, organisation_id, added_at);

-- What is to be done about it, by whom (sealed) and by when.
CREATE TABLE exercises.action (
	id uuid PRIMARY KEY,
	exercise_id uuid NOT NULL,
	organisation_id uuid NOT NULL,
	owner_id uuid NOT NULL,
	territory boolean NOT NULL,
	finding_id uuid,
	content bytea NOT NULL,
	due_on date NOT NULL,
	state text NOT NULL CHECK (state IN ('OPEN', 'DONE', 'GIVEN_UP')),
	settled_on date,
	reason bytea,
	told_on date,
	revision integer NOT NULL DEFAULT 1,
	added_at timestamptz NOT NULL,
	changed_at timestamptz NOT NULL,
	changed_by text NOT NULL,
	FOREIGN KEY (finding_id, exercise_id, organisation_id) REFERENCES exercises.finding (id, exercise_id, organisation_id),
	FOREIGN KEY (exercise_id, organisation_id, owner_id, territory)
		REFERENCES exercises.participant (exercise_id, organisation_id, owner_id, territory),
	CHECK ((state = 'OPEN') = (settled_on IS NULL)),
	CHECK ((state = 'GIVEN_UP') = (reason IS NOT NULL))
);
CREATE INDEX action_due ON exercises.action (organisation_id, due_on, id);
CREATE INDEX action_open ON exercises.action (due_on) WHERE state = 'OPEN';

-- RETEX: hot, right after; cold, later, approved by a named person (sealed). An approved version stays; the next one replaces it.
CREATE TABLE exercises.retex (
	id uuid PRIMARY KEY,
	exercise_id uuid NOT NULL,
	organisation_id uuid NOT NULL,
	owner_id uuid NOT NULL,
	territory boolean NOT NULL,
	kind text NOT NULL CHECK (kind IN ('HOT', 'COLD')),
	version integer NOT NULL CHECK (version >= 1),
	content bytea NOT NULL,
	approved_on date CHECK (approved_on IS NULL OR kind = 'COLD'),
	revision integer NOT NULL DEFAULT 1,
	changed_at timestamptz NOT NULL,
	changed_by text NOT NULL,
	UNIQUE (exercise_id, organisation_id, kind, version),
	FOREIGN KEY (exercise_id, organisation_id, owner_id, territory)
		REFERENCES exercises.participant (exercise_id, organisation_id, owner_id, territory)
);

-- The exercises the acting organisation takes part in.
CREATE FUNCTION exercises.accepted() RETURNS SETOF uuid
	LANGUAGE sql STABLE
	BEGIN ATOMIC
		SELECT p.exercise_id FROM exercises.participant p
		WHERE p.organisation_id = ledger.acting_organisation() AND p.state = 'ACCEPTED';
	END;

-- Those of them in which it may write down what happens.
CREATE FUNCTION exercises.recording() RETURNS SETOF uuid
	LANGUAGE sql STABLE
	BEGIN ATOMIC
		SELECT e.id FROM exercises.exercise e
		WHERE e.stage IN ('UNDER_WAY', 'ENDED') AND e.id IN (SELECT exercises.accepted());
	END;
