package dev.interlude.content.publishing;

import dev.interlude.content.routine.Routine;
import dev.interlude.contracts.WireNamed;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The columns of {@code routine_version} that follow from the content, as named parameters. */
public final class RoutineColumns {

  private RoutineColumns() {}

  public static StatementSpec bind(StatementSpec statement, String owner, Routine routine) {
    return statement
        .param("owner", owner)
        .param("id", routine.id())
        .param("version", routine.version())
        .param("kind", routine.kind().wireName())
        .param("goal", routine.goal().wireName())
        .param("level", routine.level().wireName())
        .param("position", routine.position().wireName())
        .param("bodyAreas", names(routine.bodyAreas()))
        .param("equipment", names(routine.equipment()))
        .param("locales", routine.locales().toArray(String[]::new))
        .param("seconds", routine.seconds())
        .param("painRelated", routine.painRelated())
        .param("reviewDue", routine.reviewDue())
        .param("content", RoutineJson.write(routine));
  }

  private static String[] names(Collection<? extends WireNamed> constants) {
    return constants.stream().map(WireNamed::wireName).toArray(String[]::new);
  }
}
