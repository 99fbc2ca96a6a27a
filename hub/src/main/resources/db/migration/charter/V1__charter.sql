-- The register and the charter. What members know of each other (name, kind, who signed when) is apart from what only
-- the organisation itself and the staff may read.

CREATE SCHEMA charter;
GRANT USAGE ON SCHEMA charter TO cohesion_web;

-- Acting for an organisation, or the register's own reading of names and figures.
CREATE FUNCTION charter.knows_the_register() RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN ledger.acting_organisation() IS NOT NULL OR ledger.acting() = 'hub:register';

CREATE FUNCTION charter.keeps_the_register() RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN ledger.acting() IS NOT NULL AND (ledger.has_role('coordinator') OR ledger.has_role('administrator'));

-- Those of an organisation who may ask to renew its signature, or withdraw it.
CREATE FUNCTION charter.speaks_for_its_own() RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN ledger.acting() IS NOT NULL AND (ledger.has_role('rssi') OR ledger.has_role('partner'));

CREATE TABLE charter.organisation (
	id uuid PRIMARY KEY,
	name text NOT NULL CHECK (length(name) BETWEEN 2 AND 200),
	search_name text NOT NULL,
	kind text NOT NULL CHECK (kind IN ('COMMUNE', 'INTERCOMMUNALITY', 'MID_CAP', 'LARGE_GROUP', 'SME', 'HEALTH_ESTABLISHMENT',
		'SYNDICATE', 'ASSOCIATION', 'PUBLIC_BODY', 'EDUCATION')),
	nature text NOT NULL CHECK (nature IN ('ACTUAL', 'DEMONSTRATION', 'EXERCISE')),
	revision integer NOT NULL DEFAULT 0
);
CREATE INDEX organisation_name ON charter.organisation (search_name, id);
ALTER TABLE charter.organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.organisation FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (name, search_name, kind, revision) ON charter.organisation TO cohesion_web;
CREATE POLICY members ON charter.organisation FOR SELECT TO cohesion_web USING ((SELECT charter.knows_the_register()));
CREATE POLICY register ON charter.organisation FOR INSERT TO cohesion_web WITH CHECK (charter.keeps_the_register());
CREATE POLICY change ON charter.organisation FOR UPDATE TO cohesion_web
	USING ((SELECT charter.keeps_the_register())) WITH CHECK ((SELECT charter.keeps_the_register()));

CREATE TABLE charter.organisation_detail (
	organisation_id uuid PRIMARY KEY REFERENCES charter.organisation,
	siren text NOT NULL UNIQUE CHECK (siren ~ '^[0-9]{9}$'),
	sector text NOT NULL,
	commune text NOT NULL CHECK (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
	size text NOT NULL CHECK (size IN ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
	status text NOT NULL CHECK (status IN ('UNKNOWN', 'ESSENTIAL', 'IMPORTANT', 'NEITHER')),
	registered_at timestamptz NOT NULL,
	registered_by text NOT NULL
);
ALTER TABLE charter.organisation_detail ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.organisation_detail FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (sector, commune, size, status) ON charter.organisation_detail TO cohesion_web;
CREATE POLICY own ON charter.organisation_detail FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) OR (SELECT charter.keeps_the_register()));
CREATE POLICY register ON charter.organisation_detail FOR INSERT TO cohesion_web
	WITH CHECK (charter.keeps_the_register() AND registered_by = ledger.acting());
CREATE POLICY change ON charter.organisation_detail FOR UPDATE TO cohesion_web
	USING ((SELECT charter.keeps_the_register())) WITH CHECK ((SELECT charter.keeps_the_register()));

-- Where an organisation is at work; a site that closed keeps its row.
CREATE TABLE charter.site (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL REFERENCES charter.organisation,
	siret text NOT NULL CHECK (siret ~ '^[0-9]{14}$'),
	name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
	commune text NOT NULL,
	added_at timestamptz NOT NULL,
	added_by text NOT NULL,
	removed_at timestamptz,
	removed_by text,
	CHECK ((removed_at IS NULL) = (removed_by IS NULL))
);
CREATE UNIQUE INDEX site_siret ON charter.site (siret) WHERE removed_at IS NULL;
CREATE INDEX site_organisation ON charter.site (organisation_id, added_at);
ALTER TABLE charter.site ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.site FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (removed_at, removed_by) ON charter.site TO cohesion_web;
CREATE POLICY own ON charter.site FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) OR (SELECT charter.keeps_the_register()));
CREATE POLICY register ON charter.site FOR INSERT TO cohesion_web
	WITH CHECK (charter.keeps_the_register() AND added_by = ledger.acting());
