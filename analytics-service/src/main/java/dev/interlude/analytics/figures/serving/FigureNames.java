package dev.interlude.analytics.figures.serving;

import java.util.List;
import java.util.stream.Stream;

/** The figures of docs/metrics.md as they are stored. */
public final class FigureNames {

  public static final String PEOPLE = "people";
  public static final String COVERAGE = "dataCoverage";
  public static final String BOUT_LENGTHS = "boutLengthShare";
  public static final String FUNNEL = "funnel";
  public static final String RESPONSE_DELAYS = "responseDelayShare";
  public static final String OUTCOMES = "outcomeShare";
  public static final String EVIDENCE = "evidenceShare";
  public static final String HEATMAP = "heatmap";

  /** Of the company only. */
  public static final String ROUTINE_STARTED = "routineStarted";

  public static final String ROUTINE_COMPLETION = "routineCompletion";
  public static final String PAIN_CHANGE = "painChange";

  /** Not stored as a figure: how many person-days changed after freezing, to the nearest 5. */
  public static final String LATER_FACTS = "laterFacts";

  /** Ratios with an interval. */
  public static final List<String> RATIOS =
      List.of(
          "sittingHoursPer8h",
          "prolongedShare",
          "sittingBreaksPerSittingHour",
          "inferredShare",
          "compliance",
          "breakCoverage",
          "deliveryRate",
          COVERAGE);

  /** Numbers by themselves. */
  public static final List<String> PLAIN =
      Stream.of(Stream.of(PEOPLE), RATIOS.stream(), Stream.of("responseMedianMinutes"))
          .flatMap(names -> names)
          .toList();

  /** Bins, steps and kinds: several numbers under one name. */
  public static final List<String> IN_PARTS =
      List.of(BOUT_LENGTHS, FUNNEL, RESPONSE_DELAYS, OUTCOMES, EVIDENCE);

  public static final List<String> ALL = Stream.concat(PLAIN.stream(), IN_PARTS.stream()).toList();

  private FigureNames() {}
}
