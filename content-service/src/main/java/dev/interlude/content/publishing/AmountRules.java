package dev.interlude.content.publishing;

import dev.interlude.content.exercise.Dosage;
import dev.interlude.content.publishing.PublishingRule.Finding;
import dev.interlude.content.routine.Item;
import dev.interlude.content.routine.Preparation.Breathing;
import dev.interlude.content.routine.Routine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Rules about numbers: that everything can be counted and timed. */
final class AmountRules {

  private AmountRules() {}

  static List<Finding> amountsArePossible(Routine routine, LocalDate today) {
    var findings = new ArrayList<Finding>();
    require(routine.version() >= 1, findings, "/version", "at least 1");
    require(routine.seconds() >= 1, findings, "/seconds", "at least 1");
    require(routine.rounds() >= 1, findings, "/rounds", "at least 1");
    require(!routine.items().isEmpty(), findings, "/items", "at least one exercise");
    require(
        routine.preparation().settleSeconds() >= 0,
        findings,
        "/preparation/settleSeconds",
        "not negative");
    Breathing breath = routine.preparation().breathing();
    require(
        breath.in() >= 0 && breath.hold() >= 0 && breath.out() >= 0 && breath.cycles() >= 0,
        findings,
        "/preparation/breathing",
        "none of it negative");
    for (int i = 0; i < routine.items().size(); i++) {
      Item item = routine.items().get(i);
      String place = "/items/" + i;
      require(
          item.restSeconds() >= 0 && item.transitionSeconds() >= 0,
          findings,
          place,
          "rest and transition are not negative");
      require(
          isPossible(item.exercise().dosage()),
          findings,
          place + "/exercise/dosage",
          "counts and seconds of at least 1");
    }
    return findings;
  }

  private static boolean isPossible(Dosage dosage) {
    return switch (dosage) {
      case Dosage.Reps(int count, int secondsEach) -> count >= 1 && secondsEach >= 1;
      case Dosage.Hold(int seconds, int count) -> seconds >= 1 && count >= 1;
      case Dosage.Duration(int seconds) -> seconds >= 1;
    };
  }

  static void require(boolean holds, List<Finding> findings, String pointer, String detail) {
    if (!holds) {
      findings.add(new Finding(pointer, detail));
    }
  }
}
