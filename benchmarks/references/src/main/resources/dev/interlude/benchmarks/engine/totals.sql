-- The totals of metrics.md, section 1.2, of each person-day, by the maximum at each second.
WITH seen AS (
  SELECT
    assignment.person AS person,
    assignment.zone AS zone,
    CAST("from" AS TIMESTAMPTZ) AS since,
    CAST("to" AS TIMESTAMPTZ) AS until,
    list_position(['input-activity', 'self-report', 'wearable', 'desk-sensor', 'posture-sensor'], evidence) - 1 AS evidence,
    list_position(['away', 'sitting', 'standing', 'moving'], posture) - 1 AS posture
  FROM read_json(
    '${events}',
    format = 'newline_delimited',
    columns = {
      "from": 'VARCHAR',
      "to": 'VARCHAR',
      "posture": 'VARCHAR',
      "evidence": 'VARCHAR',
      "assignment": 'STRUCT(person VARCHAR, zone VARCHAR)'
    }
  )
  WHERE posture IS NOT NULL
),
days AS (
  SELECT
    *,
    unnest(generate_series(
      date_trunc('day', timezone(zone, since)),
      date_trunc('day', timezone(zone, until - INTERVAL 1 SECOND)),
      INTERVAL 1 DAY
    )) AS midnight
  FROM seen
),
cut AS (
  SELECT DISTINCT
    person,
    CAST(midnight AS DATE) AS date,
    CAST(epoch(greatest(since, timezone(zone, midnight))) AS BIGINT) AS since,
    CAST(epoch(least(until, timezone(zone, midnight + INTERVAL 1 DAY))) AS BIGINT) AS until,
    evidence * 4 + posture AS layer
  FROM days
),
bounds AS (
  SELECT DISTINCT person, date, unnest([since, until]) AS second
  FROM cut
),
pieces AS (
  SELECT person, date, second AS since, lead(second) OVER (PARTITION BY person, date ORDER BY second) AS until
  FROM bounds
),
resolved AS (
  SELECT piece.person, piece.date, piece.since, piece.until, max(cut.layer) AS layer
  FROM pieces AS piece
  JOIN cut
    ON cut.person = piece.person
    AND cut.date = piece.date
    AND cut.since <= piece.since
    AND cut.until >= piece.until
  GROUP BY ALL
),
marked AS (
  SELECT
    *,
    layer % 4 = 0 AS away,
    CASE
      WHEN layer % 4 = 0
        AND lag(layer % 4) OVER day = 0
        AND lag(until) OVER day = since
      THEN 0
      ELSE 1
    END AS begins
  FROM resolved
  WINDOW day AS (PARTITION BY person, date ORDER BY since)
),
runs AS (
  SELECT *, sum(begins) OVER (PARTITION BY person, date ORDER BY since) AS run
  FROM marked
),
lengths AS (
  SELECT
    *,
    until - since AS seconds,
    sum(until - since) OVER (PARTITION BY person, date, run) AS length
  FROM runs
)
-- A longer run of away means that the person had left.
SELECT
  person,
  CAST(date AS VARCHAR),
  sum(seconds),
  coalesce(sum(seconds) FILTER (layer % 4 = 1), 0),
  coalesce(sum(seconds) FILTER (layer % 4 >= 2), 0),
  coalesce(sum(seconds) FILTER (away), 0),
  coalesce(sum(seconds) FILTER (layer = 1), 0),
  coalesce(sum(seconds) FILTER (layer // 4 = 0), 0),
  coalesce(sum(seconds) FILTER (layer // 4 = 1), 0),
  coalesce(sum(seconds) FILTER (layer // 4 = 2), 0),
  coalesce(sum(seconds) FILTER (layer // 4 = 3), 0),
  coalesce(sum(seconds) FILTER (layer // 4 = 4), 0)
FROM lengths
WHERE NOT (away AND length > 3600)
GROUP BY person, date
