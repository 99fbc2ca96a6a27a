-- Working groups: who is in them, their meetings, decisions and documents. The roster and all the group does are for those
-- who are in it and admitted by the sharing policy; a document is also for whom it was delivered to and who left since.

CREATE SCHEMA workinggroups;
GRANT USAGE ON SCHEMA workinggroups TO cohesion_web;

CREATE FUNCTION workinggroups.is_hub() RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN ledger.acting() = 'hub:working-groups';

CREATE TABLE workinggroups.working_group (
	id uuid PRIMARY KEY,
	name text NOT NULL CHECK (length(name) BETWEEN 2 AND 100),
	purpose text NOT NULL CHECK (length(purpose) BETWEEN 2 AND 2000),
	visibility text NOT NULL CHECK (visibility IN ('OPEN', 'INVITATION')),
	convener_id uuid NOT NULL,
	opened_at timestamptz NOT NULL,
	opened_by text NOT NULL,
	closed_at timestamptz,
	closed_reason text CHECK (length(closed_reason) BETWEEN 2 AND 500),
	revision integer NOT NULL DEFAULT 1,
	CHECK ((closed_at IS NULL) = (closed_reason IS NULL))
);
CREATE INDEX working_group_newest ON workinggroups.working_group (opened_at DESC, id DESC);

