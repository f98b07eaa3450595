package dev.interlude.content.routine;

import dev.interlude.content.exercise.Step;
import dev.interlude.content.text.Text;
import dev.interlude.contracts.WireNamed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Schema(description = "Another way for a need: a routine, steps, or the reason why there is none.")
public record Alternative(
    Need need, @Nullable String routineId, List<Step> steps, @Nullable Text reasonForNone) {

  public Alternative {
    steps = List.copyOf(steps);
  }

  public enum Need implements WireNamed {
    SEATED,
    NO_HANDS,
    WHEELCHAIR,
    LOW_VISION
  }

  /** Ids of the routines that are named. */
  public static Set<String> idsIn(List<Alternative> alternatives) {
    return alternatives.stream()
        .flatMap(each -> Stream.ofNullable(each.routineId()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it leads to no other routine than these. */
  public boolean leadsAmong(Set<String> ids) {
    return routineId == null || ids.contains(routineId);
  }

  /** Whether it says exactly one thing. */
  public boolean saysOneThing() {
    int said = (routineId == null ? 0 : 1) + (steps.isEmpty() ? 0 : 1);
    return said + (reasonForNone == null ? 0 : 1) == 1;
  }
}
