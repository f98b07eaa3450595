-- Person-days in a partition for each month of their dates, so that what is too old goes by dropping a table.
-- Columns, whatever migrations before have added, come along as they are.
ALTER TABLE person_day RENAME TO person_day_whole;
ALTER INDEX person_day_pkey RENAME TO person_day_whole_pkey;
ALTER INDEX person_day_by_date RENAME TO person_day_whole_by_date;

CREATE TABLE person_day (LIKE person_day_whole INCLUDING ALL EXCLUDING INDEXES) PARTITION BY RANGE (date);
ALTER TABLE person_day ADD PRIMARY KEY (tenant, person, date);
-- The publisher reads whole days of a tenant.
CREATE INDEX person_day_by_date ON person_day (tenant, date);

-- Attaching lets readers and the sink go on; making a partition in place would not.
CREATE FUNCTION attach_person_day_month(parent text, month date) RETURNS boolean
LANGUAGE plpgsql
SET search_path = analytics, pg_temp
AS $$
DECLARE
  partition_name text := parent || '_' || to_char(month, 'YYYY_MM');
BEGIN
  IF to_regclass(partition_name) IS NOT NULL THEN
    RETURN false;
  END IF;
  EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', partition_name, parent);
  EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', parent, partition_name,
                 month, (month + interval '1 month')::date);
  RETURN true;
END
$$;

-- The months that there are.
CREATE FUNCTION person_day_partitions() RETURNS SETOF date
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = analytics, pg_temp
AS $$
  SELECT to_date(right(relname, 7), 'YYYY_MM')
    FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
   WHERE inhparent = 'person_day'::regclass
$$;

-- The working role makes and drops no tables; it asks for a month by these two. The shadow is a table that a
-- replay fills, see V18; while there is one it has the same months.
CREATE FUNCTION create_person_day_partition(month date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = analytics, pg_temp
SET lock_timeout = '5s'
AS $$
DECLARE
  is_new boolean;
BEGIN
  IF month IS NULL OR month <> date_trunc('month', month)
     OR month NOT BETWEEN DATE '2020-01-01' AND DATE '2199-12-01' THEN
    RAISE EXCEPTION 'not the first day of a month from 2020 to 2199: %', month USING ERRCODE = '22023';
  END IF;
  -- Two instances may ask at the same time, and a replay may switch tables.
  PERFORM pg_advisory_xact_lock(hashtext('analytics.person_day partitions'));
  is_new := attach_person_day_month('person_day', month);
  IF to_regclass('person_day_shadow') IS NOT NULL THEN
    PERFORM attach_person_day_month('person_day_shadow', month);
  END IF;
  RETURN is_new;
END
$$;

CREATE FUNCTION drop_person_day_partition(month date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = analytics, pg_temp
-- Readers and the sink wait behind it: rather none than long.
SET lock_timeout = '1s'
AS $$
BEGIN
  IF month IS NULL OR month <> date_trunc('month', month) THEN
    RAISE EXCEPTION 'not the first day of a month: %', month USING ERRCODE = '22023';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('analytics.person_day partitions'));
  IF month NOT IN (SELECT * FROM person_day_partitions()) THEN
    RETURN false;
  END IF;
  EXECUTE format('DROP TABLE %I', 'person_day_' || to_char(month, 'YYYY_MM'));
  EXECUTE format('DROP TABLE IF EXISTS %I', 'person_day_shadow_' || to_char(month, 'YYYY_MM'));
  RETURN true;
END
$$;

REVOKE ALL ON FUNCTION attach_person_day_month(text, date), person_day_partitions(),
                       create_person_day_partition(date), drop_person_day_partition(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION person_day_partitions(), create_person_day_partition(date),
                          drop_person_day_partition(date) TO analytics_engine;

-- What is there moves over. No service sends facts of other years than these; such rows are left behind. The months
-- around now are there at once, for instances of the release before, which ask for none.
DO $$
DECLARE
  columns text;
BEGIN
  PERFORM attach_person_day_month('person_day', month)
     FROM (SELECT DISTINCT date_trunc('month', date)::date AS month FROM person_day_whole
            WHERE date BETWEEN '2020-01-01' AND '2199-12-31'
           UNION
           SELECT date_trunc('month', now() AT TIME ZONE 'UTC' + n * interval '1 month')::date
             FROM generate_series(-1, 2) AS n) months;
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO columns
    FROM pg_attribute
   WHERE attrelid = 'person_day_whole'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
  EXECUTE format('INSERT INTO person_day (%1$s) SELECT %1$s FROM person_day_whole
                   WHERE date BETWEEN ''2020-01-01'' AND ''2199-12-31''', columns);
END
$$;

DROP TABLE person_day_whole;