CREATE POLICY remove ON charter.site FOR UPDATE TO cohesion_web
	USING (removed_at IS NULL AND (SELECT charter.keeps_the_register()))
	WITH CHECK (charter.keeps_the_register() AND removed_by = ledger.acting());

-- Who belongs to whose group, which members know; who runs whose information technology, which only the two and the staff know.
CREATE TABLE charter.tie (
	id uuid PRIMARY KEY,
	kind text NOT NULL CHECK (kind IN ('SUBSIDIARY_OF', 'IT_OPERATED_BY')),
	organisation_id uuid NOT NULL REFERENCES charter.organisation,
	other_id uuid NOT NULL REFERENCES charter.organisation,
	from_day date NOT NULL,
	until_day date,
	recorded_at timestamptz NOT NULL,
	recorded_by text NOT NULL,
	CHECK (organisation_id <> other_id),
	CHECK (until_day >= from_day)
);
CREATE INDEX tie_organisation ON charter.tie (organisation_id, kind);
CREATE INDEX tie_other ON charter.tie (other_id);
ALTER TABLE charter.tie ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.tie FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (until_day) ON charter.tie TO cohesion_web;
CREATE POLICY members ON charter.tie FOR SELECT TO cohesion_web
	USING (kind = 'SUBSIDIARY_OF' AND (SELECT charter.knows_the_register())
		OR (SELECT ledger.acting_organisation()) IN (organisation_id, other_id) OR (SELECT charter.keeps_the_register()));
CREATE POLICY record ON charter.tie FOR INSERT TO cohesion_web
	WITH CHECK (charter.keeps_the_register() AND recorded_by = ledger.acting());
CREATE POLICY finish ON charter.tie FOR UPDATE TO cohesion_web
	USING ((SELECT charter.keeps_the_register())) WITH CHECK ((SELECT charter.keeps_the_register()));

-- Files of organisations that staff handed in: each line as it was understood, and whether it has been imported.
CREATE TABLE charter.import (
	id uuid PRIMARY KEY,
	file_name text NOT NULL CHECK (length(file_name) <= 200),
	ignored text[] NOT NULL,
	state text NOT NULL CHECK (state IN ('CHECKED', 'RUNNING', 'DONE', 'FAILED')),
	all_or_nothing boolean NOT NULL DEFAULT false,
	checked_at timestamptz NOT NULL,
	checked_by text NOT NULL,
	started_at timestamptz,
	started_by text,
	started_for uuid,
	finished_at timestamptz
);
CREATE INDEX import_running ON charter.import (started_at) WHERE state = 'RUNNING';
CREATE INDEX import_checked ON charter.import (checked_at);
ALTER TABLE charter.import ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.import FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (state, all_or_nothing, started_at, started_by, started_for, finished_at) ON charter.import TO cohesion_web;
CREATE POLICY register ON charter.import TO cohesion_web
	USING ((SELECT charter.keeps_the_register())) WITH CHECK ((SELECT charter.keeps_the_register()));

CREATE TABLE charter.import_line (
	import_id uuid NOT NULL REFERENCES charter.import,
	line integer NOT NULL,
	outcome text NOT NULL CHECK (outcome IN ('NEW', 'CHANGED', 'SAME', 'REFUSED')),
	name text NOT NULL,
	siren text NOT NULL,
	draft jsonb NOT NULL,
	notes jsonb NOT NULL,
	corrected boolean NOT NULL,
	-- What the line was compared with; another revision at the time of the import is somebody else's change.
	revision integer NOT NULL,
	done boolean NOT NULL DEFAULT false,
	PRIMARY KEY (import_id, line)
);
CREATE INDEX import_line_waiting ON charter.import_line (import_id, line) WHERE NOT done AND outcome IN ('NEW', 'CHANGED');
ALTER TABLE charter.import_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.import_line FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (outcome, notes, done) ON charter.import_line TO cohesion_web;
CREATE POLICY register ON charter.import_line TO cohesion_web
	USING ((SELECT charter.keeps_the_register())) WITH CHECK ((SELECT charter.keeps_the_register()));

