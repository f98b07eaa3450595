package dev.interlude.content.publishing;

import dev.interlude.contracts.RoutineChanged.Retirement;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an owner's readers have of its own routines and the shared ones together. */
@Component
public class OwnAndShared {

  private final JdbcClient jdbc;

  OwnAndShared(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Why the owner's routine hides the shared one although no version of it is left. */
  Optional<Retirement> withdrawal(String owner, String id) {
    return jdbc.sql("SELECT reason FROM withdrawn_routine WHERE owner = ? AND routine_id = ?")
        .params(owner, id)
        .query((row, n) -> new Retirement(row.getString("reason"), true))
        .optional();
  }

  /** Those of the routines that readers of the owner's can have, its own or shared. */
  public Set<String> readable(String owner, Collection<String> ids) {
    return ids.isEmpty()
        ? Set.of()
        : jdbc.sql(
                """
                SELECT DISTINCT routine_id FROM routine_version
                WHERE routine_id = ANY (:ids) AND status = 'published'
                  AND (owner = :owner OR owner = 'shared' AND routine_id NOT IN (
                    SELECT routine_id FROM withdrawn_routine WHERE owner = :owner))
                """)
            .param("ids", ids.toArray(String[]::new))
            .param("owner", owner)
            .query(String.class)
            .set();
  }

  /** Those of the routines of which the owner has or had a version. */
  Set<String> everPublished(String owner, Collection<String> ids) {
    return ids.isEmpty()
        ? Set.of()
        : jdbc.sql(
                """
                SELECT DISTINCT routine_id FROM routine_version
                WHERE routine_id = ANY (:ids) AND owner = :owner
                """)
            .param("ids", ids.toArray(String[]::new))
            .param("owner", owner)
            .query(String.class)
            .set();
  }
}