-- One stay of an organisation in a group, from asking or being invited to leaving; a new one each time.
CREATE TABLE workinggroups.member (
	id uuid PRIMARY KEY,
	group_id uuid NOT NULL REFERENCES workinggroups.working_group,
	organisation_id uuid NOT NULL,
	standing text NOT NULL CHECK (standing IN ('ASKED', 'INVITED', 'MEMBER', 'DECLINED', 'LEFT')),
	-- What the sharing policy says of the organisation today, whatever its standing here.
	admitted boolean NOT NULL,
	-- Whether what lies ahead has been addressed to it since it joined.
	welcomed boolean NOT NULL DEFAULT false,
	participants text[] NOT NULL DEFAULT '{}' CHECK (cardinality(participants) <= 20),
	began_at timestamptz NOT NULL,
	joined_at timestamptz,
	ended_at timestamptz,
	CHECK (standing <> 'MEMBER' OR joined_at IS NOT NULL),
	CHECK ((standing IN ('DECLINED', 'LEFT')) = (ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX member_once ON workinggroups.member (organisation_id, group_id) WHERE standing IN ('ASKED', 'INVITED', 'MEMBER');
CREATE INDEX member_group ON workinggroups.member (group_id, began_at);
CREATE INDEX member_organisation ON workinggroups.member (organisation_id);

-- Numbers of decisions, which also those must respect who cannot see the earlier ones.
CREATE TABLE workinggroups.counter (
	group_id uuid PRIMARY KEY REFERENCES workinggroups.working_group,
	decisions integer NOT NULL DEFAULT 0
);

CREATE TABLE workinggroups.meeting (
	id uuid PRIMARY KEY,
	group_id uuid NOT NULL REFERENCES workinggroups.working_group,
	audience_id uuid NOT NULL,
	title text NOT NULL CHECK (length(title) BETWEEN 2 AND 150),
	starts_at timestamptz NOT NULL,
	ends_at timestamptz NOT NULL,
	place text NOT NULL CHECK (length(place) <= 300),
	link text NOT NULL CHECK (length(link) <= 500),
	agenda text NOT NULL CHECK (length(agenda) <= 5000),
	minutes text NOT NULL DEFAULT '' CHECK (length(minutes) <= 20000),
	minutes_at timestamptz,
	cancelled_at timestamptz,
	cancelled_reason text,
	published_at timestamptz NOT NULL,
	changed_at timestamptz NOT NULL,
	revision integer NOT NULL DEFAULT 0,
	CHECK (ends_at > starts_at),
	CHECK ((cancelled_at IS NULL) = (cancelled_reason IS NULL))
);
CREATE INDEX meeting_group ON workinggroups.meeting (group_id, starts_at DESC, id DESC);
CREATE INDEX meeting_start ON workinggroups.meeting (starts_at);

CREATE TABLE workinggroups.attendance (
	meeting_id uuid NOT NULL REFERENCES workinggroups.meeting,
	organisation_id uuid NOT NULL,
	presence text NOT NULL CHECK (presence IN ('PRESENT', 'EXCUSED', 'ABSENT')),
	persons text[] NOT NULL DEFAULT '{}' CHECK (cardinality(persons) <= 20),
	PRIMARY KEY (meeting_id, organisation_id)
);

CREATE TABLE workinggroups.decision (
	id uuid PRIMARY KEY,
	group_id uuid NOT NULL REFERENCES workinggroups.working_group,
	number integer NOT NULL CHECK (number > 0),
	audience_id uuid NOT NULL,
	meeting_id uuid REFERENCES workinggroups.meeting,
	decided_at timestamptz NOT NULL,
	open boolean NOT NULL DEFAULT true,
	UNIQUE (group_id, number)
);
CREATE INDEX decision_newest ON workinggroups.decision (group_id, open, decided_at DESC, id DESC);

-- What was decided, and everything said of it since. The last line holds; none is ever changed.
CREATE TABLE workinggroups.decision_line (
	decision_id uuid NOT NULL REFERENCES workinggroups.decision,
	line integer NOT NULL CHECK (line > 0),
	state text NOT NULL CHECK (state IN ('TO_DO', 'DONE', 'ABANDONED')),
	text text NOT NULL CHECK (length(text) BETWEEN 2 AND 2000),
	owner_id uuid NOT NULL,
	owner_person text NOT NULL CHECK (length(owner_person) <= 120),
	due_on date,
	reason text NOT NULL CHECK (length(reason) <= 500),
	written_at timestamptz NOT NULL,
	organisation_id uuid NOT NULL,
	PRIMARY KEY (decision_id, line),
	CHECK (state <> 'ABANDONED' OR length(reason) >= 2)
);
CREATE INDEX decision_line_owner ON workinggroups.decision_line (owner_id);

CREATE TABLE workinggroups.document (
	file_id uuid PRIMARY KEY,
	group_id uuid NOT NULL REFERENCES workinggroups.working_group,
	organisation_id uuid NOT NULL,
	audience_id uuid NOT NULL,
	tlp text NOT NULL CHECK (tlp IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
	shared_at timestamptz NOT NULL
);
CREATE INDEX document_group ON workinggroups.document (group_id, shared_at DESC, file_id DESC);

-- Each organisation is reminded once of a day's meetings, however many hubs there are.
CREATE TABLE workinggroups.reminder (
	organisation_id uuid NOT NULL,
	day date NOT NULL,
	PRIMARY KEY (day, organisation_id)
);

-- A policy on the roster cannot read the roster, so these functions do, and say nothing but the acting organisation's own.
CREATE POLICY function ON workinggroups.member FOR SELECT TO cohesion_owner USING (true);
CREATE POLICY function ON workinggroups.working_group FOR SELECT TO cohesion_owner USING (true);
-- Where it has been asked, has asked, is or was.
CREATE FUNCTION workinggroups.my_groups() RETURNS SETOF uuid
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$ SELECT group_id FROM workinggroups.member WHERE organisation_id = ledger.acting_organisation() $$;
-- Where it is, its charter in force: all the group does.
CREATE FUNCTION workinggroups.my_live_groups() RETURNS SETOF uuid
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$ SELECT group_id FROM workinggroups.member
	WHERE organisation_id = ledger.acting_organisation() AND standing = 'MEMBER' AND admitted $$;
-- Where it is or was, its charter in force: what was delivered to it.
CREATE FUNCTION workinggroups.my_kept_groups() RETURNS SETOF uuid
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$ SELECT group_id FROM workinggroups.member
	WHERE organisation_id = ledger.acting_organisation() AND standing IN ('MEMBER', 'LEFT') AND admitted $$;
-- Where it is, and the convener is not any more or is no longer admitted: any member may take over.
CREATE FUNCTION workinggroups.my_adrift_groups() RETURNS SETOF uuid
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$ SELECT g.id FROM workinggroups.working_group g
	WHERE g.id IN (SELECT workinggroups.my_live_groups()) AND NOT EXISTS (SELECT FROM workinggroups.member m
		WHERE m.group_id = g.id AND m.organisation_id = g.convener_id AND m.standing = 'MEMBER' AND m.admitted) $$;
REVOKE ALL ON FUNCTION workinggroups.my_groups, workinggroups.my_live_groups, workinggroups.my_kept_groups,
	workinggroups.my_adrift_groups FROM PUBLIC;
GRANT EXECUTE ON FUNCTION workinggroups.my_groups, workinggroups.my_live_groups, workinggroups.my_kept_groups,
	workinggroups.my_adrift_groups TO cohesion_web;

-- The audiences the acting organisation is in, and those it froze itself.
CREATE FUNCTION workinggroups.my_audiences() RETURNS SETOF uuid
	LANGUAGE sql STABLE
	BEGIN ATOMIC
		SELECT audience_id FROM ledger.recipient WHERE organisation_id = ledger.acting_organisation();
	END;
CREATE FUNCTION workinggroups.froze(audience uuid) RETURNS boolean
	LANGUAGE sql STABLE
	RETURN EXISTS (SELECT FROM ledger.audience a WHERE a.id = audience AND a.frozen_by = ledger.acting_organisation());

-- Nobody lets itself in: only who convenes the group makes a member of somebody who asked.
CREATE FUNCTION workinggroups.keep_the_door() RETURNS trigger
	LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
	IF OLD.standing = 'ASKED' AND NEW.standing = 'MEMBER' AND NOT EXISTS (SELECT FROM workinggroups.working_group
			WHERE id = NEW.group_id AND convener_id = ledger.acting_organisation()) THEN
		RAISE insufficient_privilege USING MESSAGE = 'standing: MEMBER (expected: the convener to accept)';
	END IF;
	RETURN NEW;
END
$$;
CREATE TRIGGER keep_the_door BEFORE UPDATE ON workinggroups.member
	FOR EACH ROW EXECUTE FUNCTION workinggroups.keep_the_door();

-- Who may -------------------------------------------------------------------------------------------

ALTER TABLE workinggroups.working_group ENABLE ROW LEVEL SECURITY;
ALTER TABLE workinggroups.working_group FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (name, purpose, visibility, convener_id, closed_at, closed_reason, revision)
	ON workinggroups.working_group TO cohesion_web;
CREATE POLICY known ON workinggroups.working_group FOR SELECT TO cohesion_web
	USING (visibility = 'OPEN' AND (SELECT ledger.acting_organisation()) IS NOT NULL
		OR convener_id = (SELECT ledger.acting_organisation())
		OR id IN (SELECT workinggroups.my_groups()) OR (SELECT workinggroups.is_hub()));
CREATE POLICY found ON workinggroups.working_group FOR INSERT TO cohesion_web
	WITH CHECK (convener_id = ledger.acting_organisation() AND opened_by = ledger.acting());
CREATE POLICY convene ON workinggroups.working_group FOR UPDATE TO cohesion_web
	USING (convener_id = (SELECT ledger.acting_organisation()) AND id IN (SELECT workinggroups.my_live_groups())
		OR id IN (SELECT workinggroups.my_adrift_groups()))
	WITH CHECK (id IN (SELECT workinggroups.my_live_groups()));

ALTER TABLE workinggroups.member ENABLE ROW LEVEL SECURITY;
ALTER TABLE workinggroups.member FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (standing, admitted, welcomed, participants, joined_at, ended_at) ON workinggroups.member TO cohesion_web;
CREATE POLICY members ON workinggroups.member FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) OR group_id IN (SELECT workinggroups.my_live_groups())
		OR (SELECT workinggroups.is_hub()));
CREATE POLICY ask ON workinggroups.member FOR INSERT TO cohesion_web
	WITH CHECK (standing = 'ASKED' AND organisation_id = ledger.acting_organisation()
		AND group_id IN (SELECT id FROM workinggroups.working_group WHERE visibility = 'OPEN' AND closed_at IS NULL));
CREATE POLICY invite ON workinggroups.member FOR INSERT TO cohesion_web
	WITH CHECK (standing = 'INVITED'
		AND group_id IN (SELECT id FROM workinggroups.working_group WHERE convener_id = ledger.acting_organisation()));
CREATE POLICY found ON workinggroups.member FOR INSERT TO cohesion_web
	WITH CHECK (standing = 'MEMBER' AND organisation_id = ledger.acting_organisation()
		AND group_id IN (SELECT id FROM workinggroups.working_group WHERE convener_id = ledger.acting_organisation()));
CREATE POLICY own ON workinggroups.member FOR UPDATE TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()));
CREATE POLICY convene ON workinggroups.member FOR UPDATE TO cohesion_web
	USING (group_id IN (SELECT id FROM workinggroups.working_group WHERE convener_id = (SELECT ledger.acting_organisation())));
