package dev.interlude.reminder.delivery;

/**
 * Steps from target to target among what waits, from a place by chance, so that none is always the
 * last, and only as far as the limit needs. Of a target that fails the row is locked first: one
 * instance tries it.
 */
final class ClaimSql {

  static final String TEXT =
      """
      WITH RECURSIVE
      ahead AS (
        (SELECT target FROM delivery WHERE next_attempt IS NOT NULL AND target >= :start
          ORDER BY target LIMIT 1)
        UNION ALL
        SELECT (SELECT d.target FROM delivery d
          WHERE d.next_attempt IS NOT NULL AND d.target > a.target ORDER BY d.target LIMIT 1)
        FROM ahead a WHERE a.target IS NOT NULL),
      behind AS (
        (SELECT target FROM delivery WHERE next_attempt IS NOT NULL AND target < :start
          ORDER BY target LIMIT 1)
        UNION ALL
        SELECT (SELECT d.target FROM delivery d
          WHERE d.next_attempt IS NOT NULL AND d.target > b.target AND d.target < :start
          ORDER BY d.target LIMIT 1)
        FROM behind b WHERE b.target IS NOT NULL),
      mine AS MATERIALIZED (
        SELECT d.target, d.id, t.failing
        FROM (SELECT target FROM ahead UNION ALL SELECT target FROM behind) w
        CROSS JOIN LATERAL (
          SELECT * FROM (
            SELECT id, false AS failing,
              :atOnce - coalesce((:open::jsonb ->> id::text)::integer, 0) AS room
            FROM delivery_target
            WHERE id = w.target AND active AND failing_since IS NULL
              AND (held_until IS NULL OR held_until <= :now)) healthy
          UNION ALL
          SELECT * FROM (
            SELECT id, true AS failing, 1 AS room FROM delivery_target
            WHERE id = w.target AND active AND failing_since IS NOT NULL
              AND (held_until IS NULL OR held_until <= :now)
              AND (:open::jsonb ->> id::text) IS NULL
            FOR NO KEY UPDATE SKIP LOCKED) failing) t
        CROSS JOIN LATERAL (
          SELECT target, id FROM delivery
          WHERE target = t.id AND next_attempt <= :now
          ORDER BY next_attempt, id LIMIT greatest(t.room, 0) FOR UPDATE SKIP LOCKED) d
        LIMIT :limit),
      held AS (
        UPDATE delivery_target t SET held_until = :lease,
          failures = CASE WHEN t.held_until < :quiet THEN 0 ELSE t.failures END,
          failing_since = t.failing_since + CASE WHEN t.held_until < :quiet
            THEN :now::timestamptz - t.held_until ELSE interval '0' END
        FROM (SELECT DISTINCT target FROM mine WHERE failing) m WHERE t.id = m.target)
      UPDATE delivery d SET attempts = d.attempts + 1, next_attempt = :lease
      FROM mine JOIN delivery_target t ON t.id = mine.target
      WHERE d.target = mine.target AND d.id = mine.id
      RETURNING d.*, t.channel
      """;

  private ClaimSql() {}
}
