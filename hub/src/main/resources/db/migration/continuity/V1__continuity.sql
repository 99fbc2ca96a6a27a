-- Essential activities: what they are is sealed, how long they may stop is not, so that it can be computed with. For the
-- organisation itself only.

CREATE SCHEMA continuity;
GRANT USAGE ON SCHEMA continuity TO cohesion_web;

-- Durations are minutes; none is unknown, which is not zero.
CREATE TABLE continuity.activity (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL,
	portrait bytea NOT NULL,
	dmia integer CHECK (dmia BETWEEN 0 AND 527040),
	rto integer CHECK (rto BETWEEN 0 AND 527040),
	rpo integer CHECK (rpo BETWEEN 0 AND 527040),
	backup_every integer CHECK (backup_every BETWEEN 0 AND 527040),
	degraded_for integer CHECK (degraded_for BETWEEN 0 AND 527040),
	mbco integer CHECK (mbco BETWEEN 0 AND 100),
	impacts jsonb NOT NULL,
	revision integer NOT NULL DEFAULT 1,
	changed_at timestamptz NOT NULL,
	changed_by text NOT NULL,
	retired_at timestamptz
);
CREATE INDEX activity_organisation ON continuity.activity (organisation_id, (coalesce(dmia, 1000000)), id) WHERE retired_at IS NULL;
ALTER TABLE continuity.activity ENABLE ROW LEVEL SECURITY;
ALTER TABLE continuity.activity FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (portrait, dmia, rto, rpo, backup_every, degraded_for, mbco, impacts, revision, changed_at, changed_by,
	retired_at) ON continuity.activity TO cohesion_web;
CREATE POLICY own ON continuity.activity FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()));
CREATE POLICY add ON continuity.activity FOR INSERT TO cohesion_web
	WITH CHECK (organisation_id = ledger.acting_organisation() AND ledger.has_role('rssi') AND changed_by = ledger.acting());
CREATE POLICY change ON continuity.activity FOR UPDATE TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) AND (SELECT ledger.has_role('rssi')))
	WITH CHECK (organisation_id = ledger.acting_organisation() AND changed_by = ledger.acting());
CREATE POLICY reseal_read ON continuity.activity FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON continuity.activity FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');
-- Counts over all organisations, by the hub itself.
CREATE POLICY figures ON continuity.activity FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:continuity-figures');