-- A published text never changes; what changes is a new version.
CREATE TABLE charter.version (
	name text PRIMARY KEY CHECK (name ~ '^[0-9]{4}-[0-9]{2}(-[0-9]{1,2})?$'),
	effective_on date NOT NULL,
	-- The last day of signatures of versions before this one; null if they stay.
	renew_until date CHECK (renew_until >= effective_on),
	-- Each with a key that stays the same from version to version; the text is what they make together, byte for byte.
	clauses jsonb NOT NULL,
	changes text NOT NULL CHECK (length(changes) <= 20000),
	text text NOT NULL CHECK (length(text) BETWEEN 1 AND 100000),
	binds_subsidiaries boolean NOT NULL,
	counts_as_one boolean NOT NULL,
	text_hash bytea NOT NULL CHECK (octet_length(text_hash) = 32),
	published_at timestamptz NOT NULL,
	published_by text NOT NULL
);
ALTER TABLE charter.version ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.version FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON charter.version TO cohesion_web;
CREATE POLICY everyone ON charter.version FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) IS NOT NULL);
CREATE POLICY publish ON charter.version FOR INSERT TO cohesion_web
	WITH CHECK (charter.keeps_the_register() AND published_by = ledger.acting());

CREATE TABLE charter.signature (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL REFERENCES charter.organisation,
	version text NOT NULL REFERENCES charter.version,
	signed_on date NOT NULL
);
CREATE INDEX signature_organisation ON charter.signature (organisation_id, signed_on);
ALTER TABLE charter.signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.signature FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON charter.signature TO cohesion_web;
CREATE POLICY members ON charter.signature FOR SELECT TO cohesion_web USING ((SELECT charter.knows_the_register()));
CREATE POLICY record ON charter.signature FOR INSERT TO cohesion_web WITH CHECK (charter.keeps_the_register());

-- What happened to a signature, in the order it was recorded; never edited.
CREATE TABLE charter.signature_change (
	number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	signature_id uuid NOT NULL REFERENCES charter.signature,
	state text NOT NULL CHECK (state IN ('SUSPENDED', 'RESUMED', 'LAPSED', 'WITHDRAWN')),
	from_day date NOT NULL
);
CREATE INDEX signature_change_signature ON charter.signature_change (signature_id, from_day, number);
ALTER TABLE charter.signature_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.signature_change FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON charter.signature_change TO cohesion_web;
CREATE POLICY members ON charter.signature_change FOR SELECT TO cohesion_web USING ((SELECT charter.knows_the_register()));
CREATE POLICY record ON charter.signature_change FOR INSERT TO cohesion_web WITH CHECK (charter.keeps_the_register());
CREATE POLICY leave ON charter.signature_change FOR INSERT TO cohesion_web
	WITH CHECK (state = 'WITHDRAWN' AND charter.speaks_for_its_own() AND EXISTS (SELECT FROM charter.signature s
		WHERE s.id = signature_id AND s.organisation_id = ledger.acting_organisation()));

-- Locked by whoever signs, changes or withdraws for an organisation, so that one act comes after the other.
CREATE TABLE charter.signing (
	organisation_id uuid PRIMARY KEY REFERENCES charter.organisation,
	acts integer NOT NULL
);
ALTER TABLE charter.signing ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.signing FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (acts) ON charter.signing TO cohesion_web;
CREATE POLICY signing ON charter.signing TO cohesion_web
	USING (charter.keeps_the_register() OR organisation_id = ledger.acting_organisation() AND charter.speaks_for_its_own())
	WITH CHECK (charter.keeps_the_register() OR organisation_id = ledger.acting_organisation() AND charter.speaks_for_its_own());

