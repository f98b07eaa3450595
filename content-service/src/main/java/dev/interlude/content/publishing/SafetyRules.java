package dev.interlude.content.publishing;

import dev.interlude.content.publishing.PublishingRule.Finding;
import dev.interlude.content.routine.Alternative;
import dev.interlude.content.routine.Alternative.Need;
import dev.interlude.content.routine.RedFlag.Urgency;
import dev.interlude.content.routine.Routine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Rules about what a person must know before and while following a routine. */
final class SafetyRules {

  private SafetyRules() {}

  static List<Finding> cautionIsGiven(Routine routine, LocalDate today) {
    return routine.cautions().isEmpty()
        ? List.of(new Finding("/cautions", "at least one: for whom is it not, or not as it is?"))
        : List.of();
  }

  static List<Finding> stopRuleIsGiven(Routine routine, LocalDate today) {
    return routine.stopRules().isEmpty()
        ? List.of(new Finding("/stopRules", "at least one: when does a person stop at once?"))
        : List.of();
  }

  /** A routine for pain tells first what is an emergency, what is urgent and what can wait. */
  static List<Finding> painHasRedFlags(Routine routine, LocalDate today) {
    if (!routine.painRelated()) {
      return List.of();
    }
    return Arrays.stream(Urgency.values())
        .filter(
            urgency ->
                routine.redFlags().stream()
                    .noneMatch(flag -> flag.urgency() == urgency && !flag.signs().isEmpty()))
        .map(urgency -> new Finding("/redFlags", "a routine for pain names signs: " + urgency))
        .toList();
  }

  /** Each need has exactly one answer: a routine, steps, or the reason why there is none. */
  static List<Finding> alternativesAreNamed(Routine routine, LocalDate today) {
    return Arrays.stream(Need.values())
        .filter(need -> !hasOneClearAnswer(routine.alternatives(), need))
        .map(need -> new Finding("/alternatives", "a routine, steps or a reason for none: " + need))
        .toList();
  }

  /** Whoever takes another way finds a routine at its end, and another one than this. */
  static List<Finding> alternativesExist(Routine routine, Set<String> others) {
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < routine.alternatives().size(); i++) {
      String named = routine.alternatives().get(i).routineId();
      if (named != null) {
        String place = "/alternatives/" + i + "/routineId";
        AmountRules.require(
            !named.equals(routine.id()), findings, place, "another routine than this one");
        AmountRules.require(
            named.equals(routine.id()) || others.contains(named),
            findings,
            place,
            "a routine that is published and not retired; there is no such '" + named + "'");
      }
    }
    return findings;
  }

  private static boolean hasOneClearAnswer(List<Alternative> alternatives, Need need) {
    List<Alternative> answers = alternatives.stream().filter(a -> a.need() == need).toList();
    return answers.size() == 1 && answers.getFirst().saysOneThing();
  }
}
