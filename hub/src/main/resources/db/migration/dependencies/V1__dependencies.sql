-- The register of providers and mutual services: members know what is in it, not who put it there nor who needs it.

CREATE SCHEMA dependencies;
GRANT USAGE ON SCHEMA dependencies TO cohesion_web;

-- One merged into another stays as the way to it.
CREATE TABLE dependencies.provider (
	id uuid PRIMARY KEY,
	name text NOT NULL CHECK (length(name) BETWEEN 2 AND 150),
	search_name text NOT NULL CHECK (search_name <> ''),
	family text NOT NULL CHECK (family IN ('HOSTING', 'SOFTWARE', 'TELECOM', 'ENERGY', 'MANAGED_IT', 'MUTUAL_SERVICE', 'OTHER')),
	operator_id uuid,
	summary text NOT NULL CHECK (length(summary) <= 300),
	reviewed boolean NOT NULL,
	merged_into uuid REFERENCES dependencies.provider CHECK (merged_into <> id),
	revision integer NOT NULL DEFAULT 1,
	CHECK ((family = 'MUTUAL_SERVICE') = (operator_id IS NOT NULL))
);
CREATE UNIQUE INDEX provider_known ON dependencies.provider (search_name, family, operator_id) NULLS NOT DISTINCT WHERE merged_into IS NULL;
CREATE INDEX provider_name ON dependencies.provider (search_name, id) WHERE merged_into IS NULL;
CREATE INDEX provider_merged ON dependencies.provider (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX provider_operator ON dependencies.provider (operator_id) WHERE operator_id IS NOT NULL;
ALTER TABLE dependencies.provider ENABLE ROW LEVEL SECURITY;
ALTER TABLE dependencies.provider FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (name, search_name, family, operator_id, summary, reviewed, merged_into, revision)
	ON dependencies.provider TO cohesion_web;
CREATE POLICY members ON dependencies.provider FOR SELECT TO cohesion_web
	USING ((SELECT ledger.acting_organisation()) IS NOT NULL);
CREATE POLICY propose ON dependencies.provider FOR INSERT TO cohesion_web
	WITH CHECK (ledger.acting_organisation() IS NOT NULL AND merged_into IS NULL
		AND (charter.keeps_the_register() OR ledger.has_role('rssi') AND NOT reviewed));
CREATE POLICY keep ON dependencies.provider FOR UPDATE TO cohesion_web
	USING ((SELECT charter.keeps_the_register())) WITH CHECK ((SELECT charter.keeps_the_register()));

-- Who proposed what is for the organisation itself only.
CREATE TABLE dependencies.proposal (
	provider_id uuid PRIMARY KEY REFERENCES dependencies.provider,
	organisation_id uuid NOT NULL,
	proposed_at timestamptz NOT NULL,
	proposed_by text NOT NULL
);
CREATE INDEX proposal_organisation ON dependencies.proposal (organisation_id);
ALTER TABLE dependencies.proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE dependencies.proposal FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON dependencies.proposal TO cohesion_web;
CREATE POLICY own ON dependencies.proposal FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()));
CREATE POLICY propose ON dependencies.proposal FOR INSERT TO cohesion_web
	WITH CHECK (organisation_id = ledger.acting_organisation() AND proposed_by = ledger.acting());

-- What an activity, or a mutual service one operates, cannot do without: so many of these. Its own organisation's; the label is sealed,
-- the rest is in clear, to be computed with. None is an unknown tolerance, which is not zero; durations are minutes.
CREATE TABLE dependencies.dependency (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL,
	dependant_id uuid NOT NULL,
	label bytea NOT NULL,
	activities uuid[] NOT NULL,
	providers uuid[] NOT NULL,
	needed integer NOT NULL CHECK (needed BETWEEN 1 AND cardinality(activities) + cardinality(providers)),
	tolerance integer CHECK (tolerance BETWEEN 0 AND 527040),
	revision integer NOT NULL DEFAULT 1,
	changed_at timestamptz NOT NULL,
	changed_by text NOT NULL,
	removed_at timestamptz,
	CHECK (NOT dependant_id = ANY (activities || providers)),
	CHECK (cardinality(activities) + cardinality(providers) <= 20)
);
CREATE INDEX dependency_of ON dependencies.dependency (organisation_id, dependant_id, id) WHERE removed_at IS NULL;
ALTER TABLE dependencies.dependency ENABLE ROW LEVEL SECURITY;
ALTER TABLE dependencies.dependency FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (label, activities, providers, needed, tolerance, revision, changed_at, changed_by, removed_at)
	ON dependencies.dependency TO cohesion_web;
