-- One row per person: what the next due time follows from, and the time itself; none while the
-- person is not reminded.
CREATE TABLE timer (
  tenant         text        NOT NULL,
  person         text        NOT NULL,
  since          timestamptz NOT NULL,
  last_due       timestamptz,
  last_break_end timestamptz,
  next_due       timestamptz,
  PRIMARY KEY (tenant, person),
  FOREIGN KEY (tenant, person) REFERENCES person
);
CREATE INDEX timer_next_due ON timer (next_due) WHERE next_due IS NOT NULL;

-- Breaks that were due. A fact about a break may be there before the break is: then what the
-- planner says about it (expires_at and the rest) is still null.
CREATE TABLE prompt (
  tenant            text        NOT NULL,
  person            text        NOT NULL,
  break_id          text        NOT NULL,
  local_date        date        NOT NULL,
  due_at            timestamptz NOT NULL,
  expires_at        timestamptz,
  work_ends         timestamptz,
  planned_seconds   integer,
  routine_id        text,
  routine_version   integer,
  policy_id         text,
  policy_version    integer,
  directory_version integer,
  live              boolean     NOT NULL DEFAULT true,
  snooze_number     integer     NOT NULL DEFAULT 0,
  remind_at         timestamptz,
  started_at        timestamptz,
  ended_at          timestamptz,
  ratio             double precision,
  delivered         boolean     NOT NULL DEFAULT false,
  skipped           boolean     NOT NULL DEFAULT false,
  closed_at         timestamptz,
  closing           text,
  -- When to look at it again; null once nothing is left to say about it.
  wake_at           timestamptz,
  PRIMARY KEY (tenant, person, break_id)
);
CREATE INDEX prompt_wake ON prompt (wake_at) WHERE live AND wake_at IS NOT NULL;
CREATE INDEX prompt_backfilled ON prompt (tenant, local_date) WHERE NOT live AND wake_at IS NOT NULL;
CREATE INDEX prompt_by_date ON prompt (local_date);

-- A person's day as far as timing needs it.
CREATE TABLE person_day (
  tenant         text        NOT NULL,
  person         text        NOT NULL,
  local_date     date        NOT NULL,
  last_fact      timestamptz NOT NULL,
  last_break_end timestamptz,
  PRIMARY KEY (tenant, person, local_date)
);
CREATE INDEX person_day_by_date ON person_day (local_date);

CREATE TABLE presence (
  tenant  text        NOT NULL,
  person  text        NOT NULL,
  at      timestamptz NOT NULL,
  state   text        NOT NULL,
  ends_at timestamptz,
  PRIMARY KEY (tenant, person, at)
);
CREATE INDEX presence_by_time ON presence (at);
