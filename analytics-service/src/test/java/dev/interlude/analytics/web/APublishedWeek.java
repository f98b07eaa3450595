package dev.interlude.analytics.web;

import java.util.List;
import java.util.Map;

/** The figures of one unit over a week, such as a company of office workers has. */
final class APublishedWeek {

  private static final List<Integer> BOUT_EDGES = List.of(0, 5, 10, 20, 30, 45, 60, 90);
  private static final List<Double> BOUT_SHARES =
      List.of(0.05, 0.07, 0.13, 0.15, 0.2, 0.14, 0.15, 0.11);
  private static final List<Integer> DELAY_EDGES = List.of(0, 1, 2, 5, 10, 15);
  private static final List<Double> DELAY_SHARES = List.of(0.08, 0.22, 0.33, 0.21, 0.11, 0.05);
  private static final Map<String, Double> OUTCOMES =
      Map.of("completed", 0.52, "partial", 0.08, "late", 0.06, "skipped", 0.12, "missed", 0.22);
  private static final List<String> FIGURES =
      List.of(
          "people",
          "sittingHoursPer8h",
          "prolongedShare",
          "sittingBreaksPerSittingHour",
          "inferredShare",
          "compliance",
          "breakCoverage",
          "deliveryRate",
          "dataCoverage",
          "responseMedianMinutes");

  private APublishedWeek() {}

  /** Shown figures; the intervals of small units are wider, and delivery is only bounded. */
  static void fill(PublishedUnit unit, int people, int weeksAgo) {
    double wide = 0.5 / Math.sqrt(people);
    double drift = 0.008 * weeksAgo;
    unit.shown("people", "", people)
        .shown("sittingHoursPer8h", 5.4 + drift * 5, 2 * wide)
        .shown("prolongedShare", 0.46 + drift, wide)
        .shown("sittingBreaksPerSittingHour", 1.6, wide)
        .shown("inferredShare", 0.61, wide)
        .shown("compliance", 0.58 - drift, wide)
        .shown("breakCoverage", 0.68 - drift, wide)
        .atLeast("deliveryRate", 0.95)
        .shown("dataCoverage", 0.74, wide)
        .shown("responseMedianMinutes", "", 3.4);
    for (int i = 0; i < BOUT_EDGES.size(); i++) {
      unit.shown("boutLengthShare", BOUT_EDGES.get(i).toString(), BOUT_SHARES.get(i));
    }
    for (int i = 0; i < DELAY_EDGES.size(); i++) {
      unit.shown("responseDelayShare", DELAY_EDGES.get(i).toString(), DELAY_SHARES.get(i));
    }
    Map.of("due", 26, "delivered", 25, "started", 17, "completed", 14)
        .forEach((step, each) -> unit.shown("funnel", step, 5.0 * (people * each / 5)));
    for (String kind : List.of("micro", "movement", "rest")) {
      OUTCOMES.forEach((outcome, share) -> unit.shown("outcomeShare", kind + "/" + outcome, share));
    }
    unit.shown("evidenceShare", "input-activity", 0.61)
        .shown("evidenceShare", "desk-sensor", 0.22)
        .hidden("evidenceShare", "wearable", "group-too-small")
        .hidden("evidenceShare", "self-report", "protects-another-group");
    heatMap(unit);
  }

  /** A unit of which nothing may be told. */
  static void hide(PublishedUnit unit, String reason) {
    FIGURES.forEach(figure -> unit.hidden(figure, "", reason));
    List.of("due", "delivered", "started", "completed")
        .forEach(step -> unit.hidden("funnel", step, reason));
    BOUT_EDGES.forEach(edge -> unit.hidden("boutLengthShare", edge.toString(), reason));
  }

  /** Only the company has these. */
  static void addRoutines(PublishedUnit company) {
    company
        .shown("routineStarted", "lower-back-relief", 320)
        .shown("routineCompletion", "lower-back-relief", 0.84)
        .shown("painChange", "lower-back-relief", -0.8)
        .shown("routineStarted", "shoulder-reset", 145)
        .shown("routineCompletion", "shoulder-reset", 0.71)
        .hidden("painChange", "shoulder-reset", "group-too-small")
        .hidden("routineStarted", "eye-rest", "group-too-small")
        .hidden("routineCompletion", "eye-rest", "group-too-small");
  }

  private static void heatMap(PublishedUnit unit) {
    for (int weekday = 1; weekday <= 5; weekday++) {
      for (int hour = 7; hour < 17; hour++) {
        String cell = "%d-%02d".formatted(weekday, hour);
        if (hour == 7 && weekday > 3) {
          unit.hidden("heatmap", cell, "group-too-small");
        } else {
          unit.shown("heatmap", cell, 0.2 + 0.03 * (hour % 5) + 0.02 * weekday);
        }
      }
    }
  }
}
