package dev.interlude.analytics.figures;

import dev.interlude.contracts.BreakKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What a person brings to each published figure, read off docs/metrics.md a second time. */
final class ContributorsOf {

  private static final List<String> EVIDENCE =
      List.of("input-activity", "self-report", "wearable", "desk-sensor", "posture-sensor");

  private static final Map<String, ToLongFunction<PersonSums>> PLAIN =
      Map.ofEntries(
          Map.entry("people", p -> p.validDays + delivered(p) + p.breaks.undelivered > 0 ? 1 : 0),
          Map.entry("sittingHoursPer8h", p -> p.recorded),
          Map.entry("prolongedShare", p -> p.sitting),
          Map.entry("boutLengthShare", p -> p.sitting),
          Map.entry("sittingBreaksPerSittingHour", p -> p.sitting),
          Map.entry("inferredShare", p -> p.sitting),
          Map.entry("compliance", ContributorsOf::delivered),
          Map.entry(
              "breakCoverage",
              p -> delivered(p) + p.breaks.undelivered + p.natural + p.spontaneous),
          Map.entry("deliveryRate", p -> delivered(p) + p.breaks.undelivered),
          Map.entry("dataCoverage", p -> p.expectedDays),
          Map.entry("responseMedianMinutes", p -> Arrays.stream(p.responses).sum()),
          Map.entry("responseDelayShare", p -> Arrays.stream(p.responses).sum()));

  private ContributorsOf() {}

  static long denominator(String figure, String item, PersonSums person) {
    return switch (figure) {
      case "funnel" ->
          item.equals("due") || item.equals("delivered")
              ? delivered(person) + person.breaks.undelivered
              : delivered(person);
      case "outcomeShare" -> ofKind(item.substring(0, item.indexOf('/')), person);
      case "evidenceShare" -> person.evidence[EVIDENCE.indexOf(item)];
      case "heatmap" ->
          person.recordedByHour[(item.charAt(0) - '1') * 24 + Integer.parseInt(item.substring(2))];
      default -> PLAIN.getOrDefault(figure, p -> -1).applyAsLong(person);
    };
  }

  private static long ofKind(String kind, PersonSums person) {
    OutcomeSums sums = person.breaksByKind.get(BreakKind.valueOf(kind.toUpperCase(Locale.ROOT)));
    return sums == null
        ? 0
        : sums.completed + sums.partial + sums.late + sums.skipped + sums.missed;
  }

  private static long delivered(PersonSums p) {
    return p.breaks.completed
        + p.breaks.partial
        + p.breaks.late
        + p.breaks.skipped
        + p.breaks.missed;
  }
}
