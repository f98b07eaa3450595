-- Breaks at fixed times that people take together. Who has joined stands in people's own wishes
-- (policy, scope own/<id>), as the break was then; so one is never changed, only ended.
CREATE TABLE team_break (
  team_break uuid        PRIMARY KEY,
  tenant     text        NOT NULL REFERENCES tenant,
  name       text        NOT NULL,
  entry      jsonb       NOT NULL,
  created_at timestamptz NOT NULL,
  ended_at   timestamptz,
  -- Whether nobody's wishes name it any more since it ended.
  forgotten  boolean     NOT NULL DEFAULT false
);
CREATE INDEX team_break_of ON team_break (tenant, created_at) WHERE ended_at IS NULL;
CREATE INDEX team_break_ended ON team_break (ended_at) WHERE ended_at IS NOT NULL AND NOT forgotten;