CREATE POLICY hub ON workinggroups.member FOR UPDATE TO cohesion_web USING ((SELECT workinggroups.is_hub()));

ALTER TABLE workinggroups.counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE workinggroups.counter FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (decisions) ON workinggroups.counter TO cohesion_web;
CREATE POLICY members ON workinggroups.counter TO cohesion_web USING (group_id IN (SELECT workinggroups.my_live_groups()));

ALTER TABLE workinggroups.meeting ENABLE ROW LEVEL SECURITY;
ALTER TABLE workinggroups.meeting FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (audience_id, title, starts_at, ends_at, place, link, agenda, minutes, minutes_at, cancelled_at,
	cancelled_reason, changed_at, revision) ON workinggroups.meeting TO cohesion_web;
CREATE POLICY addressed ON workinggroups.meeting FOR SELECT TO cohesion_web
	USING (group_id IN (SELECT workinggroups.my_live_groups()) AND audience_id IN (SELECT workinggroups.my_audiences())
		OR (SELECT workinggroups.is_hub()));
CREATE POLICY publish ON workinggroups.meeting FOR INSERT TO cohesion_web
	WITH CHECK (group_id IN (SELECT workinggroups.my_live_groups()) AND workinggroups.froze(audience_id));
CREATE POLICY change ON workinggroups.meeting FOR UPDATE TO cohesion_web
	USING (group_id IN (SELECT workinggroups.my_live_groups()) AND audience_id IN (SELECT workinggroups.my_audiences())
		OR (SELECT workinggroups.is_hub()))
	WITH CHECK (workinggroups.froze(audience_id));

