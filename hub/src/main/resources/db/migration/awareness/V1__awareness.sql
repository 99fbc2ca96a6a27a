-- Awareness campaigns and their sessions. What an organisation did is for itself and, in a campaign of the whole territory,
-- for the staff; everybody else reads figures that the hub makes.

CREATE SCHEMA awareness;
GRANT USAGE ON SCHEMA awareness TO cohesion_web;

CREATE FUNCTION awareness.is_staff() RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN ledger.acting_organisation() IS NOT NULL AND ledger.has_role('coordinator');

CREATE FUNCTION awareness.is_hub() RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN ledger.acting() = 'hub:awareness';

CREATE TABLE awareness.campaign (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL,
	scope text NOT NULL CHECK (scope IN ('OWN', 'TERRITORY')),
	title text NOT NULL CHECK (length(title) BETWEEN 2 AND 150),
	theme text NOT NULL CHECK (theme IN ('PHISHING', 'PASSWORDS', 'RANSOMWARE', 'MOBILE_WORK', 'PERSONAL_DATA', 'FRAUD',
		'REPORTING', 'OTHER')),
	audiences text[] NOT NULL CHECK (cardinality(audiences) > 0
		AND audiences <@ ARRAY['STAFF', 'ELECTED', 'MANAGEMENT', 'PROVIDERS', 'OTHER']),
	starts_on date NOT NULL,
	ends_on date NOT NULL,
	description text NOT NULL CHECK (length(description) <= 2000),
	opened_at timestamptz NOT NULL,
	opened_by text NOT NULL,
	revision integer NOT NULL DEFAULT 1,
	CHECK (ends_on >= starts_on)
);
CREATE INDEX campaign_newest ON awareness.campaign (opened_at DESC, id DESC);
CREATE INDEX campaign_running ON awareness.campaign (ends_on, starts_on);

-- One occasion of one organisation, as it was known from one moment to another: a correction is one more row, so that what
-- others were told of a quarter never moves. A count that is not known is null, never zero.
CREATE TABLE awareness.session (
	id uuid NOT NULL,
	revision integer NOT NULL CHECK (revision > 0),
	campaign_id uuid NOT NULL REFERENCES awareness.campaign,
	organisation_id uuid NOT NULL,
	held_on date NOT NULL,
	form text NOT NULL CHECK (form IN ('POSTER', 'E_LEARNING', 'MEETING', 'PHISHING_EXERCISE', 'OTHER')),
	audience text NOT NULL CHECK (audience IN ('STAFF', 'ELECTED', 'MANAGEMENT', 'PROVIDERS', 'OTHER')),
	invited integer CHECK (invited >= 0),
	attended integer CHECK (attended >= 0),
	confirmed boolean NOT NULL,
	recorded_at timestamptz NOT NULL,
	over_at timestamptz,
	PRIMARY KEY (id, revision),
	CHECK (confirmed OR attended IS NULL OR invited IS NULL OR attended <= invited)
);
CREATE UNIQUE INDEX session_now ON awareness.session (id) WHERE over_at IS NULL;
CREATE INDEX session_campaign ON awareness.session (campaign_id, held_on DESC, id DESC) WHERE over_at IS NULL;
CREATE INDEX session_held ON awareness.session (held_on);

ALTER TABLE awareness.campaign ENABLE ROW LEVEL SECURITY;
ALTER TABLE awareness.campaign FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (title, theme, audiences, starts_on, ends_on, description, revision) ON awareness.campaign
	TO cohesion_web;
CREATE POLICY known ON awareness.campaign FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation())
		OR scope = 'TERRITORY' AND (SELECT ledger.acting_organisation()) IS NOT NULL);
CREATE POLICY open ON awareness.campaign FOR INSERT TO cohesion_web
	WITH CHECK (organisation_id = ledger.acting_organisation() AND opened_by = ledger.acting()
		AND (scope = 'OWN' OR awareness.is_staff()));
CREATE POLICY change ON awareness.campaign FOR UPDATE TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) AND (scope = 'OWN' OR (SELECT awareness.is_staff())));

ALTER TABLE awareness.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE awareness.session FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (over_at) ON awareness.session TO cohesion_web;
CREATE POLICY own ON awareness.session FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) OR (SELECT awareness.is_hub())
		OR (SELECT awareness.is_staff()) AND campaign_id IN (SELECT id FROM awareness.campaign WHERE scope = 'TERRITORY'));
CREATE POLICY record ON awareness.session FOR INSERT TO cohesion_web
	WITH CHECK (organisation_id = ledger.acting_organisation() AND campaign_id IN (SELECT id FROM awareness.campaign));
CREATE POLICY supersede ON awareness.session FOR UPDATE TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) AND over_at IS NULL)
	WITH CHECK (organisation_id = (SELECT ledger.acting_organisation()));
