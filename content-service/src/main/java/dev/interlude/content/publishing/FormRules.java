package dev.interlude.content.publishing;

import dev.interlude.content.exercise.Exercise;
import dev.interlude.content.exercise.Pose;
import dev.interlude.content.publishing.PublishingRule.Finding;
import dev.interlude.content.routine.Routine;
import dev.interlude.content.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules about the shape of a routine: that it can be shown, counted and followed. */
final class FormRules {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_ID = 64;

  private FormRules() {}

  static List<Finding> idIsASlug(Routine routine, LocalDate today) {
    return SLUG.matcher(routine.id()).matches() && routine.id().length() <= LONGEST_ID
        ? List.of()
        : List.of(new Finding("/id", "small letters, digits and single hyphens, at most 64"));
  }

  /** The parts add up to the length promised, give or take a tenth of it. */
  static List<Finding> secondsMatchTheParts(Routine routine, LocalDate today) {
    int parts = routine.plannedSeconds();
    return 10L * Math.abs(parts - routine.seconds()) <= routine.seconds()
        ? List.of()
        : List.of(
            new Finding(
                "/seconds",
                "the parts take %d s, more than a tenth off the %d s given"
                    .formatted(parts, routine.seconds())));
  }

  /** Every text has words in every language of the title. */
  static List<Finding> textsAreComplete(Routine routine, LocalDate today) {
    Set<String> locales = routine.locales();
    var findings = new ArrayList<Finding>();
    AmountRules.require(!locales.isEmpty(), findings, "/title", "words in at least one language");
    TextsInside.of(routine)
        .forEach((pointer, text) -> findings.addAll(missing(pointer, text, locales)));
    return findings;
  }

  private static List<Finding> missing(String pointer, Text text, Set<String> locales) {
    return locales.stream()
        .filter(locale -> text.byLocale().getOrDefault(locale, "").isBlank())
        .map(locale -> new Finding(pointer, "no words in '" + locale + "'"))
        .toList();
  }

  static List<Finding> posesArePlayable(Routine routine, LocalDate today) {
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < routine.items().size(); i++) {
      Exercise exercise = routine.items().get(i).exercise();
      String place = "/items/" + i + "/exercise/poses";
      AmountRules.require(
          !exercise.poses().isEmpty(), findings, place, "at least one sequence of key frames");
      for (int j = 0; j < exercise.poses().size(); j++) {
        Pose pose = exercise.poses().get(j);
        AmountRules.require(
            pose.playable(),
            findings,
            place + "/" + j,
            "frames from 0 to 1 in order, the last like the first, within human reach");
      }
    }
    return findings;
  }
}