ALTER TABLE workinggroups.attendance ENABLE ROW LEVEL SECURITY;
ALTER TABLE workinggroups.attendance FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON workinggroups.attendance TO cohesion_web;
CREATE POLICY of_a_meeting ON workinggroups.attendance TO cohesion_web
	USING (meeting_id IN (SELECT id FROM workinggroups.meeting));

ALTER TABLE workinggroups.decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE workinggroups.decision FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (audience_id, open) ON workinggroups.decision TO cohesion_web;
CREATE POLICY addressed ON workinggroups.decision FOR SELECT TO cohesion_web
	USING (group_id IN (SELECT workinggroups.my_live_groups()) AND audience_id IN (SELECT workinggroups.my_audiences())
		OR (SELECT workinggroups.is_hub()));
CREATE POLICY decide ON workinggroups.decision FOR INSERT TO cohesion_web
	WITH CHECK (group_id IN (SELECT workinggroups.my_live_groups()) AND workinggroups.froze(audience_id));
CREATE POLICY change ON workinggroups.decision FOR UPDATE TO cohesion_web
	USING (group_id IN (SELECT workinggroups.my_live_groups()) AND audience_id IN (SELECT workinggroups.my_audiences())
		OR (SELECT workinggroups.is_hub()))
	WITH CHECK (workinggroups.froze(audience_id));

ALTER TABLE workinggroups.decision_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE workinggroups.decision_line FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON workinggroups.decision_line TO cohesion_web;
CREATE POLICY of_a_decision ON workinggroups.decision_line FOR SELECT TO cohesion_web
	USING (decision_id IN (SELECT id FROM workinggroups.decision));
CREATE POLICY write ON workinggroups.decision_line FOR INSERT TO cohesion_web
	WITH CHECK (organisation_id = ledger.acting_organisation() AND decision_id IN (SELECT id FROM workinggroups.decision));

ALTER TABLE workinggroups.document ENABLE ROW LEVEL SECURITY;
ALTER TABLE workinggroups.document FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON workinggroups.document TO cohesion_web;
CREATE POLICY addressed ON workinggroups.document FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation())
		OR group_id IN (SELECT workinggroups.my_kept_groups()) AND audience_id IN (SELECT workinggroups.my_audiences()));
CREATE POLICY share ON workinggroups.document FOR INSERT TO cohesion_web
	WITH CHECK (organisation_id = ledger.acting_organisation() AND group_id IN (SELECT workinggroups.my_live_groups())
		AND workinggroups.froze(audience_id));
CREATE POLICY working_group_document ON files.file FOR SELECT TO cohesion_web
	USING (purpose = 'working-group-document' AND (organisation_id = (SELECT ledger.acting_organisation())
		OR id IN (SELECT file_id FROM workinggroups.document)));
CREATE POLICY working_group_document_deposit ON files.file FOR INSERT TO cohesion_web
	WITH CHECK (purpose = 'working-group-document' AND organisation_id = ledger.acting_organisation());

ALTER TABLE workinggroups.reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE workinggroups.reminder FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON workinggroups.reminder TO cohesion_web;
CREATE POLICY hub ON workinggroups.reminder TO cohesion_web USING ((SELECT workinggroups.is_hub()));
