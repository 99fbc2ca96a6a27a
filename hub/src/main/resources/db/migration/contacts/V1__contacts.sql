-- The crisis directory and the drills that prove it. Names and addresses of people are sealed; whoever of the staff
-- reads them leaves a line in the same transaction, or reads nothing.

CREATE SCHEMA contacts;
GRANT USAGE ON SCHEMA contacts TO cohesion_web, cohesion_worker;

-- The people of an organisation who keep its directory.
CREATE FUNCTION contacts.keeps(organisation uuid) RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN organisation = ledger.acting_organisation() AND (ledger.has_role('rssi') OR ledger.has_role('administrator'));

CREATE FUNCTION contacts.is_staff() RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN ledger.acting_organisation() IS NOT NULL AND ledger.has_role('coordinator');

CREATE FUNCTION contacts.is_hub() RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN ledger.acting() = 'hub:contacts';

-- Directory ----------------------------------------------------------------------------------------

-- What every member knows: that somebody holds a function, and whether that was checked.
CREATE TABLE contacts.contact (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL,
	function text NOT NULL CHECK (function IN ('EXECUTIVE', 'SECURITY_OFFICER', 'IT_DIRECTOR', 'DATA_PROTECTION',
		'COMMUNICATION', 'ON_CALL', 'OTHER')),
	label text CHECK (length(label) BETWEEN 2 AND 100),
	verified_at timestamptz,
	revision integer NOT NULL DEFAULT 1,
	CHECK ((function = 'OTHER') = (label IS NOT NULL))
);
CREATE INDEX contact_organisation ON contacts.contact (organisation_id);

-- What is for the organisation's keepers only.
CREATE TABLE contacts.detail (
	contact_id uuid PRIMARY KEY REFERENCES contacts.contact ON DELETE CASCADE,
	organisation_id uuid NOT NULL,
	hours text NOT NULL CHECK (hours IN ('ALWAYS', 'WORKING', 'ON_CALL')),
	hours_from time,
	hours_to time,
	crisis_role text NOT NULL CHECK (crisis_role IN ('LEAD', 'STRATEGIC', 'OPERATIONAL', 'COMMUNICATION', 'LEGAL', 'LOGISTICS',
		'LOG_KEEPER', 'NONE')),
	verified_by bytea,
	CHECK ((hours = 'ON_CALL') = (hours_from IS NOT NULL AND hours_to IS NOT NULL))
);

CREATE TABLE contacts.person (
	id uuid PRIMARY KEY,
	contact_id uuid NOT NULL REFERENCES contacts.contact ON DELETE CASCADE,
	organisation_id uuid NOT NULL,
	rank text NOT NULL CHECK (rank IN ('HOLDER', 'DEPUTY')),
	name bytea NOT NULL,
	UNIQUE (contact_id, rank)
);
CREATE INDEX person_organisation ON contacts.person (organisation_id);

CREATE TABLE contacts.channel (
	id uuid PRIMARY KEY,
	person_id uuid NOT NULL REFERENCES contacts.person ON DELETE CASCADE,
	contact_id uuid NOT NULL REFERENCES contacts.contact ON DELETE CASCADE,
	organisation_id uuid NOT NULL,
	position integer NOT NULL,
	kind text NOT NULL CHECK (kind IN ('MOBILE', 'PERSONAL_PHONE', 'OFFICE_PHONE', 'SIGNAL', 'TCHAP', 'OLVID', 'RESCUE_EMAIL',
		'WORK_EMAIL')),
	address bytea NOT NULL,
	consent_on date,
	consent_until date,
	reminded_for date,
	CHECK (kind <> 'PERSONAL_PHONE' OR (consent_on IS NOT NULL AND consent_until IS NOT NULL))
);
CREATE INDEX channel_organisation ON contacts.channel (organisation_id);
CREATE INDEX channel_person ON contacts.channel (person_id);
CREATE INDEX channel_consent ON contacts.channel (consent_until) WHERE consent_until IS NOT NULL;

-- Whether the staff may look whenever it needs to.
CREATE TABLE contacts.directory (
	organisation_id uuid PRIMARY KEY,
	staff_allowed boolean NOT NULL,
	changed_at timestamptz NOT NULL
);

