-- Where words about breaks are sent: a company's webhook (person is null) or a person's browser.
CREATE TABLE delivery_target (
  id            uuid        PRIMARY KEY,
  tenant        text        NOT NULL REFERENCES tenant,
  person        text,
  channel       text        NOT NULL,
  types         text[]      NOT NULL,
  active        boolean     NOT NULL,
  created_at    timestamptz NOT NULL,
  -- Since when nothing got through; nothing is tried before held_until.
  failing_since timestamptz,
  held_until    timestamptz,
  -- Why it was paused by the service: failing or gone.
  paused        text
);
CREATE INDEX delivery_target_of ON delivery_target (tenant, person);

-- What is, or was, to be sent to it; waiting while next_attempt is not null.
CREATE TABLE delivery (
  target       uuid        NOT NULL REFERENCES delivery_target ON DELETE CASCADE,
  id           text        NOT NULL,
  tenant       text        NOT NULL,
  person       text        NOT NULL,
  break_id     text        NOT NULL,
  type         text        NOT NULL,
  body         text        NOT NULL,
  -- Of a break that is due.
  expires_at   timestamptz,
  said_at      timestamptz NOT NULL,
  state        text        NOT NULL,
  replay       boolean     NOT NULL DEFAULT false,
  attempts     integer     NOT NULL DEFAULT 0,
  next_attempt timestamptz,
  give_up_at   timestamptz NOT NULL,
  last_status  integer,
  last_problem text,
  done_at      timestamptz,
  PRIMARY KEY (target, id)
);
CREATE INDEX delivery_waiting ON delivery (next_attempt) WHERE next_attempt IS NOT NULL;
CREATE INDEX delivery_by_time ON delivery (target, said_at);
CREATE INDEX delivery_of_person ON delivery (tenant, person);
CREATE INDEX delivery_by_age ON delivery (said_at);
