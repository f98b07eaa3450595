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
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM activity_service;
