-- Imports of people: what is still to be taken, and for some days what became of them.
CREATE TABLE people_import (
  id          uuid        PRIMARY KEY,
  tenant      text        NOT NULL REFERENCES tenant,
  actor       text        NOT NULL,
  client      text        NOT NULL,
  state       text        NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
  created_at  timestamptz NOT NULL,
  finished_at timestamptz,
  -- When it may be worked on; whoever works on it moves it ahead, as a lease.
  run_at      timestamptz NOT NULL,
  -- Attempts since anything was last taken.
  attempts    integer     NOT NULL DEFAULT 0,
  rows        integer     NOT NULL,
  created     integer     NOT NULL DEFAULT 0,
  changed     integer     NOT NULL DEFAULT 0,
  unchanged   integer     NOT NULL DEFAULT 0,
  invalid     integer     NOT NULL DEFAULT 0,
  problems    jsonb       NOT NULL DEFAULT '[]'
);
CREATE UNIQUE INDEX people_import_open ON people_import (tenant)
  WHERE state IN ('queued', 'running');
CREATE INDEX people_import_to_run ON people_import (run_at) WHERE state IN ('queued', 'running');

-- Rows that are still to be taken; nothing else of the file is kept.
CREATE TABLE people_import_chunk (
  import_id uuid    NOT NULL REFERENCES people_import ON DELETE CASCADE,
  number    integer NOT NULL,
  rows      jsonb   NOT NULL,
  PRIMARY KEY (import_id, number)
);
