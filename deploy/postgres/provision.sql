-- Schemas and roles of the four services: an owner for migrations and a working role for the
-- service; analytics has four, so that published figures and person-level rows never meet in one
-- connection. Run as superuser in the database "interlude"; may be repeated.
-- The password of role R is read from the session setting "interlude.password_R":
-- SET it over JDBC, or pass PGOPTIONS="-c interlude.password_R=…" to psql.

DO $$
DECLARE
  role_name text;
  service text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY[
    'content_owner', 'content_service', 'reminder_owner', 'reminder_service',
    'activity_owner', 'activity_service', 'analytics_owner', 'analytics_engine',
    'analytics_reader', 'analytics_bi']
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I LOGIN', role_name);
    END IF;
    EXECUTE format('ALTER ROLE %I PASSWORD %L', role_name,
                   current_setting('interlude.password_' || role_name));
  END LOOP;

  FOREACH service IN ARRAY ARRAY['content', 'reminder', 'activity', 'analytics']
  LOOP
    EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I AUTHORIZATION %I', service, service || '_owner');
    EXECUTE format('ALTER ROLE %I SET search_path = %I', service || '_owner', service);
  END LOOP;

  -- The working role of a service writes the tables that the owner's migrations create.
  FOREACH service IN ARRAY ARRAY['content', 'reminder', 'activity']
  LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', service, service || '_service');
    EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I',
                   service || '_owner', service, service || '_service');
    EXECUTE format('ALTER ROLE %I SET search_path = %I', service || '_service', service);
  END LOOP;

  -- What reader and bi may see is granted table by table in the migrations of analytics-service.
  GRANT USAGE ON SCHEMA analytics TO analytics_engine, analytics_reader, analytics_bi;
  ALTER DEFAULT PRIVILEGES FOR ROLE analytics_owner IN SCHEMA analytics
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO analytics_engine;
  ALTER ROLE analytics_engine SET search_path = analytics;
  ALTER ROLE analytics_reader SET search_path = analytics;
  ALTER ROLE analytics_bi SET search_path = analytics;
  -- Tools let people ask anything, and nobody waits for ever.
  ALTER ROLE analytics_bi SET default_transaction_read_only = on;
  ALTER ROLE analytics_bi SET statement_timeout = '5min';
END
$$;
