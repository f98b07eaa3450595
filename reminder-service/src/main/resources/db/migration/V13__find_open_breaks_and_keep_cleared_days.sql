-- Breaks of a person that something is still to be said about.
CREATE INDEX prompt_open ON prompt (tenant, person) WHERE wake_at IS NOT NULL;

-- Days that people took back: what is reported of them later is dropped too.
CREATE TABLE cleared_day (
  tenant     text NOT NULL,
  person     text NOT NULL,
  local_date date NOT NULL,
  PRIMARY KEY (tenant, person, local_date)
);
CREATE INDEX cleared_day_by_date ON cleared_day (local_date);
