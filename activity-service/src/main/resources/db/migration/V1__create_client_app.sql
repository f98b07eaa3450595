-- Which apps may report for a tenant's people, and what.
CREATE TABLE client_app (
  tenant        text        NOT NULL,
  client_id     text        NOT NULL,
  -- Names of event types, or only '*'.
  types         text[]      NOT NULL CHECK (cardinality(types) > 0),
  -- How the source of its events begins.
  source_prefix text        NOT NULL,
  changed_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant, client_id)
);
