-- Continuity and recovery plans. What a plan says is sealed and in tables of its own, for its owner only; that it is there, its
-- dates, its hash and what may be counted of it are for the territory's staff, too.

CREATE SCHEMA plans;
GRANT USAGE ON SCHEMA plans TO cohesion_web;

CREATE FUNCTION plans.keeps(organisation uuid, scale text) RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN organisation = ledger.acting_organisation()
		AND CASE scale WHEN 'TERRITORY' THEN ledger.has_role('coordinator') ELSE ledger.has_role('rssi') END;

CREATE FUNCTION plans.reads(organisation uuid, scale text) RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN plans.keeps(organisation, scale)
		OR (scale = 'ORGANISATION' AND organisation = ledger.acting_organisation() AND ledger.has_role('partner'));

CREATE FUNCTION plans.is_staff() RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN ledger.acting_organisation() IS NOT NULL AND (ledger.has_role('coordinator') OR ledger.has_role('administrator'));

-- The register counts; it opens nothing.
CREATE FUNCTION plans.is_hub() RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN ledger.acting() = 'hub:plans';

CREATE TABLE plans.plan (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL,
	scale text NOT NULL CHECK (scale IN ('ORGANISATION', 'TERRITORY')),
	kind text NOT NULL CHECK (kind IN ('PCA', 'PRA', 'PCI')),
	revision integer NOT NULL DEFAULT 1,
	added_at timestamptz NOT NULL,
	changed_at timestamptz NOT NULL,
	changed_by text NOT NULL,
	retired_at timestamptz
);
CREATE INDEX plan_organisation ON plans.plan (organisation_id, added_at) WHERE retired_at IS NULL;

-- The working draft.
CREATE TABLE plans.draft (
	plan_id uuid PRIMARY KEY REFERENCES plans.plan,
	organisation_id uuid NOT NULL,
	scale text NOT NULL,
	content bytea NOT NULL
);

-- An approved version. Never changed.
CREATE TABLE plans.version (
	id uuid PRIMARY KEY,
	plan_id uuid NOT NULL REFERENCES plans.plan,
	organisation_id uuid NOT NULL,
	scale text NOT NULL,
	number integer NOT NULL CHECK (number > 0),
	sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
	approved_on date NOT NULL,
	review_on date NOT NULL CHECK (review_on > approved_on),
	published boolean NOT NULL CHECK (scale = 'TERRITORY' OR NOT published),
	figures jsonb NOT NULL,
	recorded_at timestamptz NOT NULL,
	recorded_by text NOT NULL,
	UNIQUE (plan_id, number)
);
CREATE INDEX version_dates ON plans.version (approved_on, review_on);

-- The very bytes that were approved, and by whom; only ever sealed again.
CREATE TABLE plans.version_text (
	version_id uuid PRIMARY KEY REFERENCES plans.version,
	plan_id uuid NOT NULL REFERENCES plans.plan,
	organisation_id uuid NOT NULL,
	scale text NOT NULL,
	published boolean NOT NULL,
	content bytea NOT NULL
);

-- The essential activities a version has a procedure for: ids only, to be counted.
CREATE TABLE plans.covered (
	version_id uuid NOT NULL REFERENCES plans.version,
	organisation_id uuid NOT NULL,
	activity_id uuid NOT NULL,
	PRIMARY KEY (version_id, activity_id)
);

CREATE TABLE plans.attachment (
	file_id uuid PRIMARY KEY,
	plan_id uuid NOT NULL REFERENCES plans.plan,
	organisation_id uuid NOT NULL,
	scale text NOT NULL,
	added_at timestamptz NOT NULL,
	removed_at timestamptz
);
CREATE INDEX attachment_plan ON plans.attachment (plan_id, added_at);

