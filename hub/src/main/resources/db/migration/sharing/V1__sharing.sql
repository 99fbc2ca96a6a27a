-- Circles. Their name, roster and size are for their members only, whatever the query.

CREATE SCHEMA sharing;
GRANT USAGE ON SCHEMA sharing TO cohesion_web;

CREATE TABLE sharing.circle (
	id uuid PRIMARY KEY,
	name text NOT NULL CHECK (length(name) BETWEEN 2 AND 100),
	owner_id uuid NOT NULL,
	built text NOT NULL CHECK (built IN ('BY_HAND', 'ALL_ENGAGED')),
	revision integer NOT NULL DEFAULT 0,
	made_at timestamptz NOT NULL,
	made_by text NOT NULL,
	UNIQUE (owner_id, name)
);
CREATE TABLE sharing.circle_member (
	circle_id uuid NOT NULL REFERENCES sharing.circle,
	organisation_id uuid NOT NULL,
	PRIMARY KEY (organisation_id, circle_id)
);
CREATE INDEX circle_member_circle ON sharing.circle_member (circle_id);
ALTER TABLE sharing.circle ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing.circle FORCE ROW LEVEL SECURITY;
ALTER TABLE sharing.circle_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing.circle_member FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (revision) ON sharing.circle TO cohesion_web;
GRANT SELECT, INSERT, DELETE ON sharing.circle_member TO cohesion_web;

-- A policy on the roster cannot read the roster, so this function does, and says nothing but the acting organisation's own.
CREATE POLICY function ON sharing.circle_member FOR SELECT TO cohesion_owner USING (true);
CREATE FUNCTION sharing.my_circles() RETURNS SETOF uuid
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$ SELECT circle_id FROM sharing.circle_member WHERE organisation_id = ledger.acting_organisation() $$;
REVOKE ALL ON FUNCTION sharing.my_circles FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sharing.my_circles TO cohesion_web;

CREATE POLICY members ON sharing.circle FOR SELECT TO cohesion_web
	USING (id IN (SELECT sharing.my_circles()) OR owner_id = (SELECT ledger.acting_organisation()));
CREATE POLICY make ON sharing.circle FOR INSERT TO cohesion_web
	WITH CHECK (owner_id = ledger.acting_organisation() AND made_by = ledger.acting());
CREATE POLICY change ON sharing.circle FOR UPDATE TO cohesion_web
	USING (owner_id = (SELECT ledger.acting_organisation())) WITH CHECK (owner_id = (SELECT ledger.acting_organisation()));

CREATE POLICY members ON sharing.circle_member FOR SELECT TO cohesion_web
	USING (circle_id IN (SELECT sharing.my_circles()));
CREATE POLICY add ON sharing.circle_member FOR INSERT TO cohesion_web
	WITH CHECK (circle_id IN (SELECT id FROM sharing.circle
		WHERE owner_id = ledger.acting_organisation() AND built = 'BY_HAND'));
CREATE POLICY remove ON sharing.circle_member FOR DELETE TO cohesion_web
	USING (circle_id IN (SELECT id FROM sharing.circle
		WHERE owner_id = (SELECT ledger.acting_organisation()) AND built = 'BY_HAND'));

-- The hub itself keeps the members of circles built by a rule, and touches no other.
CREATE POLICY rule_read ON sharing.circle FOR SELECT TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:circles' AND built = 'ALL_ENGAGED');
CREATE POLICY rule_change ON sharing.circle FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:circles' AND built = 'ALL_ENGAGED')
	WITH CHECK ((SELECT ledger.acting()) = 'hub:circles' AND built = 'ALL_ENGAGED');
CREATE POLICY rule ON sharing.circle_member TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:circles' AND circle_id IN (SELECT id FROM sharing.circle WHERE built = 'ALL_ENGAGED'))
	WITH CHECK ((SELECT ledger.acting()) = 'hub:circles'
		AND circle_id IN (SELECT id FROM sharing.circle WHERE built = 'ALL_ENGAGED'));
