-- Nothing is due at this time or before, by the person's own wish; null, or past, without a pause.
ALTER TABLE timer ADD COLUMN paused_until timestamptz;
