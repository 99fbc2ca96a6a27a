-- People the hub knows and what they may do for which organisation. Rights are read from here at every request.

CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO cohesion_web;

CREATE TABLE identity.person (
	subject text PRIMARY KEY CHECK (length(subject) BETWEEN 1 AND 255),
	name text NOT NULL,
	email bytea,
	seen_at timestamptz
);

CREATE TABLE identity.membership (
	subject text NOT NULL REFERENCES identity.person DEFERRABLE INITIALLY DEFERRED,
	organisation_id uuid NOT NULL,
	roles text[] NOT NULL CHECK (cardinality(roles) > 0
		AND roles <@ ARRAY['rssi', 'reporter', 'partner', 'coordinator', 'analyst', 'auditor', 'administrator']),
	added_at timestamptz NOT NULL,
	added_by text NOT NULL,
	PRIMARY KEY (subject, organisation_id)
);
CREATE INDEX membership_organisation ON identity.membership (organisation_id);

-- Whom an organisation's own RSSI may add and remove: nobody with a role that reaches the whole territory.
CREATE FUNCTION identity.is_local(roles text[]) RETURNS boolean
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN roles <@ ARRAY['rssi', 'reporter', 'partner'];

ALTER TABLE identity.membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.membership FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON identity.membership TO cohesion_web;
CREATE POLICY mine ON identity.membership FOR SELECT TO cohesion_web
	USING ('person:' || subject = (SELECT ledger.acting()));
CREATE POLICY ours ON identity.membership FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()));
CREATE POLICY everyones ON identity.membership FOR SELECT TO cohesion_web
	USING ((SELECT ledger.has_role('administrator')));
CREATE POLICY name_ours ON identity.membership FOR INSERT TO cohesion_web
	WITH CHECK (organisation_id = ledger.acting_organisation() AND ledger.has_role('rssi') AND identity.is_local(roles)
		AND added_by = ledger.acting());
CREATE POLICY name_anyone ON identity.membership FOR INSERT TO cohesion_web
	WITH CHECK (ledger.has_role('administrator') AND added_by = ledger.acting());
CREATE POLICY remove_ours ON identity.membership FOR DELETE TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) AND (SELECT ledger.has_role('rssi'))
		AND identity.is_local(roles));
CREATE POLICY remove_anyone ON identity.membership FOR DELETE TO cohesion_web
	USING ((SELECT ledger.has_role('administrator')));

-- A person is seen through a membership that is seen, and by themselves.
ALTER TABLE identity.person ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.person FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (name, email, seen_at) ON identity.person TO cohesion_web;
CREATE POLICY seen ON identity.person FOR SELECT TO cohesion_web
	USING ('person:' || subject = (SELECT ledger.acting()) OR subject IN (SELECT subject FROM identity.membership));
CREATE POLICY add ON identity.person FOR INSERT TO cohesion_web
	WITH CHECK (ledger.has_role('rssi') OR ledger.has_role('administrator'));

-- The hub itself keeps names as the identity provider says them, and seals addresses again with a new key.
CREATE POLICY keep_read ON identity.person FOR SELECT TO cohesion_web
	USING ((SELECT ledger.acting()) IN ('hub:arrivals', 'hub:resealing'));
CREATE POLICY keep ON identity.person FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) IN ('hub:arrivals', 'hub:resealing'))
	WITH CHECK (ledger.acting() IN ('hub:arrivals', 'hub:resealing'));

-- Told to every replica at commit, so that what a removed member has open closes at once.
CREATE FUNCTION identity.tell_removal() RETURNS trigger
	LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
	PERFORM pg_notify('cohesion_rights', encode(sha256(convert_to(OLD.subject, 'UTF8')), 'hex'));
	RETURN OLD;
END
$$;
CREATE TRIGGER tell_removal AFTER DELETE OR UPDATE ON identity.membership
	FOR EACH ROW EXECUTE FUNCTION identity.tell_removal();

-- Crisis codes: three per organisation, printed for the day its own computing is dead. The selector finds the row, the secret is
-- kept as its hash. Those that were not replaced are the organisation's set.
CREATE FUNCTION identity.answers_for(organisation uuid) RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN coalesce(organisation = ledger.acting_organisation(), false) AND ledger.has_role('rssi');

CREATE FUNCTION identity.is_crisis() RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN coalesce(ledger.acting() = 'hub:crisis', false);

CREATE TABLE identity.crisis_code (
	id uuid PRIMARY KEY,
	set_id uuid NOT NULL,
	organisation_id uuid NOT NULL,
	place integer NOT NULL CHECK (place BETWEEN 1 AND 3),
	selector text NOT NULL UNIQUE CHECK (length(selector) = 8),
	secret_hash bytea NOT NULL CHECK (octet_length(secret_hash) = 32),
	made_at timestamptz NOT NULL,
	made_by text NOT NULL,
	replaced_at timestamptz,
	used_at timestamptz
);
CREATE UNIQUE INDEX crisis_code_set ON identity.crisis_code (organisation_id, place) WHERE replaced_at IS NULL;
ALTER TABLE identity.crisis_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.crisis_code FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (replaced_at, used_at) ON identity.crisis_code TO cohesion_web;
CREATE POLICY ours ON identity.crisis_code FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation())
		AND ((SELECT ledger.has_role('rssi')) OR (SELECT ledger.has_role('partner'))));
CREATE POLICY make ON identity.crisis_code FOR INSERT TO cohesion_web
	WITH CHECK (identity.answers_for(organisation_id) AND made_by = ledger.acting() AND replaced_at IS NULL AND used_at IS NULL);
CREATE POLICY replace ON identity.crisis_code FOR UPDATE TO cohesion_web
	USING (identity.answers_for(organisation_id) AND replaced_at IS NULL)
	WITH CHECK (identity.answers_for(organisation_id) AND replaced_at IS NOT NULL);
CREATE POLICY find ON identity.crisis_code FOR SELECT TO cohesion_web USING ((SELECT identity.is_crisis()));
CREATE POLICY use ON identity.crisis_code FOR UPDATE TO cohesion_web
	USING (identity.is_crisis() AND organisation_id = ledger.acting_organisation() AND used_at IS NULL AND replaced_at IS NULL)
	WITH CHECK (identity.is_crisis() AND used_at IS NOT NULL AND replaced_at IS NULL);
