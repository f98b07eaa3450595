-- The latest snooze that the person wished for. It may be there before the break is, and is applied
-- when that comes; snooze_number and remind_at say what was applied.
ALTER TABLE prompt
  ADD COLUMN wished_number integer NOT NULL DEFAULT 0,
  ADD COLUMN wished_until timestamptz;
