-- Sessions of people. The web role has no right on the table itself: it can only ask for one session whose secret it knows,
-- so no query, forged or forgotten, lists them.

CREATE SCHEMA shell;
GRANT USAGE ON SCHEMA shell TO cohesion_web, cohesion_worker;

CREATE TABLE shell.session (
	id_hash bytea PRIMARY KEY CHECK (octet_length(id_hash) = 32),
	provider_session_hash bytea CHECK (octet_length(provider_session_hash) = 32),
	subject_hash bytea CHECK (octet_length(subject_hash) = 32),
	content bytea NOT NULL,
	refresh bytea,
	created_at timestamptz NOT NULL,
	seen_at timestamptz NOT NULL,
	checked_at timestamptz NOT NULL,
	expires_at timestamptz NOT NULL
);
CREATE INDEX session_provider ON shell.session (provider_session_hash);
CREATE INDEX session_subject ON shell.session (subject_hash);
CREATE INDEX session_anonymous ON shell.session (seen_at) WHERE subject_hash IS NULL;
CREATE INDEX session_expiry ON shell.session (expires_at);
ALTER TABLE shell.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE shell.session FORCE ROW LEVEL SECURITY;
CREATE POLICY functions ON shell.session TO cohesion_owner USING (true) WITH CHECK (true);

CREATE FUNCTION shell.find_session(wanted bytea, at timestamptz)
	RETURNS TABLE (content bytea, created_at timestamptz, seen_at timestamptz, checked_at timestamptz)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$
	SELECT s.content, s.created_at, s.seen_at, s.checked_at FROM shell.session s
	WHERE s.id_hash = wanted AND s.expires_at > at
$$;

-- Of people who are not signed in so many rows are kept and the oldest leave: whoever asks for pages without end fills nothing.
-- The hash is as good as a die: one row in 64 looks whether there are too many.
CREATE FUNCTION shell.keep_session(wanted bytea, provider_session bytea, person bytea, kept bytea, token bytea,
		created timestamptz, seen timestamptz, expires timestamptz, anonymous bigint) RETURNS void
	LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
AS $$
	DELETE FROM shell.session WHERE person IS NULL AND get_byte(wanted, 0) < 4 AND id_hash IN (
		SELECT s.id_hash FROM shell.session s WHERE s.subject_hash IS NULL ORDER BY s.seen_at DESC OFFSET anonymous);
	INSERT INTO shell.session (id_hash, provider_session_hash, subject_hash, content, refresh, created_at, seen_at, checked_at,
		expires_at)
	VALUES (wanted, provider_session, person, kept, token, created, seen, seen, expires)
$$;

-- False when the session has ended meanwhile: an update never brings one back.
CREATE FUNCTION shell.change_session(wanted bytea, kept bytea, seen timestamptz, expires timestamptz) RETURNS boolean
	LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
AS $$
	WITH changed AS (
		UPDATE shell.session SET content = coalesce(kept, content), seen_at = seen, expires_at = expires
		WHERE id_hash = wanted RETURNING 1)
	SELECT EXISTS (SELECT FROM changed)
$$;

-- Gives back the refresh token, with which the identity provider's own session can be ended too.
CREATE FUNCTION shell.end_session(wanted bytea) RETURNS bytea
	LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
AS $$ DELETE FROM shell.session WHERE id_hash = wanted RETURNING refresh $$;

CREATE FUNCTION shell.end_provider_session(provider_session bytea) RETURNS bigint
	LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
AS $$
	WITH ended AS (DELETE FROM shell.session WHERE provider_session_hash = provider_session RETURNING 1)
	SELECT count(*) FROM ended
$$;

CREATE FUNCTION shell.end_sessions_of(person bytea) RETURNS bigint
	LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
AS $$
	WITH ended AS (DELETE FROM shell.session WHERE subject_hash = person RETURNING 1)
	SELECT count(*) FROM ended
$$;

-- The turn to ask the identity provider whether it still knows the session: given to one asker per interval, because a
-- refresh token is good only once.
CREATE FUNCTION shell.claim_check(wanted bytea, at timestamptz, unchecked_since timestamptz) RETURNS bytea
	LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
AS $$
	UPDATE shell.session SET checked_at = at
	WHERE id_hash = wanted AND refresh IS NOT NULL AND checked_at < unchecked_since
	RETURNING refresh
$$;

CREATE FUNCTION shell.keep_refresh(wanted bytea, token bytea) RETURNS void
	LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
AS $$ UPDATE shell.session SET refresh = token WHERE id_hash = wanted $$;

CREATE FUNCTION shell.sweep_sessions(at timestamptz) RETURNS bigint
	LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
AS $$
	WITH swept AS (DELETE FROM shell.session WHERE expires_at <= at RETURNING 1)
	SELECT count(*) FROM swept
$$;

-- Told to every replica at commit, so that what somebody has open closes with their session, however it ended.
CREATE FUNCTION shell.tell_end() RETURNS trigger
	LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
	PERFORM pg_notify('cohesion_rights', encode(OLD.subject_hash, 'hex'));
	RETURN OLD;
END
$$;
CREATE TRIGGER tell_end AFTER DELETE ON shell.session
	FOR EACH ROW WHEN (OLD.subject_hash IS NOT NULL) EXECUTE FUNCTION shell.tell_end();

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA shell FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA shell TO cohesion_web;
REVOKE EXECUTE ON FUNCTION shell.sweep_sessions FROM cohesion_web;
GRANT EXECUTE ON FUNCTION shell.sweep_sessions TO cohesion_worker;

-- Under which keys sessions rest, and nothing else of them.
CREATE VIEW shell.session_seal AS
	SELECT substring(content FOR 5) AS seal FROM shell.session
	UNION ALL
	SELECT substring(refresh FOR 5) FROM shell.session WHERE refresh IS NOT NULL;
GRANT SELECT ON shell.session_seal TO cohesion_web;
