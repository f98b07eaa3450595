-- What happened of each kind of break, as a list of {kind, last_due, last_break_end, dues,
-- routines}; and whether facts about sitting move the next due time.
ALTER TABLE timer
  ADD COLUMN kinds jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN by_sitting boolean NOT NULL DEFAULT false;
UPDATE timer
SET kinds = jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
  'kind', 'movement', 'last_due', last_due, 'last_break_end', last_break_end, 'dues', 1,
  'routines', '[]'::jsonb)))
WHERE last_due IS NOT NULL OR last_break_end IS NOT NULL;
ALTER TABLE timer DROP COLUMN last_due, DROP COLUMN last_break_end;

-- How people sat, stood or were away in their last hours: a list of [from, to, evidence, posture],
-- in seconds and by the ranks of the timeline.
CREATE TABLE posture (
  tenant      text        NOT NULL,
  person      text        NOT NULL,
  known_until timestamptz NOT NULL,
  segments    jsonb       NOT NULL,
  PRIMARY KEY (tenant, person)
);
CREATE INDEX posture_known_until ON posture (known_until);
