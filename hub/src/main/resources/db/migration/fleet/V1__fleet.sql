-- Agents: who speaks for which organisation, with which key. The hub itself (hub:fleet) recognises them;
-- people see and change only their own organisation's.

CREATE SCHEMA fleet;
GRANT USAGE ON SCHEMA fleet TO cohesion_web;

CREATE FUNCTION fleet.is_hub() RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN coalesce(ledger.acting() = 'hub:fleet', false);

-- Whoever may add and remove the organisation's agents.
CREATE FUNCTION fleet.keeps(organisation uuid) RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN coalesce(organisation = ledger.acting_organisation(), false)
		AND (ledger.has_role('rssi') OR ledger.has_role('administrator'));

-- One-time codes: the selector finds the row and limits the tries, the secret is kept as its hash.
CREATE TABLE fleet.enrolment_code (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL,
	selector text NOT NULL UNIQUE CHECK (length(selector) = 8),
	secret_hash bytea NOT NULL CHECK (octet_length(secret_hash) = 32),
	tlp text CHECK (tlp IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
	circle_id uuid,
	issued_by text NOT NULL,
	issued_at timestamptz NOT NULL,
	expires_at timestamptz NOT NULL,
	tries integer NOT NULL DEFAULT 0,
	used_at timestamptz,
	agent_id uuid
);
CREATE INDEX enrolment_code_organisation ON fleet.enrolment_code (organisation_id, issued_at);
ALTER TABLE fleet.enrolment_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE fleet.enrolment_code FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (tries, used_at, agent_id) ON fleet.enrolment_code TO cohesion_web;
CREATE POLICY kept ON fleet.enrolment_code FOR SELECT TO cohesion_web USING (fleet.keeps(organisation_id));
CREATE POLICY issue ON fleet.enrolment_code FOR INSERT TO cohesion_web
	WITH CHECK (fleet.keeps(organisation_id) AND issued_by = ledger.acting());
CREATE POLICY hub_read ON fleet.enrolment_code FOR SELECT TO cohesion_web USING ((SELECT fleet.is_hub()));
CREATE POLICY hub_use ON fleet.enrolment_code FOR UPDATE TO cohesion_web
	USING ((SELECT fleet.is_hub())) WITH CHECK (fleet.is_hub());

CREATE TABLE fleet.agent (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL,
	name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
	public_key text NOT NULL UNIQUE CHECK (length(public_key) = 43),
	tlp text CHECK (tlp IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
	circle_id uuid,
	enrolled_at timestamptz NOT NULL,
	revoked_at timestamptz,
	revoked_by text,
	CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX agent_organisation ON fleet.agent (organisation_id, enrolled_at);
ALTER TABLE fleet.agent ENABLE ROW LEVEL SECURITY;
ALTER TABLE fleet.agent FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (revoked_at, revoked_by) ON fleet.agent TO cohesion_web;
CREATE POLICY ours ON fleet.agent FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()));
CREATE POLICY revoke ON fleet.agent FOR UPDATE TO cohesion_web
	USING (fleet.keeps(organisation_id) AND revoked_at IS NULL)
	WITH CHECK (fleet.keeps(organisation_id) AND revoked_by = ledger.acting());
CREATE POLICY hub_read ON fleet.agent FOR SELECT TO cohesion_web USING ((SELECT fleet.is_hub()));
CREATE POLICY hub_enrol ON fleet.agent FOR INSERT TO cohesion_web
	WITH CHECK (fleet.is_hub() AND organisation_id = ledger.acting_organisation());

-- What an agent said of itself last.
CREATE TABLE fleet.heartbeat (
	agent_id uuid PRIMARY KEY REFERENCES fleet.agent,
	organisation_id uuid NOT NULL,
	at timestamptz NOT NULL,
	agent_version text NOT NULL,
	started_at timestamptz NOT NULL,
	spooled bigint NOT NULL,
	dropped bigint NOT NULL,
	sources text NOT NULL
);
-- The days on which an organisation had an agent in touch, for ever: engagement is computed as of any past date.
CREATE TABLE fleet.contact_day (
	organisation_id uuid NOT NULL,
	day date NOT NULL,
	PRIMARY KEY (organisation_id, day)
);
ALTER TABLE fleet.heartbeat ENABLE ROW LEVEL SECURITY;
ALTER TABLE fleet.heartbeat FORCE ROW LEVEL SECURITY;
ALTER TABLE fleet.contact_day ENABLE ROW LEVEL SECURITY;
ALTER TABLE fleet.contact_day FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON fleet.heartbeat TO cohesion_web;
GRANT SELECT, INSERT ON fleet.contact_day TO cohesion_web;
CREATE POLICY ours ON fleet.heartbeat FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()));
CREATE POLICY hub ON fleet.heartbeat TO cohesion_web USING ((SELECT fleet.is_hub())) WITH CHECK (fleet.is_hub());
CREATE POLICY ours ON fleet.contact_day FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()));
CREATE POLICY hub ON fleet.contact_day TO cohesion_web USING ((SELECT fleet.is_hub())) WITH CHECK (fleet.is_hub());

-- Nonces seen within the window of signatures, and sessions: only the hub itself sees them; agents add their own nonces.
CREATE TABLE fleet.nonce (
	-- Taken from the agent's row; a reference would lock that row at every message.
	agent_id uuid NOT NULL,
	nonce text NOT NULL,
	seen_at timestamptz NOT NULL,
	PRIMARY KEY (agent_id, nonce)
);
CREATE INDEX nonce_seen ON fleet.nonce (seen_at);
CREATE TABLE fleet.session (
	token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
	agent_id uuid NOT NULL REFERENCES fleet.agent,
	expires_at timestamptz NOT NULL
);
CREATE INDEX session_expiry ON fleet.session (expires_at);
ALTER TABLE fleet.nonce ENABLE ROW LEVEL SECURITY;
ALTER TABLE fleet.nonce FORCE ROW LEVEL SECURITY;
ALTER TABLE fleet.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE fleet.session FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON fleet.nonce, fleet.session TO cohesion_web;
CREATE POLICY hub ON fleet.nonce TO cohesion_web USING ((SELECT fleet.is_hub())) WITH CHECK (fleet.is_hub());
CREATE POLICY own ON fleet.nonce FOR INSERT TO cohesion_web WITH CHECK ('agent:' || agent_id = (SELECT ledger.acting()));
CREATE POLICY hub ON fleet.session TO cohesion_web USING ((SELECT fleet.is_hub())) WITH CHECK (fleet.is_hub());

-- Told to every replica at commit, so that a revoked agent's streams close at once.
CREATE FUNCTION fleet.tell_revocation() RETURNS trigger
	LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
	PERFORM pg_notify('cohesion_rights', NEW.id::text);
	RETURN NEW;
END
$$;
CREATE TRIGGER tell_revocation AFTER UPDATE ON fleet.agent
	FOR EACH ROW EXECUTE FUNCTION fleet.tell_revocation();
