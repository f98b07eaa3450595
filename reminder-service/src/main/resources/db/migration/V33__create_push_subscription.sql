-- Browsers of people that take messages by Web Push.
CREATE TABLE push_subscription (
  id       uuid PRIMARY KEY REFERENCES delivery_target ON DELETE CASCADE,
  tenant   text NOT NULL,
  person   text NOT NULL,
  endpoint text NOT NULL UNIQUE,
  p256dh   text NOT NULL,
  auth     text NOT NULL,
  FOREIGN KEY (tenant, person) REFERENCES person ON DELETE CASCADE
);
CREATE INDEX push_subscription_of ON push_subscription (tenant, person);
