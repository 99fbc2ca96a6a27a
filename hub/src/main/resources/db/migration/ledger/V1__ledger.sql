-- The ledger: who acts, what was done (journal), what others are told (facts), to whom (frozen audiences).
-- Every table has row-level security from its first day. No setting means no row.

CREATE SCHEMA ledger;
GRANT USAGE ON SCHEMA ledger TO cohesion_web, cohesion_worker;

CREATE FUNCTION ledger.acting_organisation() RETURNS uuid
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN nullif(current_setting('cohesion.organisation', true), '')::uuid;

CREATE FUNCTION ledger.acting() RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN nullif(current_setting('cohesion.actor', true), '');

CREATE FUNCTION ledger.has_role(role text) RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN role = ANY (string_to_array(coalesce(current_setting('cohesion.roles', true), ''), ','));

-- Frozen audiences ------------------------------------------------------------------------------

CREATE TABLE ledger.audience (
	id uuid PRIMARY KEY,
	frozen_by uuid,
	frozen_at timestamptz NOT NULL
);
ALTER TABLE ledger.audience ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.audience FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON ledger.audience TO cohesion_web;
GRANT SELECT ON ledger.audience TO cohesion_worker;
CREATE POLICY frozen_by_me ON ledger.audience FOR SELECT TO cohesion_web
	USING (frozen_by = (SELECT ledger.acting_organisation())
		OR (frozen_by IS NULL AND (SELECT ledger.acting()) LIKE 'hub:%'));
CREATE POLICY by_me ON ledger.audience FOR INSERT TO cohesion_web
	WITH CHECK (ledger.acting() IS NOT NULL AND frozen_by IS NOT DISTINCT FROM ledger.acting_organisation());
CREATE POLICY worker ON ledger.audience FOR SELECT TO cohesion_worker USING (true);

CREATE TABLE ledger.recipient (
	audience_id uuid NOT NULL REFERENCES ledger.audience,
	organisation_id uuid NOT NULL,
	PRIMARY KEY (organisation_id, audience_id)
);
CREATE INDEX recipient_audience ON ledger.recipient (audience_id);
ALTER TABLE ledger.recipient ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.recipient FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON ledger.recipient TO cohesion_web;
GRANT SELECT ON ledger.recipient TO cohesion_worker;
CREATE POLICY mine ON ledger.recipient FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation())
		OR audience_id IN (SELECT id FROM ledger.audience));
CREATE POLICY by_me ON ledger.recipient FOR INSERT TO cohesion_web
	WITH CHECK (ledger.acting() IS NOT NULL);
CREATE POLICY worker ON ledger.recipient FOR SELECT TO cohesion_worker USING (true);

-- Facts -----------------------------------------------------------------------------------------

