-- Every accepted activity once, for the person's own history; a partition for each month (UTC) of the facts'
-- own times, so that what is too old goes by dropping a table.
CREATE TABLE activity (
  tenant            text        COLLATE "C" NOT NULL,
  person            text        COLLATE "C" NOT NULL,
  -- Of the event; unique together for a person, in each partition by its own index, see below.
  source            text        COLLATE "C" NOT NULL,
  id                text        COLLATE "C" NOT NULL,
  type              text        COLLATE "C" NOT NULL,
  occurred_at       timestamptz NOT NULL,
  directory_version integer     NOT NULL,
  -- As in the log: the data with the assignment, client and receivedAt beside its fields. Not jsonb, which
  -- refuses some valid JSON (\u0000), and nobody looks into it here.
  value             json        NOT NULL
) PARTITION BY RANGE (occurred_at);

CREATE INDEX activity_by_time ON activity (tenant, person, occurred_at);
-- Small, for deleting the days of a month whose time is up.
CREATE INDEX activity_by_age ON activity USING brin (occurred_at);

-- The working role makes and drops no tables; it asks for a month by these two.
CREATE FUNCTION create_activity_partition(month date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = activity, pg_temp
SET lock_timeout = '2s'
AS $$
DECLARE
  partition_name text := 'activity_' || to_char(month, 'YYYY_MM');
BEGIN
  IF month IS NULL OR month <> date_trunc('month', month)
     OR month NOT BETWEEN DATE '2020-01-01' AND DATE '2199-12-01' THEN
    RAISE EXCEPTION 'not the first day of a month from 2020 to 2199: %', month USING ERRCODE = '22023';
  END IF;
  -- Two instances may ask at the same time.
  PERFORM pg_advisory_xact_lock(hashtext('activity.activity partitions'));
  IF to_regclass(partition_name) IS NOT NULL THEN
    RETURN false;
  END IF;
  EXECUTE format('CREATE TABLE %I (LIKE activity)', partition_name);
  -- An event of a person is held once, whatever time it comes with; Postgres allows such an index on a
  -- partition, but not on the whole, where it would need the time in it. The tenant stands last so that the
  -- merge's look needs no condition on it that activity_by_time could serve as well, and badly.
  EXECUTE format('CREATE UNIQUE INDEX ON %I (person, source, id, tenant)', partition_name);
  EXECUTE format('ALTER TABLE activity ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', partition_name,
                 month::timestamp AT TIME ZONE 'UTC',
                 (month + interval '1 month')::timestamp AT TIME ZONE 'UTC');
  RETURN true;
END
$$;

CREATE FUNCTION drop_activity_partition(month date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = activity, pg_temp
-- Readers and the merge wait behind it: rather none than long.
SET lock_timeout = '1s'
AS $$
DECLARE
  partition_name text := 'activity_' || to_char(month, 'YYYY_MM');
BEGIN
  IF month IS NULL OR month <> date_trunc('month', month) THEN
    RAISE EXCEPTION 'not the first day of a month: %', month USING ERRCODE = '22023';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('activity.activity partitions'));
  IF NOT EXISTS (SELECT FROM pg_inherits
                  WHERE inhparent = 'activity'::regclass AND inhrelid = to_regclass(partition_name)) THEN
    RETURN false;
  END IF;
  EXECUTE format('DROP TABLE %I', partition_name);
  RETURN true;
END
$$;

-- The months that there are.
CREATE FUNCTION activity_partitions() RETURNS SETOF date
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = activity, pg_temp
AS $$
  SELECT to_date(right(relname, 7), 'YYYY_MM')
    FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
   WHERE inhparent = 'activity'::regclass
$$;

REVOKE ALL ON FUNCTION create_activity_partition(date), drop_activity_partition(date),
                       activity_partitions() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION create_activity_partition(date), drop_activity_partition(date),
                          activity_partitions() TO activity_service;
