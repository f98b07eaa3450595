-- Rejected events as operators find them, and what is needed to judge them again; the topic is the source.
CREATE TABLE rejected_event (
  id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Where the record stands in the log: it is indexed once, however often it is read.
  topic         text        NOT NULL,
  partition_no  integer     NOT NULL,
  offset_no     bigint      NOT NULL,
  tenant        text        NOT NULL,
  client        text        NOT NULL,
  -- The latest judgement.
  code          text        NOT NULL,
  pointer       text,
  -- http or kafka.
  way           text        NOT NULL,
  -- When the event was received.
  at            timestamptz NOT NULL,
  size          integer     NOT NULL,
  state         text        NOT NULL CHECK (state IN ('rejected', 'waiting', 'replayed', 'gone')),
  -- The rest is kept for as long as the event may be judged again: its bytes, the client's clock at sending,
  -- the person whose own token it was, and the person that it is about.
  event         bytea,
  sent_at       text,
  person        text,
  subject       text,
  -- The highest directory version by which the person was looked for in vain.
  tried_version integer     NOT NULL DEFAULT 0,
  UNIQUE (topic, partition_no, offset_no),
  CHECK (state IN ('rejected', 'waiting') = (event IS NOT NULL)),
  CHECK (event IS NOT NULL OR (sent_at IS NULL AND person IS NULL AND subject IS NULL)),
  CHECK (state <> 'waiting' OR subject IS NOT NULL)
);
CREATE INDEX rejected_event_by_time ON rejected_event (at, id);
CREATE INDEX rejected_event_by_tenant ON rejected_event (tenant, at, id);
CREATE INDEX rejected_event_waiting ON rejected_event (tenant, subject, tried_version) WHERE state = 'waiting';
CREATE INDEX rejected_event_wait_ends ON rejected_event (at) WHERE state = 'waiting';
CREATE INDEX rejected_event_by_subject ON rejected_event (tenant, subject) WHERE subject IS NOT NULL;
CREATE INDEX rejected_event_by_person ON rejected_event (tenant, person) WHERE person IS NOT NULL;

-- Whose entries were erased, for as long as the topic may bring them again.
CREATE TABLE rejected_forgotten (
  tenant text        NOT NULL,
  person text        NOT NULL,
  at     timestamptz NOT NULL,
  PRIMARY KEY (tenant, person)
);
