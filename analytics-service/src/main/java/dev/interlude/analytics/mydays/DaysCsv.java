package dev.interlude.analytics.mydays;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import dev.interlude.defaults.Csv;
import dev.interlude.timeline.MetricRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Person-days as a table: a line for each, a column for each number, named as in metrics.md. The
 * parts of a number stand after a dot: {@code breaks.completed}, {@code sittingSecondsByHour.09}.
 */
final class DaysCsv {

  private static final Outcomes NO_BREAKS = new Outcomes(0, 0, 0, 0, 0, 0, 0, 0);
  private static final List<Column> COLUMNS = new DaysCsv().columns;

  private record Column(String name, Function<PersonDaySummarised, @Nullable Object> value) {}

  private final List<Column> columns = new ArrayList<>();

  private DaysCsv() {
    add("date", PersonDaySummarised::date);
    add("zone", day -> day.assignment().zone());
    add("department", day -> day.assignment().department());
    add("site", day -> day.assignment().site());
    add("directoryVersion", day -> day.assignment().directoryVersion());
    add("metricVersion", PersonDaySummarised::metricVersion);
    add("cleared", PersonDaySummarised::cleared);
    add("valid", PersonDaySummarised::valid);
    add("recordedSeconds", PersonDaySummarised::recordedSeconds);
    add("sittingSeconds", PersonDaySummarised::sittingSeconds);
    add("uprightSeconds", PersonDaySummarised::uprightSeconds);
    add("awaySeconds", PersonDaySummarised::awaySeconds);
    add("inferredSittingSeconds", PersonDaySummarised::inferredSittingSeconds);
    add("bouts", PersonDaySummarised::bouts);
    add("longestBoutSeconds", PersonDaySummarised::longestBoutSeconds);
    add("prolongedBouts", PersonDaySummarised::prolongedBouts);
    add("prolongedSittingSeconds", PersonDaySummarised::prolongedSittingSeconds);
    add("usualBoutSeconds", PersonDaySummarised::usualBoutSeconds);
    add("sittingBreaks", PersonDaySummarised::sittingBreaks);
    add("naturalBreaks", PersonDaySummarised::naturalBreaks);
    add("spontaneousBreaks", PersonDaySummarised::spontaneousBreaks);
    add("snoozes", PersonDaySummarised::snoozes);
    add("activeSeconds", PersonDaySummarised::activeSeconds);
    add("responseCount", PersonDaySummarised::responseCount);
    add("responseSeconds", PersonDaySummarised::responseSeconds);
    addOutcomes("breaks", PersonDaySummarised::breaks);
    for (BreakKind kind : BreakKind.values()) {
      addOutcomes(
          "breaksByKind." + kind.wireName(),
          day -> day.breaksByKind().getOrDefault(kind, NO_BREAKS));
    }
    addParts(
        "responsesByDelay",
        minutes(MetricRules.RESPONSE_DELAY_LIMITS),
        PersonDaySummarised::responsesByDelay);
    addParts(
        "recordedSecondsByEvidence",
        List.of(Evidence.values()).reversed().stream().map(Evidence::wireName).toList(),
        PersonDaySummarised::recordedSecondsByEvidence);
    addParts(
        "sittingSecondsByBoutLength",
        minutes(MetricRules.BOUT_LENGTH_LIMITS),
        PersonDaySummarised::sittingSecondsByBoutLength);
    List<String> hours = IntStream.range(0, 24).mapToObj("%02d"::formatted).toList();
    addParts("sittingSecondsByHour", hours, PersonDaySummarised::sittingSecondsByHour);
    addParts("recordedSecondsByHour", hours, PersonDaySummarised::recordedSecondsByHour);
    addParts("prolongedSecondsByHour", hours, PersonDaySummarised::prolongedSecondsByHour);
    add("routineUses", day -> Json.mapper().writeValueAsString(day.routineUses()));
  }

  static String of(List<PersonDaySummarised> days) {
    var text = new StringBuilder(Csv.line(COLUMNS.stream().map(Column::name)));
    days.forEach(day -> text.append(Csv.line(COLUMNS.stream().map(c -> c.value().apply(day)))));
    return text.toString();
  }

  private void add(String name, Function<PersonDaySummarised, @Nullable Object> value) {
    columns.add(new Column(name, value));
  }

  private void addOutcomes(String name, Function<PersonDaySummarised, Outcomes> outcomes) {
    add(name + ".pending", day -> outcomes.apply(day).pending());
    add(name + ".completed", day -> outcomes.apply(day).completed());
    add(name + ".partial", day -> outcomes.apply(day).partial());
    add(name + ".late", day -> outcomes.apply(day).late());
    add(name + ".skipped", day -> outcomes.apply(day).skipped());
    add(name + ".withdrawn", day -> outcomes.apply(day).withdrawn());
    add(name + ".missed", day -> outcomes.apply(day).missed());
    add(name + ".undelivered", day -> outcomes.apply(day).undelivered());
  }

  private void addParts(
      String name, List<String> parts, Function<PersonDaySummarised, List<? extends Number>> all) {
    for (int index = 0; index < parts.size(); index++) {
      int part = index;
      add(name + "." + parts.get(part), day -> all.apply(day).get(part));
    }
  }

  private static List<String> minutes(List<Integer> limits) {
    List<String> names = new ArrayList<>();
    int from = 0;
    for (int limit : limits) {
      names.add("%d-%dmin".formatted(from / 60, limit / 60));
      from = limit;
    }
    names.add("%dmin+".formatted(from / 60));
    return names;
  }
}
