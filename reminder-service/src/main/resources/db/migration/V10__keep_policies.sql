-- Who is reminded how, version by version; only ever added to. A version without content ends the
-- policy of its scope: the next wider one holds. The highest version of a scope is in force.
-- scope: tenant, department/<path>, person/<id>, or own/<id> for a person's own wishes.
CREATE TABLE policy (
  tenant  text        NOT NULL REFERENCES tenant,
  scope   text        NOT NULL,
  version integer     NOT NULL,
  at      timestamptz NOT NULL,
  author  text        NOT NULL,
  reason  text        NOT NULL,
  content jsonb,
  PRIMARY KEY (tenant, scope, version)
);
-- Deleting is left for people who are erased.
REVOKE UPDATE, TRUNCATE ON policy FROM reminder_service;

-- How far the timers of a scope follow its latest version.
CREATE TABLE policy_following (
  tenant   text        NOT NULL REFERENCES tenant,
  scope    text        NOT NULL,
  version  integer     NOT NULL,
  since    timestamptz NOT NULL,
  people   integer     NOT NULL,
  followed integer     NOT NULL DEFAULT 0,
  -- The last person whose timer follows.
  reached  text        NOT NULL DEFAULT '',
  done     boolean     NOT NULL DEFAULT false,
  PRIMARY KEY (tenant, scope)
);
CREATE INDEX policy_following_open ON policy_following (since) WHERE NOT done;
