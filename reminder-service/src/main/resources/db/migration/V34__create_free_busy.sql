-- The calendar that a person lets us look at for meetings.
CREATE TABLE free_busy (
  tenant        text        NOT NULL,
  person        text        NOT NULL,
  url           text        NOT NULL,
  -- waiting, ok, or what is wrong.
  state         text        NOT NULL,
  etag          text,
  last_modified text,
  set_at        timestamptz NOT NULL,
  checked_at    timestamptz,
  -- When the file was last read as a whole.
  read_at       timestamptz,
  next_check    timestamptz NOT NULL,
  failures      integer     NOT NULL DEFAULT 0,
  -- Events that were passed over because they repeat in ways that are not followed.
  passed_over   integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant, person),
  FOREIGN KEY (tenant, person) REFERENCES person ON DELETE CASCADE
);
CREATE INDEX free_busy_next_check ON free_busy (next_check);

-- Nothing but when the person is in meetings, for the next days.
CREATE TABLE busy_interval (
  tenant    text        NOT NULL,
  person    text        NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at   timestamptz NOT NULL,
  PRIMARY KEY (tenant, person, starts_at),
  FOREIGN KEY (tenant, person) REFERENCES free_busy ON DELETE CASCADE
);
