package dev.interlude.client.event;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A break began.
 *
 * @param kind of break
 * @param breakId null for a spontaneous one
 * @param routineId null when none was played
 * @param routineVersion from 1; null when none was played
 */
public record BreakStarted(
    BreakKind kind,
    @Nullable String breakId,
    @Nullable String routineId,
    @Nullable Integer routineVersion)
    implements ClientEvent {

  public BreakStarted {
    requireNonNull(kind, "kind");
    Rules.optionalBreakId(breakId);
    Rules.name("routineId", routineId);
    Rules.between("routineVersion", 1, Integer.MAX_VALUE, routineVersion);
  }

  /** A spontaneous break without a routine, until more is said. */
  public static BreakStarted of(BreakKind kind) {
    return new BreakStarted(kind, null, null, null);
  }

  public BreakStarted prompted(String byBreakId) {
    return new BreakStarted(kind, byBreakId, routineId, routineVersion);
  }

  public BreakStarted routine(String id, int version) {
    return new BreakStarted(kind, breakId, id, version);
  }

  @Override
  public String type() {
    return "dev.interlude.break.started.v1";
  }

  @Override
  public Map<String, Object> data() {
    return new Data()
        .with("breakId", breakId)
        .with("kind", kind)
        .with("routineId", routineId)
        .with("routineVersion", routineVersion)
        .fields();
  }
}
