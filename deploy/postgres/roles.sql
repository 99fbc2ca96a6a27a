-- Database, schema owner and login roles of a hub, and Keycloak's own database.
-- Needs a superuser, may be run again at any time (passwords are then set anew):
--
--   psql -d postgres -v cohesion_migration_password=… -v cohesion_web_password=… \
--        -v cohesion_worker_password=… -v keycloak_password=… -f roles.sql
--
-- No login role is a superuser, bypasses row-level security or owns anything: tables belong to
-- cohesion_owner, which nobody logs in as and only cohesion_migration may become.

SET log_statement = 'none';
SET log_min_error_statement = 'panic';

SELECT format('CREATE ROLE %I', name)
FROM unnest(ARRAY['cohesion_owner', 'cohesion_migration', 'cohesion_web', 'cohesion_worker', 'keycloak']) AS name
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec

ALTER ROLE cohesion_owner NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
ALTER ROLE cohesion_migration LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'cohesion_migration_password';
ALTER ROLE cohesion_web LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'cohesion_web_password';
ALTER ROLE cohesion_worker LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'cohesion_worker_password';
ALTER ROLE keycloak LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'keycloak_password';

SELECT format('CREATE DATABASE %I OWNER %I', name, owner)
FROM (VALUES ('cohesion', 'cohesion_owner'), ('keycloak', 'keycloak')) AS wanted (name, owner)
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = name) \gexec

REVOKE ALL ON DATABASE cohesion, keycloak FROM PUBLIC;
GRANT CONNECT ON DATABASE cohesion TO cohesion_migration, cohesion_web, cohesion_worker;

-- What a migration creates belongs to the owner: its sessions start as that role.
GRANT cohesion_owner TO cohesion_migration WITH INHERIT FALSE, SET TRUE, ADMIN FALSE;
ALTER ROLE cohesion_migration IN DATABASE cohesion SET role = 'cohesion_owner';
