-- Who did what, when. Copy into a migration of a service that keeps an AuditLog, and take UPDATE, DELETE
-- and TRUNCATE on the table from its working role.
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
