-- What is published on interlude.tenants.v1, as it is published.
CREATE TABLE tenant (
  tenant     text        PRIMARY KEY,
  entry      jsonb       NOT NULL,
  changed_at timestamptz NOT NULL
);

-- One row per person: locked while a version is added.
CREATE TABLE person (
  tenant  text    NOT NULL REFERENCES tenant,
  person  text    NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (tenant, person)
);

-- All versions of a person's entry, as published on interlude.people.v1. At a given time that one
-- holds with the highest version among those valid from then or before.
CREATE TABLE person_version (
  tenant     text        NOT NULL,
  person     text        NOT NULL,
  version    integer     NOT NULL,
  valid_from timestamptz NOT NULL,
  entry      jsonb       NOT NULL,
  PRIMARY KEY (tenant, person, version),
  FOREIGN KEY (tenant, person) REFERENCES person
);

CREATE TABLE outbox (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic   text   NOT NULL,
  key     text,
  value   bytea,
  headers jsonb  NOT NULL
);
