-- One row per person and local date: the latest summary, as it came. What is asked for often is
-- derived from it, so that the columns and the summary cannot disagree.
CREATE TABLE person_day (
  tenant text NOT NULL,
  person text NOT NULL,
  date date NOT NULL,
  -- From the assignment with the highest directory version among the day's facts.
  department text NOT NULL GENERATED ALWAYS AS (summary #>> '{assignment,department}') STORED,
  site text NOT NULL GENERATED ALWAYS AS (summary #>> '{assignment,site}') STORED,
  directory_version int NOT NULL
    GENERATED ALWAYS AS ((summary #>> '{assignment,directoryVersion}')::int) STORED,
  metric_version int NOT NULL GENERATED ALWAYS AS ((summary ->> 'metricVersion')::int) STORED,
  cleared boolean NOT NULL GENERATED ALWAYS AS ((summary ->> 'cleared')::boolean) STORED,
  valid boolean NOT NULL GENERATED ALWAYS AS ((summary ->> 'valid')::boolean) STORED,
  recorded_seconds int NOT NULL GENERATED ALWAYS AS ((summary ->> 'recordedSeconds')::int) STORED,
  sitting_seconds int NOT NULL GENERATED ALWAYS AS ((summary ->> 'sittingSeconds')::int) STORED,
  upright_seconds int NOT NULL GENERATED ALWAYS AS ((summary ->> 'uprightSeconds')::int) STORED,
  away_seconds int NOT NULL GENERATED ALWAYS AS ((summary ->> 'awaySeconds')::int) STORED,
  inferred_sitting_seconds int NOT NULL
    GENERATED ALWAYS AS ((summary ->> 'inferredSittingSeconds')::int) STORED,
  prolonged_sitting_seconds int NOT NULL
    GENERATED ALWAYS AS ((summary ->> 'prolongedSittingSeconds')::int) STORED,
  sitting_breaks int NOT NULL GENERATED ALWAYS AS ((summary ->> 'sittingBreaks')::int) STORED,
  natural_breaks int NOT NULL GENERATED ALWAYS AS ((summary ->> 'naturalBreaks')::int) STORED,
  spontaneous_breaks int NOT NULL
    GENERATED ALWAYS AS ((summary ->> 'spontaneousBreaks')::int) STORED,
  pending int NOT NULL GENERATED ALWAYS AS ((summary #>> '{breaks,pending}')::int) STORED,
  completed int NOT NULL GENERATED ALWAYS AS ((summary #>> '{breaks,completed}')::int) STORED,
  partial int NOT NULL GENERATED ALWAYS AS ((summary #>> '{breaks,partial}')::int) STORED,
  late int NOT NULL GENERATED ALWAYS AS ((summary #>> '{breaks,late}')::int) STORED,
  skipped int NOT NULL GENERATED ALWAYS AS ((summary #>> '{breaks,skipped}')::int) STORED,
  withdrawn int NOT NULL GENERATED ALWAYS AS ((summary #>> '{breaks,withdrawn}')::int) STORED,
  missed int NOT NULL GENERATED ALWAYS AS ((summary #>> '{breaks,missed}')::int) STORED,
  undelivered int NOT NULL GENERATED ALWAYS AS ((summary #>> '{breaks,undelivered}')::int) STORED,
  snoozes int NOT NULL GENERATED ALWAYS AS ((summary ->> 'snoozes')::int) STORED,
  active_seconds int NOT NULL GENERATED ALWAYS AS ((summary ->> 'activeSeconds')::int) STORED,
  response_count int NOT NULL GENERATED ALWAYS AS ((summary ->> 'responseCount')::int) STORED,
  response_seconds int NOT NULL GENERATED ALWAYS AS ((summary ->> 'responseSeconds')::int) STORED,
  summary jsonb NOT NULL,
  -- The record that the summary came in: an older one never overwrites a newer one.
  source_partition int NOT NULL,
  source_offset bigint NOT NULL,
  PRIMARY KEY (tenant, person, date)
);

-- The publisher reads whole days of a tenant.
CREATE INDEX person_day_by_date ON person_day (tenant, date);
