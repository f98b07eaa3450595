-- Where a company has words about breaks sent; whether it is active stands with its target.
CREATE TABLE webhook (
  id              uuid        PRIMARY KEY REFERENCES delivery_target ON DELETE CASCADE,
  tenant          text        NOT NULL,
  url             text        NOT NULL,
  secret          text        NOT NULL,
  -- Signs too, until then, after a change of the secret.
  previous_secret text,
  previous_until  timestamptz,
  changed_at      timestamptz NOT NULL
);
CREATE INDEX webhook_of ON webhook (tenant);