-- Who of the staff looked, and why that was allowed. Never changed.
CREATE TABLE contacts.look (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL,
	actor text NOT NULL,
	name bytea NOT NULL,
	reason text NOT NULL CHECK (reason IN ('DRILL', 'INCIDENT', 'ALLOWED')),
	at timestamptz NOT NULL,
	written_in xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX look_organisation ON contacts.look (organisation_id, at DESC);

-- Incidents under way, from the incidents' facts: one reason for the staff to look.
CREATE TABLE contacts.open_incident (
	incident_id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL,
	declared_at timestamptz NOT NULL
);
CREATE INDEX open_incident_organisation ON contacts.open_incident (organisation_id);

-- Drills -------------------------------------------------------------------------------------------

CREATE TABLE contacts.monthly (
	single boolean PRIMARY KEY DEFAULT true CHECK (single),
	enabled boolean NOT NULL DEFAULT false,
	day integer NOT NULL DEFAULT 5 CHECK (day BETWEEN 1 AND 25),
	hour integer NOT NULL DEFAULT 10 CHECK (hour BETWEEN 0 AND 23),
	changed_at timestamptz
);
INSERT INTO contacts.monthly DEFAULT VALUES;

-- The figures are those every member may read, with small numbers left out.
CREATE TABLE contacts.drill (
	id uuid PRIMARY KEY,
	month text UNIQUE CHECK (month ~ '^[0-9]{4}-[0-9]{2}$'),
	scope uuid[],
	launched_at timestamptz NOT NULL,
	launched_by text NOT NULL,
	deadline_at timestamptz NOT NULL,
	pause_seconds integer NOT NULL CHECK (pause_seconds > 0),
	prepared_at timestamptz,
	ended_at timestamptz,
	organisations integer,
	organisations_reached integer,
	contacts integer,
	contacts_reached integer,
	median_seconds bigint
);
CREATE INDEX drill_newest ON contacts.drill (launched_at DESC, id DESC);
CREATE INDEX drill_running ON contacts.drill (deadline_at) WHERE ended_at IS NULL;

CREATE TABLE contacts.drilled (
	drill_id uuid NOT NULL REFERENCES contacts.drill,
	organisation_id uuid NOT NULL,
	PRIMARY KEY (organisation_id, drill_id)
);

-- One contact in one drill. The function is kept as it was; nothing here is anybody's name or address.
CREATE TABLE contacts.call (
	id uuid PRIMARY KEY,
	drill_id uuid NOT NULL REFERENCES contacts.drill,
	organisation_id uuid NOT NULL,
	contact_id uuid NOT NULL,
	function text NOT NULL,
	label text,
	state text NOT NULL CHECK (state IN ('OPEN', 'ANSWERED', 'UNREACHED')),
	answered_at timestamptz,
	answered_rank text,
	answered_kind text,
	CHECK ((state = 'ANSWERED') = (answered_at IS NOT NULL))
);
CREATE INDEX call_drill ON contacts.call (drill_id, organisation_id);
CREATE INDEX call_answered ON contacts.call (answered_at) WHERE answered_at IS NOT NULL;

CREATE TABLE contacts.attempt (
	id uuid PRIMARY KEY,
	call_id uuid NOT NULL REFERENCES contacts.call,
	drill_id uuid NOT NULL REFERENCES contacts.drill,
	organisation_id uuid NOT NULL,
	position integer NOT NULL,
	rank text NOT NULL CHECK (rank IN ('HOLDER', 'DEPUTY')),
	kind text NOT NULL,
	by_hand boolean NOT NULL,
	channel_id uuid REFERENCES contacts.channel ON DELETE SET NULL,
	due_at timestamptz NOT NULL,
	state text NOT NULL CHECK (state IN ('PLANNED', 'WAITING', 'ANSWERED', 'NOT_NEEDED', 'ERASED')),
	made_at timestamptz,
	called_at timestamptz
);
CREATE INDEX attempt_call ON contacts.attempt (call_id, position);
CREATE INDEX attempt_channel ON contacts.attempt (channel_id);
CREATE INDEX attempt_due ON contacts.attempt (due_at) WHERE state = 'PLANNED';

-- A link or a spoken code. Only the hub itself reads it; of the link's secret a hash is kept, the code is sealed.
CREATE TABLE contacts.summons (
	id uuid PRIMARY KEY,
	attempt_id uuid NOT NULL REFERENCES contacts.attempt,
	organisation_id uuid NOT NULL,
	token_hash bytea UNIQUE CHECK (octet_length(token_hash) = 32),
	code bytea NOT NULL,
	tries integer NOT NULL DEFAULT 0,
	made_at timestamptz NOT NULL
);
CREATE INDEX summons_attempt ON contacts.summons (attempt_id);

-- Why the staff may look at an organisation's contacts now, or null.
CREATE FUNCTION contacts.need(organisation uuid) RETURNS text
	LANGUAGE sql STABLE
	RETURN CASE
		WHEN EXISTS (SELECT 1 FROM contacts.drill d JOIN contacts.call c ON c.drill_id = d.id
			WHERE d.ended_at IS NULL AND c.organisation_id = organisation AND c.state = 'OPEN') THEN 'DRILL'
		WHEN EXISTS (SELECT 1 FROM contacts.open_incident i WHERE i.organisation_id = organisation) THEN 'INCIDENT'
		WHEN EXISTS (SELECT 1 FROM contacts.directory a WHERE a.organisation_id = organisation AND a.staff_allowed) THEN 'ALLOWED'
	END;

-- The organisations whose contacts this very transaction has noted a look at.
CREATE FUNCTION contacts.looked_at() RETURNS SETOF uuid
	LANGUAGE sql STABLE
	BEGIN ATOMIC
		SELECT organisation_id FROM contacts.look
		WHERE actor = ledger.acting() AND written_in = pg_current_xact_id_if_assigned();
	END;

-- Who may -------------------------------------------------------------------------------------------

ALTER TABLE contacts.contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts.contact FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE, UPDATE (function, label, verified_at, revision) ON contacts.contact TO cohesion_web;
CREATE POLICY members ON contacts.contact FOR SELECT TO cohesion_web
	USING ((SELECT ledger.acting_organisation()) IS NOT NULL OR (SELECT contacts.is_hub()));
CREATE POLICY add ON contacts.contact FOR INSERT TO cohesion_web WITH CHECK (contacts.keeps(organisation_id));
CREATE POLICY change ON contacts.contact FOR UPDATE TO cohesion_web
	USING (contacts.keeps(organisation_id) OR (SELECT contacts.is_hub()));
CREATE POLICY remove ON contacts.contact FOR DELETE TO cohesion_web USING (contacts.keeps(organisation_id));

ALTER TABLE contacts.detail ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts.detail FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (hours, hours_from, hours_to, crisis_role, verified_by) ON contacts.detail TO cohesion_web;
CREATE POLICY own ON contacts.detail TO cohesion_web USING (contacts.keeps(organisation_id));
CREATE POLICY staff ON contacts.detail FOR SELECT TO cohesion_web
	USING ((SELECT contacts.is_staff()) AND organisation_id IN (SELECT contacts.looked_at()));
CREATE POLICY hub ON contacts.detail TO cohesion_web
	USING ((SELECT contacts.is_hub()) OR (SELECT ledger.acting()) = 'hub:resealing');

ALTER TABLE contacts.person ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts.person FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE, UPDATE (name) ON contacts.person TO cohesion_web;
CREATE POLICY own ON contacts.person TO cohesion_web USING (contacts.keeps(organisation_id));
CREATE POLICY staff ON contacts.person FOR SELECT TO cohesion_web
	USING ((SELECT contacts.is_staff()) AND organisation_id IN (SELECT contacts.looked_at()));
CREATE POLICY hub ON contacts.person TO cohesion_web
	USING ((SELECT contacts.is_hub()) OR (SELECT ledger.acting()) = 'hub:resealing');

ALTER TABLE contacts.channel ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts.channel FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE, UPDATE (position, address, consent_on, consent_until, reminded_for) ON contacts.channel
	TO cohesion_web;
CREATE POLICY own ON contacts.channel TO cohesion_web USING (contacts.keeps(organisation_id));
CREATE POLICY staff ON contacts.channel FOR SELECT TO cohesion_web
	USING ((SELECT contacts.is_staff()) AND organisation_id IN (SELECT contacts.looked_at()));
CREATE POLICY hub ON contacts.channel TO cohesion_web
	USING ((SELECT contacts.is_hub()) OR (SELECT ledger.acting()) = 'hub:resealing');

ALTER TABLE contacts.directory ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts.directory FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (staff_allowed, changed_at) ON contacts.directory TO cohesion_web;
CREATE POLICY own ON contacts.directory TO cohesion_web USING (contacts.keeps(organisation_id));
CREATE POLICY staff ON contacts.directory FOR SELECT TO cohesion_web USING ((SELECT contacts.is_staff()));

ALTER TABLE contacts.look ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts.look FORCE ROW LEVEL SECURITY;
GRANT SELECT, UPDATE (name), INSERT (id, organisation_id, actor, name, reason, at) ON contacts.look TO cohesion_web;
CREATE POLICY own ON contacts.look FOR SELECT TO cohesion_web
	USING (contacts.keeps(organisation_id) OR actor = (SELECT ledger.acting()));
CREATE POLICY staff ON contacts.look FOR INSERT TO cohesion_web
	WITH CHECK (contacts.is_staff() AND actor = ledger.acting() AND reason = contacts.need(organisation_id));
CREATE POLICY resealing_reads ON contacts.look FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY resealing ON contacts.look FOR UPDATE TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');

ALTER TABLE contacts.open_incident ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts.open_incident FORCE ROW LEVEL SECURITY;
GRANT SELECT ON contacts.open_incident TO cohesion_web;
CREATE POLICY staff ON contacts.open_incident FOR SELECT TO cohesion_web USING ((SELECT contacts.is_staff()));
GRANT SELECT, INSERT, DELETE ON contacts.open_incident TO cohesion_worker;
CREATE POLICY worker ON contacts.open_incident TO cohesion_worker USING (true);

ALTER TABLE contacts.monthly ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts.monthly FORCE ROW LEVEL SECURITY;
GRANT SELECT, UPDATE (enabled, day, hour, changed_at) ON contacts.monthly TO cohesion_web;
CREATE POLICY everyone ON contacts.monthly FOR SELECT TO cohesion_web
	USING ((SELECT contacts.is_staff()) OR (SELECT contacts.is_hub()));
CREATE POLICY staff ON contacts.monthly FOR UPDATE TO cohesion_web USING ((SELECT contacts.is_staff()));

ALTER TABLE contacts.drill ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts.drill FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (prepared_at, ended_at, organisations, organisations_reached, contacts, contacts_reached,
	median_seconds) ON contacts.drill TO cohesion_web;
CREATE POLICY members ON contacts.drill FOR SELECT TO cohesion_web
	USING ((SELECT ledger.acting_organisation()) IS NOT NULL OR (SELECT contacts.is_hub()));
CREATE POLICY launch ON contacts.drill FOR INSERT TO cohesion_web
	WITH CHECK ((contacts.is_staff() OR contacts.is_hub()) AND launched_by = ledger.acting());
CREATE POLICY hub ON contacts.drill FOR UPDATE TO cohesion_web USING ((SELECT contacts.is_hub()));

ALTER TABLE contacts.drilled ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts.drilled FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON contacts.drilled TO cohesion_web;
CREATE POLICY own ON contacts.drilled FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) OR (SELECT contacts.is_staff())
		OR (SELECT contacts.is_hub()));
