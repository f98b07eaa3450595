-- Routines that a tenant withdrew for safety, without a later version: they hide the shared one of
-- the same id, from readers as from followers. Either the highest version was unsafe, or the one
-- that was retired last.
CREATE VIEW withdrawn_routine AS
SELECT owner, routine_id,
    (array_agg(retired_reason ORDER BY version DESC) FILTER (WHERE retired_safety))[1] AS reason
FROM routine_version
WHERE owner <> 'shared' AND status IN ('published', 'retired')
GROUP BY owner, routine_id
HAVING bool_and(status = 'retired')
    AND ((array_agg(retired_safety ORDER BY version DESC))[1]
        OR (array_agg(retired_safety ORDER BY retired_at DESC, version DESC))[1]);