-- The steps of an organisation with the charter, in the order they were recorded; why is sealed, for it may name a person.
-- What staff do about a candidate is for staff alone.
CREATE TABLE charter.step (
	id uuid PRIMARY KEY,
	number bigint GENERATED ALWAYS AS IDENTITY,
	organisation_id uuid NOT NULL REFERENCES charter.organisation,
	kind text NOT NULL CHECK (kind IN ('CANDIDATE', 'INVITED', 'DROPPED', 'SIGNED', 'RENEWED', 'RENEWAL_ASKED', 'SUSPENDED',
		'RESUMED', 'LAPSED', 'WITHDRAWN')),
	day date NOT NULL,
	signature_id uuid REFERENCES charter.signature,
	reason bytea,
	recorded_at timestamptz NOT NULL,
	recorded_by text NOT NULL
);
CREATE INDEX step_organisation ON charter.step (organisation_id, number);
ALTER TABLE charter.step ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.step FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (reason) ON charter.step TO cohesion_web;
CREATE POLICY own ON charter.step FOR SELECT TO cohesion_web
	USING ((SELECT charter.keeps_the_register()) OR organisation_id = (SELECT ledger.acting_organisation())
		AND kind NOT IN ('CANDIDATE', 'INVITED', 'DROPPED'));
CREATE POLICY record ON charter.step FOR INSERT TO cohesion_web
	WITH CHECK (recorded_by = ledger.acting() AND (charter.keeps_the_register()
		OR organisation_id = ledger.acting_organisation() AND kind IN ('RENEWAL_ASKED', 'WITHDRAWN') AND charter.speaks_for_its_own()));

-- An organisation staff would like to sign: what is next is for them alone, whom they talk to sealed, and gone when it signs.
CREATE TABLE charter.candidate (
	organisation_id uuid PRIMARY KEY REFERENCES charter.organisation,
	revision integer NOT NULL,
	since date NOT NULL,
	contact_on date,
	invited_on date,
	card bytea NOT NULL,
	changed_at timestamptz NOT NULL,
	changed_by text NOT NULL
);
ALTER TABLE charter.candidate ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.candidate FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE, UPDATE (revision, contact_on, invited_on, card, changed_at, changed_by) ON charter.candidate TO cohesion_web;
CREATE POLICY register ON charter.candidate TO cohesion_web
	USING ((SELECT charter.keeps_the_register())) WITH CHECK (charter.keeps_the_register() AND changed_by = ledger.acting());

-- A letter that asked an organisation to sign, and to whom it goes, until it has gone or is no longer wanted.
CREATE TABLE charter.invitation (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL REFERENCES charter.organisation,
	version text NOT NULL REFERENCES charter.version,
	recipient bytea NOT NULL,
	invited_at timestamptz NOT NULL,
	invited_by text NOT NULL
);
CREATE INDEX invitation_organisation ON charter.invitation (organisation_id, invited_at);
ALTER TABLE charter.invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.invitation FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE, UPDATE (recipient) ON charter.invitation TO cohesion_web;
CREATE POLICY register ON charter.invitation TO cohesion_web
	USING ((SELECT charter.keeps_the_register())) WITH CHECK (charter.keeps_the_register() AND invited_by = ledger.acting());

CREATE POLICY reseal ON charter.step FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');
CREATE POLICY reseal_read ON charter.step FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON charter.candidate TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');
CREATE POLICY reseal ON charter.invitation TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');

-- Who signed for the organisation, sealed: for the organisation itself and the staff.
CREATE TABLE charter.signatory (
	signature_id uuid PRIMARY KEY REFERENCES charter.signature,
	organisation_id uuid NOT NULL,
	name bytea NOT NULL,
	capacity bytea NOT NULL,
	text_hash bytea NOT NULL CHECK (octet_length(text_hash) = 32),
	recorded_at timestamptz NOT NULL,
	recorded_by text NOT NULL
);
ALTER TABLE charter.signatory ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.signatory FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (name, capacity) ON charter.signatory TO cohesion_web;
CREATE POLICY own ON charter.signatory FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) OR (SELECT charter.keeps_the_register()));
CREATE POLICY record ON charter.signatory FOR INSERT TO cohesion_web
	WITH CHECK (charter.keeps_the_register() AND recorded_by = ledger.acting());

-- What the certificate of a signature is checked by: printed on it, looked up by the register for anybody who has it.
CREATE TABLE charter.verification (
	signature_id uuid PRIMARY KEY REFERENCES charter.signature,
	organisation_id uuid NOT NULL,
	code text NOT NULL UNIQUE CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{26}$'),
	text_hash text NOT NULL CHECK (text_hash ~ '^[0-9a-f]{64}$')
);
ALTER TABLE charter.verification ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.verification FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON charter.verification TO cohesion_web;
CREATE POLICY own ON charter.verification FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) OR (SELECT charter.keeps_the_register())
		OR (SELECT ledger.acting()) = 'hub:register');
