-- Imports that are worked on after the answer, and for some days what became of them.
CREATE TABLE import_job (
  id                  uuid        PRIMARY KEY,
  tenant              text        NOT NULL,
  person              text        NOT NULL,
  client              text        NOT NULL,
  state               text        NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
  created_at          timestamptz NOT NULL,
  started_at          timestamptz,
  finished_at         timestamptz,
  -- When it may be worked on; whoever works on it moves it ahead, as a lease.
  run_at              timestamptz NOT NULL,
  -- Attempts since anything was last delivered.
  attempts            integer     NOT NULL DEFAULT 0,
  failure             text,
  intervals           integer     NOT NULL,
  skipped_too_old     integer     NOT NULL,
  skipped_zero_length integer     NOT NULL,
  skipped_too_long    integer     NOT NULL,
  skipped_unknown_state integer   NOT NULL,
  -- Buckets that were not read, by their type.
  skipped_buckets     jsonb       NOT NULL,
  accepted            integer     NOT NULL DEFAULT 0,
  -- Rejected intervals, by code.
  rejected            jsonb       NOT NULL DEFAULT '{}'
);
CREATE INDEX import_job_by_person ON import_job (tenant, person, created_at DESC);
CREATE INDEX import_job_to_run ON import_job (run_at) WHERE state IN ('queued', 'running');

-- Intervals that are still to be delivered; nothing else of the file is kept.
CREATE TABLE import_chunk (
  job_id    uuid    NOT NULL REFERENCES import_job ON DELETE CASCADE,
  number    integer NOT NULL,
  -- One interval a line: id, from and to in seconds of the epoch, posture.
  intervals text    NOT NULL,
  PRIMARY KEY (job_id, number)
);