CREATE TABLE ledger.fact (
	id uuid NOT NULL,
	recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
	ordinal integer NOT NULL,
	number bigint,
	type text NOT NULL,
	subject_kind text NOT NULL,
	subject_id uuid NOT NULL,
	occurred_at timestamptz NOT NULL,
	actor text NOT NULL,
	organisation_id uuid,
	reality text NOT NULL CHECK (reality IN ('ACTUAL', 'EXERCISE')),
	tlp text NOT NULL CHECK (tlp IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
	audience_id uuid NOT NULL,
	body text NOT NULL,
	PRIMARY KEY (id, recorded_at)
) PARTITION BY RANGE (recorded_at);
CREATE TABLE ledger.fact_other PARTITION OF ledger.fact DEFAULT;
CREATE INDEX fact_number ON ledger.fact (number);
CREATE INDEX fact_unnumbered ON ledger.fact (recorded_at, ordinal) WHERE number IS NULL;
ALTER TABLE ledger.fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.fact FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON ledger.fact TO cohesion_web;
GRANT SELECT, UPDATE (number) ON ledger.fact TO cohesion_worker;
CREATE POLICY audience ON ledger.fact FOR SELECT TO cohesion_web
	USING (audience_id IN (SELECT audience_id FROM ledger.recipient
			WHERE organisation_id = (SELECT ledger.acting_organisation()))
		OR (audience_id = '00000000-0000-0000-0000-000000000000' AND (SELECT ledger.acting()) IS NOT NULL));
CREATE POLICY own ON ledger.fact FOR INSERT TO cohesion_web
	WITH CHECK (actor = ledger.acting() AND organisation_id IS NOT DISTINCT FROM ledger.acting_organisation());
CREATE POLICY worker_read ON ledger.fact FOR SELECT TO cohesion_worker USING (true);
-- A number is given once.
CREATE POLICY worker_number ON ledger.fact FOR UPDATE TO cohesion_worker USING (number IS NULL) WITH CHECK (number IS NOT NULL);

-- A week a partition, so that old facts leave without a row being deleted.
CREATE FUNCTION ledger.keep_partitions(from_day date, weeks integer) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
DECLARE
	monday date := date_trunc('week', from_day)::date;
	name text;
BEGIN
	FOR i IN 0..weeks LOOP
		name := 'fact_' || to_char(monday + 7 * i, 'IYYY"w"IW');
		CONTINUE WHEN to_regclass('ledger.' || name) IS NOT NULL;
		BEGIN
			EXECUTE format('CREATE TABLE ledger.%I PARTITION OF ledger.fact FOR VALUES FROM (%L) TO (%L)',
				name, (monday + 7 * i)::timestamp AT TIME ZONE 'UTC', (monday + 7 * (i + 1))::timestamp AT TIME ZONE 'UTC');
			EXECUTE format('ALTER TABLE ledger.%I ENABLE ROW LEVEL SECURITY', name);
			EXECUTE format('ALTER TABLE ledger.%I FORCE ROW LEVEL SECURITY', name);
		EXCEPTION WHEN check_violation THEN
			-- Facts of that week are in the rest already, since nobody made its partition in time: they stay there.
			NULL;
		END;
	END LOOP;
END
$$;
REVOKE ALL ON FUNCTION ledger.keep_partitions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.keep_partitions TO cohesion_worker;
-- The first ones are there before the first fact.
SELECT ledger.keep_partitions(current_date, 4);

-- Journal: a leaf is a hash and stays for ever; its content and salt can be erased ----------------

CREATE TABLE ledger.leaf (
	id uuid PRIMARY KEY,
	recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
	hash bytea NOT NULL CHECK (octet_length(hash) = 32),
	position bigint UNIQUE
);
CREATE INDEX leaf_unnumbered ON ledger.leaf (recorded_at, id) WHERE position IS NULL;
ALTER TABLE ledger.leaf ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.leaf FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON ledger.leaf TO cohesion_web;
GRANT SELECT, UPDATE (position) ON ledger.leaf TO cohesion_worker;
CREATE POLICY acting ON ledger.leaf FOR SELECT TO cohesion_web USING (ledger.acting() IS NOT NULL);
CREATE POLICY by_me ON ledger.leaf FOR INSERT TO cohesion_web WITH CHECK (ledger.acting() IS NOT NULL AND position IS NULL);
CREATE POLICY worker_read ON ledger.leaf FOR SELECT TO cohesion_worker USING (true);
CREATE POLICY worker_number ON ledger.leaf FOR UPDATE TO cohesion_worker USING (position IS NULL) WITH CHECK (position IS NOT NULL);

CREATE TABLE ledger.leaf_content (
	leaf_id uuid PRIMARY KEY REFERENCES ledger.leaf,
	at timestamptz NOT NULL,
	organisation_id uuid,
	actor text NOT NULL,
	act text NOT NULL,
	subject_kind text NOT NULL,
	subject_id uuid NOT NULL,
	salt bytea NOT NULL CHECK (octet_length(salt) = 32),
	content bytea NOT NULL
);
CREATE INDEX leaf_content_subject ON ledger.leaf_content (subject_id, at);
CREATE INDEX leaf_content_organisation ON ledger.leaf_content (organisation_id, at);
ALTER TABLE ledger.leaf_content ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.leaf_content FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON ledger.leaf_content TO cohesion_web;
CREATE POLICY own ON ledger.leaf_content FOR SELECT TO cohesion_web
	USING (organisation_id = (SELECT ledger.acting_organisation()) OR (SELECT ledger.has_role('auditor')));
CREATE POLICY by_me ON ledger.leaf_content FOR INSERT TO cohesion_web
	WITH CHECK (actor = ledger.acting() AND organisation_id IS NOT DISTINCT FROM ledger.acting_organisation());

-- The sequencer: one row, fenced by its epoch -----------------------------------------------------

CREATE TABLE ledger.sequencer (
	single boolean PRIMARY KEY DEFAULT true CHECK (single),
	epoch bigint NOT NULL DEFAULT 0,
	holder text,
	lease_until timestamptz NOT NULL DEFAULT '-infinity',
	last_number bigint NOT NULL DEFAULT 0,
	tree_size bigint NOT NULL DEFAULT 0,
	frontier bytea NOT NULL DEFAULT ''
);
INSERT INTO ledger.sequencer DEFAULT VALUES;
ALTER TABLE ledger.sequencer ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.sequencer FORCE ROW LEVEL SECURITY;
GRANT SELECT, UPDATE ON ledger.sequencer TO cohesion_worker;
CREATE POLICY worker ON ledger.sequencer TO cohesion_worker USING (true);

-- Resumable readers of the numbered facts ---------------------------------------------------------

CREATE TABLE ledger.consumer (
	name text PRIMARY KEY,
	number bigint NOT NULL DEFAULT 0,
	moved_at timestamptz NOT NULL,
	attempts integer NOT NULL DEFAULT 0,
	last_error text
);
ALTER TABLE ledger.consumer ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.consumer FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON ledger.consumer TO cohesion_worker;
CREATE POLICY worker ON ledger.consumer TO cohesion_worker USING (true);

CREATE TABLE ledger.quarantined (
	consumer text NOT NULL,
	number bigint NOT NULL,
	at timestamptz NOT NULL,
	reason text NOT NULL,
	PRIMARY KEY (consumer, number)
);
ALTER TABLE ledger.quarantined ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.quarantined FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON ledger.quarantined TO cohesion_worker;
CREATE POLICY worker ON ledger.quarantined TO cohesion_worker USING (true);

-- What an Idempotency-Key already did --------------------------------------------------------------

CREATE TABLE ledger.done (
	actor text NOT NULL,
	key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
	outcome uuid NOT NULL,
	at timestamptz NOT NULL,
	PRIMARY KEY (actor, key)
);
ALTER TABLE ledger.done ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.done FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (outcome) ON ledger.done TO cohesion_web;
CREATE POLICY own ON ledger.done TO cohesion_web
	USING (actor = (SELECT ledger.acting())) WITH CHECK (actor = ledger.acting());

-- Keys for encryption at rest: never the keys, only when each came, sealed and went, and who has read them ----

CREATE TABLE ledger.encryption_key (
	id integer PRIMARY KEY,
	added_at timestamptz NOT NULL,
	sealing_at timestamptz,
	retired_at timestamptz
);
ALTER TABLE ledger.encryption_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.encryption_key FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (sealing_at, retired_at) ON ledger.encryption_key TO cohesion_web;
CREATE POLICY keys ON ledger.encryption_key TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:keys') WITH CHECK (ledger.acting() = 'hub:keys');

-- Replicas that run, by the database's clock.
CREATE TABLE ledger.key_reader (
	replica uuid PRIMARY KEY,
	host text NOT NULL,
	keys integer[] NOT NULL,
	sealing integer NOT NULL,
	seen_at timestamptz NOT NULL
);
ALTER TABLE ledger.key_reader ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.key_reader FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE, UPDATE (keys, sealing, seen_at) ON ledger.key_reader TO cohesion_web;
CREATE POLICY keys ON ledger.key_reader TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:keys') WITH CHECK (ledger.acting() = 'hub:keys');

-- Where sealed values are, so that no key is retired that one of them needs.
CREATE TABLE ledger.sealed_column (
	relation text NOT NULL,
	id text,
	name text NOT NULL,
	PRIMARY KEY (relation, name)
);
ALTER TABLE ledger.sealed_column ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.sealed_column FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON ledger.sealed_column TO cohesion_web;
CREATE POLICY resealing ON ledger.sealed_column TO cohesion_web
	USING ((SELECT ledger.acting()) = 'hub:resealing') WITH CHECK (ledger.acting() = 'hub:resealing');