CREATE POLICY hub ON contacts.drilled FOR INSERT TO cohesion_web WITH CHECK (contacts.is_hub());

ALTER TABLE contacts.call ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts.call FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (state, answered_at, answered_rank, answered_kind) ON contacts.call TO cohesion_web;
CREATE POLICY own ON contacts.call FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) OR (SELECT contacts.is_staff())
		OR (SELECT contacts.is_hub()) OR (SELECT ledger.acting()) = 'hub:register');
CREATE POLICY hub ON contacts.call FOR INSERT TO cohesion_web WITH CHECK (contacts.is_hub());
CREATE POLICY hub_change ON contacts.call FOR UPDATE TO cohesion_web USING ((SELECT contacts.is_hub()));

ALTER TABLE contacts.attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts.attempt FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (state, made_at, called_at, channel_id) ON contacts.attempt TO cohesion_web;
CREATE POLICY own ON contacts.attempt FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) OR (SELECT contacts.is_staff())
		OR (SELECT contacts.is_hub()));
CREATE POLICY hub ON contacts.attempt FOR INSERT TO cohesion_web WITH CHECK (contacts.is_hub());
CREATE POLICY hub_change ON contacts.attempt FOR UPDATE TO cohesion_web USING ((SELECT contacts.is_hub()));

ALTER TABLE contacts.summons ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts.summons FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (tries, code) ON contacts.summons TO cohesion_web;
CREATE POLICY hub ON contacts.summons TO cohesion_web
	USING ((SELECT contacts.is_hub()) OR (SELECT ledger.acting()) = 'hub:resealing');
