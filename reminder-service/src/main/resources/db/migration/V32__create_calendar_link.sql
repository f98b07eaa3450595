-- A person's secret calendar link: only the SHA-256 of the secret is kept.
CREATE TABLE calendar_link (
  tenant       text        NOT NULL,
  person       text        NOT NULL,
  secret_hash  bytea       NOT NULL UNIQUE,
  created_at   timestamptz NOT NULL,
  last_read_at timestamptz,
  -- Reads since the hour that began then.
  hour_from    timestamptz NOT NULL,
  reads        integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant, person),
  FOREIGN KEY (tenant, person) REFERENCES person ON DELETE CASCADE
);
