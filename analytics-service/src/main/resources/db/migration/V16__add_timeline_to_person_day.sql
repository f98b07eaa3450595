-- The resolved segments, apart from the summary: whoever reads a year of summaries, or the
-- publisher a whole company, does not read them along. Null for a day whose last summary came from
-- a release that did not tell.
ALTER TABLE person_day ADD COLUMN timeline text;
