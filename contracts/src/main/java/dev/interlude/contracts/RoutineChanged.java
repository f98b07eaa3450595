package dev.interlude.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The latest published version of a routine, as much as a planner needs to offer it.
 *
 * @param titles by BCP-47 locale
 * @param seconds the whole length
 * @param retired set once the routine must not be offered any more
 */
public record RoutineChanged(
    String routineId,
    int version,
    Map<String, String> titles,
    BreakKind kind,
    String goal,
    List<String> bodyAreas,
    String level,
    String position,
    List<String> equipment,
    int seconds,
    boolean painRelated,
    LocalDate reviewDue,
    @Nullable Retirement retired)
    implements EventData {

  /** Why a routine was retired, and whether it was for safety. */
  public record Retirement(String reason, boolean safety) {}
}
