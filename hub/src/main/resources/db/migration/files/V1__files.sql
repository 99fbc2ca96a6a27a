-- Files, sealed. Nobody reads or deposits one unless the module whose purpose it is says so, by policies of its own on
-- files.file; the policies here only narrow what those allow.

CREATE SCHEMA files;
GRANT USAGE ON SCHEMA files TO cohesion_web;

CREATE TABLE files.file (
	id uuid PRIMARY KEY,
	organisation_id uuid NOT NULL,
	purpose text NOT NULL,
	name bytea NOT NULL,
	media_type text NOT NULL,
	size bigint NOT NULL CHECK (size > 0),
	sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
	content_key bytea NOT NULL,
	deposited_at timestamptz NOT NULL,
	deposited_by text NOT NULL
);
ALTER TABLE files.file ENABLE ROW LEVEL SECURITY;
ALTER TABLE files.file FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (name, content_key) ON files.file TO cohesion_web;
CREATE POLICY by_me ON files.file AS RESTRICTIVE FOR INSERT TO cohesion_web WITH CHECK (deposited_by = ledger.acting());
CREATE POLICY reseal_read ON files.file FOR SELECT TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing');
CREATE POLICY reseal ON files.file FOR UPDATE TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');

-- Segments of the sealed content in their order; whoever sees the file sees them.
CREATE TABLE files.chunk (
	file_id uuid NOT NULL REFERENCES files.file,
	position integer NOT NULL CHECK (position >= 0),
	content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 65536),
	PRIMARY KEY (file_id, position)
);
ALTER TABLE files.chunk ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE files.chunk ENABLE ROW LEVEL SECURITY;
ALTER TABLE files.chunk FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON files.chunk TO cohesion_web;
CREATE POLICY of_a_file ON files.chunk FOR SELECT TO cohesion_web USING (file_id IN (SELECT id FROM files.file));
CREATE POLICY deposit ON files.chunk FOR INSERT TO cohesion_web
	WITH CHECK (file_id IN (SELECT id FROM files.file WHERE deposited_by = ledger.acting()));
