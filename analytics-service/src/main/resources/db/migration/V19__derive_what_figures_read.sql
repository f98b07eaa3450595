-- The publisher reads columns instead of whole summaries. Lists stay the JSON texts that they are. All rows are written
-- anew, once, so that none is without.
ALTER TABLE person_day
  ADD COLUMN sitting_seconds_by_bout_length text
    GENERATED ALWAYS AS (summary ->> 'sittingSecondsByBoutLength') STORED,
  ADD COLUMN responses_by_delay text GENERATED ALWAYS AS (summary ->> 'responsesByDelay') STORED,
  ADD COLUMN recorded_seconds_by_evidence text
    GENERATED ALWAYS AS (summary ->> 'recordedSecondsByEvidence') STORED,
  ADD COLUMN recorded_seconds_by_hour text GENERATED ALWAYS AS (summary ->> 'recordedSecondsByHour') STORED,
  ADD COLUMN prolonged_seconds_by_hour text GENERATED ALWAYS AS (summary ->> 'prolongedSecondsByHour') STORED,
  ADD COLUMN breaks_by_kind text GENERATED ALWAYS AS (summary ->> 'breaksByKind') STORED,
  ADD COLUMN routine_uses text GENERATED ALWAYS AS (summary ->> 'routineUses') STORED;
