-- What the policy of a break says of putting it off and of rests taken anyway, and when the next
-- one was planned; null for those whose break.due is not known yet.
ALTER TABLE prompt
  ADD COLUMN expiry_seconds integer,
  ADD COLUMN snooze_most integer,
  ADD COLUMN snooze_seconds integer,
  ADD COLUMN snooze_latest timestamptz,
  ADD COLUMN natural_seconds integer,
  ADD COLUMN next_due timestamptz,
  ADD COLUMN wished_at timestamptz;
UPDATE prompt
SET expiry_seconds = 900, snooze_most = 3, snooze_seconds = 900,
  snooze_latest = due_at + interval '30 minutes', natural_seconds = 300
WHERE expires_at IS NOT NULL AND wake_at IS NOT NULL;
UPDATE prompt SET wished_at = due_at WHERE wished_until IS NOT NULL;
