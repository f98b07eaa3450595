-- Copy into a migration of a service that sets interlude.outbox.enabled=true.
CREATE TABLE outbox (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic   text   NOT NULL,
  key     text,
  value   bytea,
  headers jsonb  NOT NULL
);
