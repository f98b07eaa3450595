-- Groups that an identity provider made: each is a department, and its members are its people.
CREATE TABLE scim_group (
  tenant      text        NOT NULL REFERENCES tenant,
  id          uuid        NOT NULL,
  department  text        NOT NULL,
  external_id text,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, department)
);

-- Deleted by an identity provider, which does not see the person again until it makes them anew.
ALTER TABLE person ADD COLUMN hidden boolean NOT NULL DEFAULT false;
