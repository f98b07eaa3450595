-- What anyone with the right role may see: suppressed, rounded, no person in it.
CREATE TABLE published_period (
  tenant         text        NOT NULL,
  unit_kind      text        NOT NULL CHECK (unit_kind IN ('company', 'department', 'site')),
  unit           text        NOT NULL, -- empty for the company
  period_kind    text        NOT NULL CHECK (period_kind IN ('day', 'week', 'month')),
  period_start   date        NOT NULL,
  metric_version integer     NOT NULL,
  k              integer     NOT NULL,
  state          text        NOT NULL CHECK (state IN ('open', 'closed', 'frozen')),
  updated_at     timestamptz NOT NULL,
  PRIMARY KEY (tenant, unit_kind, period_kind, period_start, unit, metric_version)
);

CREATE TABLE published_figure (
  tenant         text    NOT NULL,
  unit_kind      text    NOT NULL,
  unit           text    NOT NULL,
  period_kind    text    NOT NULL,
  period_start   date    NOT NULL,
  metric_version integer NOT NULL,
  figure         text    NOT NULL,
  item           text    NOT NULL, -- a bin or a step of the funnel; empty for a plain figure
  state          text    NOT NULL CHECK (state IN ('shown', 'at-most', 'at-least', 'hidden', 'no-data')),
  value          numeric,
  low            numeric,
  high           numeric,
  reason         text    CHECK (reason IN ('group-too-small', 'protects-another-group')),
  PRIMARY KEY (tenant, unit_kind, period_kind, period_start, unit, metric_version, figure, item),
  FOREIGN KEY (tenant, unit_kind, period_kind, period_start, unit, metric_version)
    REFERENCES published_period ON DELETE CASCADE,
  -- A hidden figure is a reason and nothing else, whatever the program does.
  CHECK ((value IS NULL) = (state IN ('hidden', 'no-data'))),
  CHECK ((reason IS NOT NULL) = (state = 'hidden')),
  CHECK ((low IS NULL) = (high IS NULL)),
  CHECK (low IS NULL OR state = 'shown')
);

GRANT SELECT ON published_period, published_figure TO analytics_reader;

-- The publisher's own notes on a period. Hash and counts say something of people: engine only.
CREATE TABLE publication (
  tenant         text        NOT NULL,
  unit_kind      text        NOT NULL,
  unit           text        NOT NULL,
  period_kind    text        NOT NULL,
  period_start   date        NOT NULL,
  metric_version integer     NOT NULL,
  state          text        NOT NULL CHECK (state IN ('open', 'closed', 'frozen')),
  fingerprint    text        NOT NULL, -- of the rows that could count, to see that something is new
  input_hash     text        NOT NULL, -- of what did count
  source_marks   jsonb       NOT NULL, -- last record of the topic by partition that the run saw
  computed_at    timestamptz NOT NULL,
  runs           integer     NOT NULL,
  later_facts    integer     NOT NULL DEFAULT 0, -- person-days that changed after freezing
  PRIMARY KEY (tenant, unit_kind, period_kind, period_start, unit, metric_version)
);

-- Who counts in a unit in the weeks from this one on, until a later row says otherwise.
CREATE TABLE membership (
  tenant     text   NOT NULL,
  unit_kind  text   NOT NULL,
  unit       text   NOT NULL,
  week_start date   NOT NULL,
  people     text[] NOT NULL,
  PRIMARY KEY (tenant, unit_kind, unit, week_start)
);