CREATE POLICY own ON dependencies.dependency FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()));
CREATE POLICY add ON dependencies.dependency FOR INSERT TO cohesion_web
	WITH CHECK (organisation_id = ledger.acting_organisation() AND ledger.has_role('rssi') AND changed_by = ledger.acting());
CREATE POLICY change ON dependencies.dependency FOR UPDATE TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) AND (SELECT ledger.has_role('rssi')))
	WITH CHECK (organisation_id = ledger.acting_organisation() AND changed_by = ledger.acting());
CREATE POLICY reseal_read ON dependencies.dependency FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON dependencies.dependency FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');

-- What an organisation lets be done with its activities and dependencies; one that was withdrawn keeps its row.
CREATE TABLE dependencies.consent (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL,
	use text NOT NULL CHECK (use IN ('SIMULATION', 'PRIORITIES', 'NAMES')),
	given_at timestamptz NOT NULL,
	given_by text NOT NULL,
	withdrawn_at timestamptz CHECK (withdrawn_at >= given_at),
	withdrawn_by text,
	CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
CREATE UNIQUE INDEX consent_given ON dependencies.consent (use, organisation_id) WHERE withdrawn_at IS NULL;
CREATE INDEX consent_organisation ON dependencies.consent (organisation_id, given_at);
ALTER TABLE dependencies.consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE dependencies.consent FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by) ON dependencies.consent TO cohesion_web;
CREATE POLICY own ON dependencies.consent FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()));
CREATE POLICY give ON dependencies.consent FOR INSERT TO cohesion_web
	WITH CHECK (organisation_id = ledger.acting_organisation() AND ledger.has_role('rssi') AND given_by = ledger.acting());
CREATE POLICY withdraw ON dependencies.consent FOR UPDATE TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) AND (SELECT ledger.has_role('rssi')) AND withdrawn_at IS NULL)
	WITH CHECK (organisation_id = ledger.acting_organisation() AND withdrawn_by = ledger.acting());

-- The territory's computations read what was consented to, and nobody but they: one for each use. Names have readers of their own.
CREATE FUNCTION dependencies.computed_use() RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN CASE ledger.acting() WHEN 'hub:cascade' THEN 'SIMULATION' WHEN 'hub:priorities' THEN 'PRIORITIES' END;
CREATE FUNCTION dependencies.named_use() RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN CASE ledger.acting() WHEN 'hub:cascade-names' THEN 'SIMULATION' WHEN 'hub:priorities-names' THEN 'PRIORITIES' END;
CREATE POLICY computed ON dependencies.consent FOR SELECT TO cohesion_web
	USING (coalesce((SELECT dependencies.computed_use()), (SELECT dependencies.named_use())) IS NOT NULL AND withdrawn_at IS NULL);
CREATE POLICY computed ON dependencies.provider FOR SELECT TO cohesion_web USING ((SELECT dependencies.computed_use()) IS NOT NULL);
CREATE POLICY computed ON dependencies.dependency FOR SELECT TO cohesion_web
	USING (removed_at IS NULL AND organisation_id IN (SELECT organisation_id FROM dependencies.consent
		WHERE use = (SELECT dependencies.computed_use()) AND withdrawn_at IS NULL));
CREATE POLICY computed ON continuity.activity FOR SELECT TO cohesion_web
	USING (retired_at IS NULL AND organisation_id IN (SELECT organisation_id FROM dependencies.consent
		WHERE use = (SELECT dependencies.computed_use()) AND withdrawn_at IS NULL));
CREATE POLICY named ON continuity.activity FOR SELECT TO cohesion_web
	USING (retired_at IS NULL
		AND organisation_id IN (SELECT organisation_id FROM dependencies.consent
			WHERE use = (SELECT dependencies.named_use()) AND withdrawn_at IS NULL
			INTERSECT SELECT organisation_id FROM dependencies.consent WHERE use = 'NAMES' AND withdrawn_at IS NULL));
