-- Replays of the log into a shadow of person_day, and what became of them. A shadow is there only while a replay
-- is running; meanwhile the sink writes to both tables, each by the offsets of its own rows.
CREATE TABLE replay (
  id               uuid        PRIMARY KEY,
  state            text        NOT NULL CHECK (state IN ('running', 'done', 'failed')),
  step             text        NOT NULL,
  -- Leaves the table as it is.
  compare_only     boolean     NOT NULL,
  -- The first date to be rebuilt, where it was given.
  from_date        date,
  started_by       text        NOT NULL,
  started_at       timestamptz NOT NULL,
  finished_at      timestamptz,
  failure          text,
  -- The first date that is rebuilt; older rows are copied. Unknown until the log was looked at.
  first_date       date,
  records_total    bigint      NOT NULL DEFAULT 0,
  records_read     bigint      NOT NULL DEFAULT 0,
  records_unusable bigint      NOT NULL DEFAULT 0,
  rows_rebuilt     bigint      NOT NULL DEFAULT 0,
  rows_copied      bigint      NOT NULL DEFAULT 0,
  rows_equal       bigint      NOT NULL DEFAULT 0,
  rows_changed     bigint      NOT NULL DEFAULT 0,
  rows_new         bigint      NOT NULL DEFAULT 0,
  rows_gone        bigint      NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX replay_one_at_a_time ON replay ((true)) WHERE state = 'running';

-- Empty, like person_day in columns, indexes, months and grants. Waits for the sink's running batches; those that
-- follow write to both tables.
CREATE FUNCTION begin_person_day_shadow() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = analytics, pg_temp
SET lock_timeout = '10s'
AS $$
DECLARE
  granted record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('analytics.person_day partitions'));
  LOCK TABLE ONLY person_day IN SHARE ROW EXCLUSIVE MODE;
  DROP TABLE IF EXISTS person_day_shadow;
  CREATE TABLE person_day_shadow (LIKE person_day INCLUDING ALL) PARTITION BY RANGE (date);
  PERFORM attach_person_day_month('person_day_shadow', month) FROM person_day_partitions() AS month;
  FOR granted IN
    SELECT privilege_type, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END AS role
      FROM pg_class, aclexplode(relacl) WHERE oid = 'person_day'::regclass
  LOOP
    EXECUTE format('GRANT %s ON person_day_shadow TO %s', granted.privilege_type, granted.role);
  END LOOP;
END
$$;

CREATE FUNCTION drop_person_day_shadow() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = analytics, pg_temp
SET lock_timeout = '10s'
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('analytics.person_day partitions'));
  LOCK TABLE ONLY person_day IN SHARE ROW EXCLUSIVE MODE;
  DROP TABLE IF EXISTS person_day_shadow;
END
$$;

-- So that the first reader after a switch meets a table that the planner knows.
CREATE FUNCTION analyze_person_day_shadow() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = analytics, pg_temp
AS $$
BEGIN
  ANALYZE person_day_shadow;
END
$$;

-- From here to the end of the transaction nobody reads or writes person-days. Readers wait meanwhile, and behind
-- this while it waits itself: rather try again than wait for long.
CREATE FUNCTION lock_person_days() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = analytics, pg_temp
SET lock_timeout = '1s'
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('analytics.person_day partitions'));
  LOCK TABLE ONLY person_day IN ACCESS EXCLUSIVE MODE;
END
$$;

-- Puts the shadow in the place of person_day, with the names of its indexes and partitions.
CREATE FUNCTION switch_person_days() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = analytics, pg_temp
SET lock_timeout = '1s'
AS $$
DECLARE
  names jsonb;
  shadowed record;
BEGIN
  PERFORM lock_person_days();
  IF (SELECT array_agg(ROW(attname, atttypid, attgenerated)::text ORDER BY attname) FROM pg_attribute
       WHERE attrelid = 'person_day'::regclass AND attnum > 0 AND NOT attisdropped)
     IS DISTINCT FROM
     (SELECT array_agg(ROW(attname, atttypid, attgenerated)::text ORDER BY attname) FROM pg_attribute
       WHERE attrelid = 'person_day_shadow'::regclass AND attnum > 0 AND NOT attisdropped) THEN
    RAISE EXCEPTION 'the columns of person_day have changed since the replay began' USING ERRCODE = '55000';
  END IF;
  SELECT jsonb_object_agg(substring(pg_get_indexdef(indexrelid) FROM ' USING .*'), indexrelid::regclass::name)
    INTO names FROM pg_index WHERE indrelid = 'person_day'::regclass;

  DROP TABLE person_day;
  ALTER TABLE person_day_shadow RENAME TO person_day;
  FOR shadowed IN
    SELECT indexrelid::regclass::name AS name,
           names ->> substring(pg_get_indexdef(indexrelid) FROM ' USING .*') AS wanted
      FROM pg_index WHERE indrelid = 'person_day'::regclass
  LOOP
    EXECUTE format('ALTER INDEX %I RENAME TO %I', shadowed.name, shadowed.wanted);
  END LOOP;
  FOR shadowed IN
    SELECT relname, relkind FROM pg_class
     WHERE relnamespace = 'analytics'::regnamespace AND relkind IN ('r', 'i')
       AND starts_with(relname, 'person_day_shadow_')
  LOOP
    EXECUTE format('ALTER %s %I RENAME TO %I', CASE shadowed.relkind WHEN 'r' THEN 'TABLE' ELSE 'INDEX' END,
                   shadowed.relname, replace(shadowed.relname, 'person_day_shadow_', 'person_day_'));
  END LOOP;
END
$$;

REVOKE ALL ON FUNCTION begin_person_day_shadow(), drop_person_day_shadow(), analyze_person_day_shadow(),
                       lock_person_days(), switch_person_days() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION begin_person_day_shadow(), drop_person_day_shadow(), analyze_person_day_shadow(),
                          lock_person_days(), switch_person_days() TO analytics_engine;
