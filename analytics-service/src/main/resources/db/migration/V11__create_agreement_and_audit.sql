-- Without a row here a tenant has no figures of groups. Every recording is kept; the latest holds.
CREATE TABLE agreement (
  tenant            text        NOT NULL,
  recorded_at       timestamptz NOT NULL,
  agreed_on         date        NOT NULL,
  impact_assessment text        NOT NULL,
  workers_agreement text        NOT NULL,
  PRIMARY KEY (tenant, recorded_at)
);
GRANT SELECT ON agreement TO analytics_reader;

-- Who did what, when. Only ever added to.
CREATE TABLE audit_entry (
  id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at     timestamptz NOT NULL,
  tenant text        NOT NULL,
  actor  text        NOT NULL,
  client text        NOT NULL,
  action text        NOT NULL,
  detail jsonb       NOT NULL
);
CREATE INDEX audit_entry_by_tenant ON audit_entry (tenant, at);
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM analytics_engine;