-- Break-glass: asked for by a coordinator, granted by an administrator who is somebody else, over by itself. Its times are the
-- database's own.
CREATE TABLE plans.opening (
	id uuid PRIMARY KEY,
	plan_id uuid NOT NULL REFERENCES plans.plan,
	organisation_id uuid NOT NULL,
	asked_by text NOT NULL,
	asker bytea NOT NULL,
	reason bytea NOT NULL,
	hours integer NOT NULL CHECK (hours BETWEEN 1 AND 72),
	asked_at timestamptz NOT NULL DEFAULT now(),
	granted_by text CHECK (granted_by <> asked_by),
	granter bytea,
	granted_at timestamptz,
	ends_at timestamptz,
	closed_by text,
	closed_at timestamptz,
	CHECK ((granted_by IS NULL) = (granter IS NULL)),
	CHECK ((granted_by IS NULL) = (granted_at IS NULL)),
	CHECK ((granted_by IS NULL) = (ends_at IS NULL)),
	CHECK ((closed_by IS NULL) = (closed_at IS NULL))
);
CREATE INDEX opening_organisation ON plans.opening (organisation_id, asked_at DESC);
CREATE INDEX opening_plan ON plans.opening (plan_id);

-- Who looked, during which opening. Never changed.
CREATE TABLE plans.look (
	id uuid PRIMARY KEY,
	opening_id uuid NOT NULL REFERENCES plans.opening,
	plan_id uuid NOT NULL REFERENCES plans.plan,
	organisation_id uuid NOT NULL,
	actor text NOT NULL,
	file_id uuid,
	at timestamptz NOT NULL DEFAULT now(),
	written_in xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX look_opening ON plans.look (opening_id, at);

-- A plan being written with the assistant, by one person.
CREATE TABLE plans.interview (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL,
	person text NOT NULL,
	sector text NOT NULL CHECK (sector IN ('COMMUNE', 'ETI', 'HOSPITAL')),
	answers bytea NOT NULL,
	started_at timestamptz NOT NULL,
	changed_at timestamptz NOT NULL
);
CREATE INDEX interview_person ON plans.interview (person, changed_at);

-- Copies of the crisis sheet on people's devices, encrypted there: that they are, and whether they are to be erased.
CREATE TABLE plans.offline_copy (
	id uuid PRIMARY KEY,
	plan_id uuid NOT NULL REFERENCES plans.plan,
	organisation_id uuid NOT NULL,
	scale text NOT NULL,
	version integer NOT NULL CHECK (version >= 0),
	person text NOT NULL,
	name bytea NOT NULL,
	device bytea NOT NULL,
	saved_at timestamptz NOT NULL,
	expires_at timestamptz NOT NULL CHECK (expires_at > saved_at),
	revoked_at timestamptz,
	revoked_by text,
	told_at timestamptz,
	CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX offline_copy_plan ON plans.offline_copy (plan_id, saved_at DESC);

-- Granting and closing set their own times, happen once, and change nothing else.
CREATE FUNCTION plans.opening_changes() RETURNS trigger
	LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
	IF ledger.acting() = 'hub:resealing' THEN
		IF (NEW.granted_by, NEW.closed_by) IS DISTINCT FROM (OLD.granted_by, OLD.closed_by) THEN
			RAISE EXCEPTION 'sealing again changes nothing else';
		END IF;
		RETURN NEW;
	END IF;
	NEW.asker := OLD.asker;
	NEW.reason := OLD.reason;
	IF OLD.closed_at IS NOT NULL THEN
		RAISE EXCEPTION 'opening % is closed', OLD.id;
	END IF;
	IF NEW.granted_by IS DISTINCT FROM OLD.granted_by THEN
		IF OLD.granted_by IS NOT NULL OR OLD.asked_at < now() - interval '24 hours' THEN
			RAISE EXCEPTION 'opening % is not to be granted', OLD.id;
		END IF;
		NEW.granted_at := now();
		NEW.ends_at := now() + make_interval(hours => OLD.hours);
	ELSE
		NEW.granter := OLD.granter;
	END IF;
	IF NEW.closed_by IS NOT NULL THEN
		NEW.closed_at := now();
	END IF;
	RETURN NEW;
END
$$;
CREATE TRIGGER opening_changes BEFORE UPDATE ON plans.opening FOR EACH ROW EXECUTE FUNCTION plans.opening_changes();

-- The opening under way that the actor asked for, of this plan; none for anybody else.
CREATE FUNCTION plans.opened_to_me(plan uuid) RETURNS SETOF uuid
	LANGUAGE sql STABLE
	BEGIN ATOMIC
		SELECT o.id FROM plans.opening o
		WHERE o.plan_id = plan AND o.asked_by = ledger.acting() AND ledger.has_role('coordinator')
			AND ledger.acting_organisation() IS NOT NULL AND o.granted_by IS NOT NULL AND o.closed_at IS NULL AND o.ends_at > now();
	END;

-- The plans this very transaction has noted a look at.
CREATE FUNCTION plans.looked_at() RETURNS SETOF uuid
	LANGUAGE sql STABLE
	BEGIN ATOMIC
		SELECT l.plan_id FROM plans.look l
		WHERE l.actor = ledger.acting() AND l.written_in = pg_current_xact_id_if_assigned()
			AND l.opening_id IN (SELECT plans.opened_to_me(l.plan_id));
	END;

-- Who may -------------------------------------------------------------------------------------------

ALTER TABLE plans.plan ENABLE ROW LEVEL SECURITY;
ALTER TABLE plans.plan FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (revision, changed_at, changed_by, retired_at) ON plans.plan TO cohesion_web;
CREATE POLICY read ON plans.plan FOR SELECT TO cohesion_web
	USING (plans.reads(organisation_id, scale) OR (SELECT plans.is_staff()) OR (SELECT plans.is_hub())
		OR (scale = 'TERRITORY' AND (SELECT ledger.acting_organisation()) IS NOT NULL));
CREATE POLICY add ON plans.plan FOR INSERT TO cohesion_web
	WITH CHECK (plans.keeps(organisation_id, scale) AND changed_by = ledger.acting());
CREATE POLICY change ON plans.plan FOR UPDATE TO cohesion_web
	USING (plans.keeps(organisation_id, scale)) WITH CHECK (plans.keeps(organisation_id, scale) AND changed_by = ledger.acting());

ALTER TABLE plans.draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE plans.draft FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (content) ON plans.draft TO cohesion_web;
CREATE POLICY read ON plans.draft FOR SELECT TO cohesion_web USING (plans.reads(organisation_id, scale));
CREATE POLICY add ON plans.draft FOR INSERT TO cohesion_web WITH CHECK (plans.keeps(organisation_id, scale));
CREATE POLICY change ON plans.draft FOR UPDATE TO cohesion_web USING (plans.keeps(organisation_id, scale));
CREATE POLICY reseal_read ON plans.draft FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON plans.draft FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');

ALTER TABLE plans.version ENABLE ROW LEVEL SECURITY;
ALTER TABLE plans.version FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON plans.version TO cohesion_web;
CREATE POLICY read ON plans.version FOR SELECT TO cohesion_web
	USING (plans.reads(organisation_id, scale) OR (SELECT plans.is_staff()) OR (SELECT plans.is_hub())
		OR (published AND (SELECT ledger.acting_organisation()) IS NOT NULL));
CREATE POLICY add ON plans.version FOR INSERT TO cohesion_web
	WITH CHECK (plans.keeps(organisation_id, scale) AND recorded_by = ledger.acting());

ALTER TABLE plans.version_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE plans.version_text FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (content) ON plans.version_text TO cohesion_web;
CREATE POLICY read ON plans.version_text FOR SELECT TO cohesion_web
	USING (plans.reads(organisation_id, scale) OR (published AND (SELECT ledger.acting_organisation()) IS NOT NULL));
CREATE POLICY opened ON plans.version_text FOR SELECT TO cohesion_web
	USING (scale = 'ORGANISATION' AND (SELECT plans.is_staff()) AND plan_id IN (SELECT plans.looked_at()));
CREATE POLICY add ON plans.version_text FOR INSERT TO cohesion_web WITH CHECK (plans.keeps(organisation_id, scale));
CREATE POLICY reseal_read ON plans.version_text FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON plans.version_text FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');

ALTER TABLE plans.covered ENABLE ROW LEVEL SECURITY;
ALTER TABLE plans.covered FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON plans.covered TO cohesion_web;
CREATE POLICY read ON plans.covered FOR SELECT TO cohesion_web
	USING (plans.reads(organisation_id, 'ORGANISATION') OR (SELECT plans.is_hub()));
CREATE POLICY add ON plans.covered FOR INSERT TO cohesion_web WITH CHECK (plans.keeps(organisation_id, 'ORGANISATION'));

ALTER TABLE plans.attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE plans.attachment FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (removed_at) ON plans.attachment TO cohesion_web;
CREATE POLICY read ON plans.attachment FOR SELECT TO cohesion_web USING (plans.reads(organisation_id, scale));
-- What the territory's plan had attached when a version of it was published.
CREATE POLICY published ON plans.attachment FOR SELECT TO cohesion_web
	USING (scale = 'TERRITORY' AND (SELECT ledger.acting_organisation()) IS NOT NULL AND EXISTS (SELECT 1 FROM plans.version v
		WHERE v.plan_id = attachment.plan_id AND v.published AND v.recorded_at >= attachment.added_at
			AND v.recorded_at < coalesce(attachment.removed_at, 'infinity')));
CREATE POLICY opened ON plans.attachment FOR SELECT TO cohesion_web
	USING (scale = 'ORGANISATION' AND (SELECT plans.is_staff()) AND EXISTS (SELECT plans.opened_to_me(plan_id)));
CREATE POLICY add ON plans.attachment FOR INSERT TO cohesion_web WITH CHECK (plans.keeps(organisation_id, scale));
CREATE POLICY remove ON plans.attachment FOR UPDATE TO cohesion_web USING (plans.keeps(organisation_id, scale));

ALTER TABLE plans.opening ENABLE ROW LEVEL SECURITY;
ALTER TABLE plans.opening FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (id, plan_id, organisation_id, asked_by, asker, reason, hours),
	UPDATE (asker, reason, granted_by, granter, closed_by) ON plans.opening TO cohesion_web;
CREATE POLICY read ON plans.opening FOR SELECT TO cohesion_web
	USING (plans.reads(organisation_id, 'ORGANISATION') OR (SELECT plans.is_staff()));
CREATE POLICY ask ON plans.opening FOR INSERT TO cohesion_web
	WITH CHECK (ledger.has_role('coordinator') AND ledger.acting_organisation() IS NOT NULL AND asked_by = ledger.acting()
		AND EXISTS (SELECT 1 FROM plans.version v WHERE v.plan_id = opening.plan_id
			AND v.organisation_id = opening.organisation_id AND v.scale = 'ORGANISATION'));
CREATE POLICY grant_it ON plans.opening FOR UPDATE TO cohesion_web
	USING (ledger.has_role('administrator') AND ledger.acting_organisation() IS NOT NULL AND asked_by <> ledger.acting())
	WITH CHECK (ledger.has_role('administrator') AND asked_by <> ledger.acting() AND granted_by = ledger.acting());
CREATE POLICY close_it ON plans.opening FOR UPDATE TO cohesion_web
	USING (plans.keeps(organisation_id, 'ORGANISATION') OR asked_by = ledger.acting() OR ledger.has_role('administrator'))
	WITH CHECK (closed_by = ledger.acting());
CREATE POLICY reseal_read ON plans.opening FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON plans.opening FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');

ALTER TABLE plans.look ENABLE ROW LEVEL SECURITY;
ALTER TABLE plans.look FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (id, opening_id, plan_id, organisation_id, actor, file_id) ON plans.look TO cohesion_web;
CREATE POLICY read ON plans.look FOR SELECT TO cohesion_web
	USING (plans.reads(organisation_id, 'ORGANISATION') OR (SELECT plans.is_staff()));
CREATE POLICY note ON plans.look FOR INSERT TO cohesion_web
	WITH CHECK (actor = ledger.acting() AND EXISTS (SELECT 1 FROM plans.opening o WHERE o.id = opening_id
		AND o.plan_id = look.plan_id AND o.organisation_id = look.organisation_id
		AND o.id IN (SELECT plans.opened_to_me(look.plan_id))));

ALTER TABLE plans.offline_copy ENABLE ROW LEVEL SECURITY;
ALTER TABLE plans.offline_copy FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (name, device, revoked_at, revoked_by, told_at) ON plans.offline_copy TO cohesion_web;
CREATE POLICY read ON plans.offline_copy FOR SELECT TO cohesion_web
	USING (plans.keeps(organisation_id, scale)
		OR (person = (SELECT ledger.acting()) AND plans.reads(organisation_id, scale)));
CREATE POLICY save ON plans.offline_copy FOR INSERT TO cohesion_web
	WITH CHECK (plans.reads(organisation_id, scale) AND person = ledger.acting() AND revoked_at IS NULL AND told_at IS NULL);
CREATE POLICY revoke ON plans.offline_copy FOR UPDATE TO cohesion_web
	USING (revoked_at IS NULL AND (plans.keeps(organisation_id, scale)
		OR (person = ledger.acting() AND plans.reads(organisation_id, scale))))
	WITH CHECK (revoked_by = ledger.acting());
CREATE POLICY hub_read ON plans.offline_copy FOR SELECT TO cohesion_web USING ((SELECT plans.is_hub()));
CREATE POLICY tell ON plans.offline_copy FOR UPDATE TO cohesion_web
	USING ((SELECT plans.is_hub())) WITH CHECK (plans.is_hub() AND told_at IS NOT NULL);
CREATE POLICY reseal_read ON plans.offline_copy FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON plans.offline_copy FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');

ALTER TABLE plans.interview ENABLE ROW LEVEL SECURITY;
ALTER TABLE plans.interview FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE, UPDATE (answers, changed_at) ON plans.interview TO cohesion_web;
CREATE POLICY mine ON plans.interview TO cohesion_web
	USING (person = (SELECT ledger.acting()) AND organisation_id = (SELECT ledger.acting_organisation()))
	WITH CHECK (person = ledger.acting() AND organisation_id = ledger.acting_organisation() AND ledger.has_role('rssi'));
CREATE POLICY reseal_read ON plans.interview FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON plans.interview FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');

CREATE POLICY plan_attachment ON files.file FOR SELECT TO cohesion_web
	USING (purpose = 'plan-attachment' AND ((organisation_id = (SELECT ledger.acting_organisation()) AND deposited_by = (SELECT ledger.acting()))
		OR id IN (SELECT a.file_id FROM plans.attachment a WHERE plans.reads(a.organisation_id, a.scale))
		OR ((SELECT ledger.acting_organisation()) IS NOT NULL AND id IN (SELECT a.file_id FROM plans.attachment a WHERE a.scale = 'TERRITORY'))
		OR ((SELECT plans.is_staff()) AND id IN (SELECT l.file_id FROM plans.look l
			WHERE l.actor = ledger.acting() AND l.opening_id IN (SELECT plans.opened_to_me(l.plan_id))))));
CREATE POLICY plan_attachment_deposit ON files.file FOR INSERT TO cohesion_web
	WITH CHECK (purpose = 'plan-attachment' AND (plans.keeps(organisation_id, 'ORGANISATION') OR plans.keeps(organisation_id, 'TERRITORY')));
