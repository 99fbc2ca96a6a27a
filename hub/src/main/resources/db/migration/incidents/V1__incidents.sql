-- Incidents as their organisations declare them. An incident stays its owner's: nobody else ever reads a row of it.

CREATE SCHEMA incidents;
GRANT USAGE ON SCHEMA incidents TO cohesion_web;

-- A declaration under way, resumable by the person who began it and by nobody else.
CREATE TABLE incidents.draft (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL,
	declarer text NOT NULL,
	reality text NOT NULL CHECK (reality IN ('ACTUAL', 'EXERCISE')),
	nature text NOT NULL,
	answered boolean NOT NULL DEFAULT false,
	since timestamptz,
	-- Sealed, as is the incident's.
	touched bytea,
	personal_data text,
	backups text,
	started_at timestamptz NOT NULL,
	changed_at timestamptz NOT NULL
);
CREATE INDEX draft_declarer ON incidents.draft (declarer, organisation_id, changed_at);
ALTER TABLE incidents.draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE incidents.draft FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE,
	UPDATE (reality, nature, answered, since, touched, personal_data, backups, changed_at) ON incidents.draft TO cohesion_web;
CREATE POLICY mine ON incidents.draft TO cohesion_web
	USING (declarer = (SELECT ledger.acting()) AND organisation_id = (SELECT ledger.acting_organisation()))
	WITH CHECK (declarer = ledger.acting() AND organisation_id = ledger.acting_organisation()
		AND (ledger.has_role('rssi') OR ledger.has_role('reporter')));

CREATE TABLE incidents.incident (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL,
	number text NOT NULL,
	reality text NOT NULL CHECK (reality IN ('ACTUAL', 'EXERCISE')),
	nature text NOT NULL,
	since timestamptz,
	touched bytea,
	personal_data text NOT NULL,
	backups text NOT NULL,
	state text NOT NULL CHECK (state IN ('declared', 'closed')),
	declared_at timestamptz NOT NULL,
	closed_at timestamptz,
	CHECK ((state = 'closed') = (closed_at IS NOT NULL))
);
CREATE INDEX incident_newest ON incidents.incident (organisation_id, declared_at DESC, id DESC);
ALTER TABLE incidents.incident ENABLE ROW LEVEL SECURITY;
ALTER TABLE incidents.incident FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (state, closed_at, touched) ON incidents.incident TO cohesion_web;
CREATE POLICY ours ON incidents.incident FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) AND (SELECT ledger.has_role('rssi')));
CREATE POLICY declare ON incidents.incident FOR INSERT TO cohesion_web
	WITH CHECK (organisation_id = ledger.acting_organisation() AND state = 'declared'
		AND (ledger.has_role('rssi') OR ledger.has_role('reporter')));
CREATE POLICY advance ON incidents.incident FOR UPDATE TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) AND (SELECT ledger.has_role('rssi')))
	WITH CHECK (organisation_id = ledger.acting_organisation());

-- What whoever declared an incident keeps of it, also without the right to read it: its short number.
CREATE TABLE incidents.receipt (
	number text PRIMARY KEY,
	incident_id uuid NOT NULL UNIQUE,
	organisation_id uuid NOT NULL,
	declarer text NOT NULL,
	reality text NOT NULL CHECK (reality IN ('ACTUAL', 'EXERCISE')),
	declared_at timestamptz NOT NULL
);
ALTER TABLE incidents.receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE incidents.receipt FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON incidents.receipt TO cohesion_web;
CREATE POLICY ours ON incidents.receipt FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation())
		AND ((SELECT ledger.has_role('rssi')) OR declarer = (SELECT ledger.acting())));
CREATE POLICY declare ON incidents.receipt FOR INSERT TO cohesion_web
	WITH CHECK (organisation_id = ledger.acting_organisation() AND declarer = ledger.acting()
		AND (ledger.has_role('rssi') OR ledger.has_role('reporter')));

-- The hub itself seals again what a new key should seal.
CREATE POLICY reseal_read ON incidents.draft FOR SELECT TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON incidents.draft FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');
CREATE POLICY reseal_read ON incidents.incident FOR SELECT TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON incidents.incident FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');

-- To be sealed again is all that ever happens to it.
CREATE FUNCTION incidents.refuse_rewriting() RETURNS trigger
	LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
	RAISE insufficient_privilege USING MESSAGE = 'permission denied: a declaration is not rewritten';
END
$$;
CREATE TRIGGER refuse_rewriting BEFORE UPDATE OF touched ON incidents.incident
	FOR EACH STATEMENT WHEN (ledger.acting() IS DISTINCT FROM 'hub:resealing') EXECUTE FUNCTION incidents.refuse_rewriting();
