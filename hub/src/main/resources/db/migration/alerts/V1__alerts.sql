-- Alerts: what an organisation shares with a frozen audience. Read by the owner and by the recipients, nobody else.

CREATE SCHEMA alerts;
GRANT USAGE ON SCHEMA alerts TO cohesion_web;

CREATE TABLE alerts.alert (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL,
	origin_name text NOT NULL,
	published_at timestamptz NOT NULL,
	reality text NOT NULL CHECK (reality IN ('ACTUAL', 'EXERCISE')),
	tlp text NOT NULL CHECK (tlp IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
	circle_id uuid,
	audience_id uuid NOT NULL,
	severity text NOT NULL CHECK (severity IN ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
	rsit text NOT NULL,
	title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
	summary text NOT NULL CHECK (length(summary) <= 4000),
	advice text NOT NULL CHECK (length(advice) <= 4000),
	source text NOT NULL CHECK (source IN ('MEMBER', 'AGENT')),
	source_detail text NOT NULL,
	occurred_at timestamptz,
	seen integer NOT NULL DEFAULT 1 CHECK (seen > 0),
	-- JSON kept as text: nothing here looks inside, and it is written faster so.
	observables text NOT NULL
);
CREATE INDEX alert_audience ON alerts.alert (audience_id, published_at DESC, id DESC);
CREATE INDEX alert_owner ON alerts.alert (organisation_id, published_at DESC, id DESC);
ALTER TABLE alerts.alert ENABLE ROW LEVEL SECURITY;
ALTER TABLE alerts.alert FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON alerts.alert TO cohesion_web;
CREATE POLICY owner_or_recipient ON alerts.alert FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation())
		OR audience_id IN (SELECT audience_id FROM ledger.recipient
			WHERE organisation_id = (SELECT ledger.acting_organisation())));
-- To an audience of one's own making only.
CREATE POLICY publish ON alerts.alert FOR INSERT TO cohesion_web
	WITH CHECK (organisation_id = (SELECT ledger.acting_organisation())
		AND EXISTS (SELECT FROM ledger.audience a
			WHERE a.id = audience_id AND a.frozen_by = (SELECT ledger.acting_organisation())));

-- Where an alert came from, for its owner's eyes only: the incident behind it, the person or agent, the sensor.
CREATE TABLE alerts.provenance (
	alert_id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL,
	publisher text NOT NULL,
	incident_id uuid,
	source_id uuid,
	sensor text NOT NULL
);
CREATE INDEX provenance_incident ON alerts.provenance (incident_id) WHERE incident_id IS NOT NULL;
ALTER TABLE alerts.provenance ENABLE ROW LEVEL SECURITY;
ALTER TABLE alerts.provenance FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON alerts.provenance TO cohesion_web;
CREATE POLICY ours ON alerts.provenance FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()));
CREATE POLICY publish ON alerts.provenance FOR INSERT TO cohesion_web
	WITH CHECK (organisation_id = (SELECT ledger.acting_organisation()) AND publisher = (SELECT ledger.acting()));
