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
