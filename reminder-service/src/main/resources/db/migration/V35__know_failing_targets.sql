-- How often a target has failed in a row, and when that was last counted. failing_since leaves out
-- the time in which there was nothing to try.
ALTER TABLE delivery_target ADD COLUMN failures integer NOT NULL DEFAULT 0;
ALTER TABLE delivery_target ADD COLUMN failed_at timestamptz;

-- What waits is chosen target by target, and ended when its time has passed.
DROP INDEX delivery_waiting;
CREATE INDEX delivery_waiting ON delivery (target, next_attempt, id) WHERE next_attempt IS NOT NULL;
-- By state, so that the choice of what waits is never led over it.
CREATE INDEX delivery_giving_up ON delivery (give_up_at) WHERE state = 'waiting';

-- Webhooks are not told why a break was taken back; not by a replay, either.
UPDATE delivery SET body = (body::jsonb #- '{data,reason}')::text WHERE type = 'break.withdrawn';

-- Nothing waits for what is switched off.
UPDATE delivery d SET state = 'failed', next_attempt = NULL, done_at = now(), last_problem = 'off'
FROM delivery_target t
WHERE t.id = d.target AND NOT t.active AND d.next_attempt IS NOT NULL;
