-- What the directory says of tenants and people, as read from its topics. Person-level: engine only.
CREATE TABLE tenant_entry (
  tenant         text        PRIMARY KEY,
  name           text        NOT NULL,
  reporting_zone text        NOT NULL,
  k              integer     NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Every version, since figures ask who belonged where at the end of a past week.
CREATE TABLE person_version (
  tenant      text        NOT NULL,
  person      text        NOT NULL,
  version     integer     NOT NULL,
  entry       jsonb       NOT NULL, -- the data of person.changed, as it came
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant, person, version)
);