CREATE POLICY record ON charter.verification FOR INSERT TO cohesion_web WITH CHECK (charter.keeps_the_register());

-- The proof of the signatory's authority: read like the signatory, deposited by the staff.
CREATE TABLE charter.proof (
	file_id uuid PRIMARY KEY,
	signature_id uuid NOT NULL REFERENCES charter.signature,
	organisation_id uuid NOT NULL,
	recorded_at timestamptz NOT NULL
);
CREATE INDEX proof_organisation ON charter.proof (organisation_id, recorded_at);
ALTER TABLE charter.proof ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.proof FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON charter.proof TO cohesion_web;
CREATE POLICY own ON charter.proof FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) OR (SELECT charter.keeps_the_register()));
CREATE POLICY record ON charter.proof FOR INSERT TO cohesion_web WITH CHECK (charter.keeps_the_register());
CREATE POLICY charter_proof ON files.file FOR SELECT TO cohesion_web
	USING (purpose = 'charter-proof'
		AND (organisation_id = (SELECT ledger.acting_organisation()) OR (SELECT charter.keeps_the_register())));
CREATE POLICY charter_proof_deposit ON files.file FOR INSERT TO cohesion_web
	WITH CHECK (purpose = 'charter-proof' AND charter.keeps_the_register());

CREATE POLICY reseal_read ON charter.signatory FOR SELECT TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON charter.signatory FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');

-- The figure at the end of each month, and what became known of it later. Public; written by the register, never changed.
CREATE TABLE charter.engagement_month (
	month date PRIMARY KEY CHECK (extract(day FROM month) = 1),
	frozen_at timestamptz NOT NULL,
	engaged integer NOT NULL CHECK (engaged >= 0),
	levels jsonb NOT NULL
);
CREATE TABLE charter.engagement_note (
	month date NOT NULL REFERENCES charter.engagement_month,
	number integer NOT NULL CHECK (number >= 1),
	noted_at timestamptz NOT NULL,
	engaged integer NOT NULL CHECK (engaged >= 0),
	levels jsonb NOT NULL,
	PRIMARY KEY (month, number)
);
ALTER TABLE charter.engagement_month ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.engagement_month FORCE ROW LEVEL SECURITY;
ALTER TABLE charter.engagement_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.engagement_note FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON charter.engagement_month, charter.engagement_note TO cohesion_web;
CREATE POLICY register ON charter.engagement_month TO cohesion_web
	USING ((SELECT ledger.acting() = 'hub:register')) WITH CHECK (ledger.acting() = 'hub:register');
CREATE POLICY register ON charter.engagement_note TO cohesion_web
	USING ((SELECT ledger.acting() = 'hub:register')) WITH CHECK (ledger.acting() = 'hub:register');

-- The one map of the territory's communes: public, drawn by the staff from limits others made.
CREATE TABLE charter.map (
	single boolean PRIMARY KEY DEFAULT true CHECK (single),
	intercommunality text NOT NULL CHECK (intercommunality ~ '^[0-9]{9}$'),
	source text NOT NULL CHECK (length(source) BETWEEN 2 AND 200),
	vintage date NOT NULL,
	drawing jsonb NOT NULL,
	imported_at timestamptz NOT NULL,
	imported_by text NOT NULL
);
ALTER TABLE charter.map ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter.map FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON charter.map TO cohesion_web;
CREATE POLICY everyone ON charter.map FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) IS NOT NULL);
CREATE POLICY draw ON charter.map FOR INSERT TO cohesion_web
	WITH CHECK (charter.keeps_the_register() AND imported_by = ledger.acting());
CREATE POLICY redraw ON charter.map FOR UPDATE TO cohesion_web
	USING ((SELECT charter.keeps_the_register())) WITH CHECK (charter.keeps_the_register() AND imported_by = ledger.acting());
-- Where organisations have their seats, only to be counted.
CREATE POLICY map ON charter.organisation_detail FOR SELECT TO cohesion_web USING ((SELECT ledger.acting()) = 'hub:map');
