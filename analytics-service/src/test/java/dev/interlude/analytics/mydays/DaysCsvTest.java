package dev.interlude.analytics.mydays;

import static dev.interlude.analytics.personday.SomeFacts.ASSIGNMENT;
import static dev.interlude.analytics.personday.SomeFacts.DATE;
import static dev.interlude.analytics.personday.SomeFacts.PERSON;
import static dev.interlude.analytics.personday.SomeFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.personday.MixedFacts;
import dev.interlude.analytics.personday.PersonDay;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.analytics.personday.Summary;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonDaySummarised;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DaysCsvTest {

  /** Splits at commas outside quotes. */
  private static final Pattern CELLS = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  @Test
  void namesEachNumberAsTheMetricsDo() {
    Map<String, String> row =
        row(
            facts()
                .sat("09:00", "10:00")
                .due("11:00", "11:15")
                .delivered("11:00", "11:00")
                .completed("11:00", "11:04", "11:09", 1)
                .summary());
    assertThat(row)
        .containsEntry("date", "2026-11-16")
        .containsEntry("zone", "Europe/Copenhagen")
        .containsEntry("cleared", "false")
        .containsEntry("sittingSeconds", "3600")
        .containsEntry("recordedSecondsByEvidence.posture-sensor", "3600")
        .containsEntry("recordedSecondsByEvidence.input-activity", "0")
        .containsEntry("sittingSecondsByBoutLength.60-90min", "3600")
        .containsEntry("sittingSecondsByBoutLength.90min+", "0")
        .containsEntry("sittingSecondsByHour.09", "3600")
        .containsEntry("prolongedSecondsByHour.09", "3600")
        .containsEntry("breaks.completed", "1")
        .containsEntry("breaksByKind.movement.completed", "1")
        .containsEntry("breaksByKind.rest.completed", "0")
        .containsEntry("responsesByDelay.2-5min", "1")
        .containsEntry("routineUses", "[]");
  }

  @Test
  void holdsEveryNumberOfTheSummary() {
    SomeFacts.days(MixedFacts.some(5, 200), ASSIGNMENT)
        .forEach(
            (date, day) -> {
              PersonDaySummarised summary = Summary.of(new PersonDayId(PERSON, date), day);
              JsonNode json = Json.mapper().valueToTree(summary);
              Map<String, String> row = row(summary);
              for (String name : json.propertyNames()) {
                if (json.get(name).isIntegralNumber()) {
                  assertThat(row).containsEntry(name, json.get(name).asString());
                } else if (json.get(name).isArray() && !name.equals("routineUses")) {
                  assertThat(partsOf(row, name))
                      .containsExactlyElementsOf(
                          json.get(name).valueStream().map(JsonNode::asString).sorted().toList());
                }
              }
              assertThat(Json.mapper().readTree(row.get("routineUses")))
                  .isEqualTo(json.get("routineUses"));
            });
  }

  @Test
  void letsNoDepartmentBecomeAFormula() {
    var evil = new Assignment("acme", "p-001", "=HYPERLINK(\"x\")", "aarhus", ASSIGNMENT.zone(), 1);
    PersonDaySummarised day = Summary.of(new PersonDayId(PERSON, DATE), new PersonDay(evil));
    assertThat(DaysCsv.of(List.of(day))).contains(",\"'=HYPERLINK(\"\"x\"\")\",aarhus,");
  }

  @Test
  void hasAHeaderWithoutAnyDay() {
    assertThat(DaysCsv.of(List.of())).startsWith("date,zone,").endsWith("\r\n").hasLineCount(1);
  }

  private static List<String> partsOf(Map<String, String> row, String name) {
    return row.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(name + "."))
        .map(Map.Entry::getValue)
        .sorted()
        .toList();
  }

  private static Map<String, String> row(PersonDaySummarised day) {
    List<String> lines = DaysCsv.of(List.of(day)).lines().toList();
    String[] names = CELLS.split(lines.get(0), -1);
    String[] values = CELLS.split(lines.get(1), -1);
    assertThat(values).hasSameSizeAs(names);
    Map<String, String> row = new HashMap<>();
    for (int column = 0; column < names.length; column++) {
      String text = Objects.requireNonNull(values[column]);
      row.put(
          names[column],
          text.startsWith("\"")
              ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
              : text);
    }
    return row;
  }
}
