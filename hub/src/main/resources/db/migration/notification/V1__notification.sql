-- What people must be told, whom it concerns, and how far each letter got. The worker writes; members read their own.

CREATE SCHEMA notification;
GRANT USAGE ON SCHEMA notification TO cohesion_web, cohesion_worker;

CREATE TABLE notification.message (
	id uuid PRIMARY KEY,
	subject_kind text NOT NULL,
	subject_id uuid NOT NULL,
	occurred_at timestamptz NOT NULL,
	actor text NOT NULL,
	reality text NOT NULL CHECK (reality IN ('ACTUAL', 'EXERCISE')),
	tlp text NOT NULL CHECK (tlp IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
	key text NOT NULL,
	arguments text[] NOT NULL,
	path text NOT NULL CHECK (path LIKE '/%'),
	urgency text NOT NULL CHECK (urgency IN ('NOW', 'TODAY')),
	-- For one person of a module's address book, instead of the members of the organisations concerned.
	book text,
	addressee uuid,
	CHECK ((book IS NULL) = (addressee IS NULL))
);

-- An organisation that must be told; its people are looked up when their letters are written.
CREATE TABLE notification.concerned (
	message_id uuid NOT NULL REFERENCES notification.message,
	organisation_id uuid NOT NULL,
	occurred_at timestamptz NOT NULL,
	addressed_at timestamptz,
	PRIMARY KEY (organisation_id, message_id)
);
CREATE INDEX concerned_newest ON notification.concerned (organisation_id, occurred_at DESC, message_id);
CREATE INDEX concerned_unaddressed ON notification.concerned (occurred_at) WHERE addressed_at IS NULL;

CREATE TABLE notification.letter (
	id uuid PRIMARY KEY,
	message_id uuid NOT NULL REFERENCES notification.message,
	organisation_id uuid NOT NULL,
	person text NOT NULL,
	channel text NOT NULL,
	urgency text NOT NULL,
	state text NOT NULL CHECK (state IN ('QUEUED', 'SENT', 'REFUSED')),
	attempts integer NOT NULL DEFAULT 0,
	next_at timestamptz NOT NULL,
	changed_at timestamptz NOT NULL,
	reason text,
	UNIQUE (message_id, organisation_id, person, channel)
);
CREATE INDEX letter_due ON notification.letter (channel, next_at) WHERE state = 'QUEUED';
CREATE INDEX letter_message ON notification.letter (organisation_id, message_id);

ALTER TABLE notification.message ENABLE ROW LEVEL SECURITY;
ALTER TABLE notification.message FORCE ROW LEVEL SECURITY;
ALTER TABLE notification.concerned ENABLE ROW LEVEL SECURITY;
ALTER TABLE notification.concerned FORCE ROW LEVEL SECURITY;
ALTER TABLE notification.letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE notification.letter FORCE ROW LEVEL SECURITY;

GRANT SELECT ON notification.message, notification.concerned, notification.letter TO cohesion_web;
CREATE POLICY ours ON notification.concerned FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()));
CREATE POLICY ours ON notification.letter FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()));
CREATE POLICY ours ON notification.message FOR SELECT TO cohesion_web
	USING (id IN (SELECT message_id FROM notification.concerned));

GRANT SELECT, INSERT ON notification.message TO cohesion_worker;
GRANT SELECT, INSERT, UPDATE (addressed_at) ON notification.concerned TO cohesion_worker;
GRANT SELECT, INSERT, UPDATE (state, attempts, next_at, changed_at, reason) ON notification.letter TO cohesion_worker;
CREATE POLICY worker ON notification.message TO cohesion_worker USING (true);
CREATE POLICY worker ON notification.concerned TO cohesion_worker USING (true);
CREATE POLICY worker ON notification.letter TO cohesion_worker USING (true);
