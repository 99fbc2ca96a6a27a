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

-- « Solidarité hors charte ». Members see that a case runs, as they see whom they send to; why, only the organisation and the staff.
CREATE TABLE sharing.solidarity_case (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL,
	sees text NOT NULL CHECK (sees IN ('NOTHING', 'GREEN', 'AMBER')),
	shares boolean NOT NULL,
	from_day date NOT NULL,
	until_day date NOT NULL CHECK (until_day >= from_day),
	closed_on date CHECK (closed_on >= from_day),
	opened_at timestamptz NOT NULL,
	opened_by text NOT NULL
);
CREATE INDEX solidarity_case_organisation ON sharing.solidarity_case (organisation_id, until_day);
CREATE INDEX solidarity_case_opened ON sharing.solidarity_case (opened_at, id);
CREATE TABLE sharing.solidarity_step (
	id uuid PRIMARY KEY,
	case_id uuid NOT NULL REFERENCES sharing.solidarity_case,
	organisation_id uuid NOT NULL,
	act text NOT NULL CHECK (act IN ('OPENED', 'EXTENDED', 'CLOSED')),
	until_day date NOT NULL,
	noted_at timestamptz NOT NULL,
	noted_by text NOT NULL,
	reason bytea NOT NULL
);
CREATE INDEX solidarity_step_case ON sharing.solidarity_step (case_id, noted_at);
ALTER TABLE sharing.solidarity_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing.solidarity_case FORCE ROW LEVEL SECURITY;
ALTER TABLE sharing.solidarity_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing.solidarity_step FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (until_day, closed_on) ON sharing.solidarity_case TO cohesion_web;
GRANT SELECT, INSERT, UPDATE (reason) ON sharing.solidarity_step TO cohesion_web;

CREATE POLICY members ON sharing.solidarity_case FOR SELECT TO cohesion_web
	USING ((SELECT ledger.acting_organisation()) IS NOT NULL OR (SELECT ledger.acting()) = 'hub:circles');
CREATE POLICY open ON sharing.solidarity_case FOR INSERT TO cohesion_web
	WITH CHECK (ledger.has_role('coordinator') AND opened_by = ledger.acting());
CREATE POLICY change ON sharing.solidarity_case FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.has_role('coordinator'))) WITH CHECK ((SELECT ledger.has_role('coordinator')));

CREATE POLICY own ON sharing.solidarity_step FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) OR (SELECT charter.keeps_the_register()));
CREATE POLICY note ON sharing.solidarity_step FOR INSERT TO cohesion_web
	WITH CHECK (ledger.has_role('coordinator') AND noted_by = ledger.acting());
CREATE POLICY reseal_read ON sharing.solidarity_step FOR SELECT TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON sharing.solidarity_step FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');
