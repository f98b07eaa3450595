package dev.interlude.benchmarks.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.contracts.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The totals of one person-day (metrics.md §1.2).
 *
 * @param seconds recorded, sitting, upright, away, inferred sitting, recorded by evidence
 */
record DayTotals(String person, String date, List<Long> seconds) {

  private static final List<String> NAMES =
      List.of(
          "recordedSeconds",
          "sittingSeconds",
          "uprightSeconds",
          "awaySeconds",
          "inferredSittingSeconds");

  static DayTotals of(byte[] summary) {
    JsonNode day = Json.mapper().readTree(summary);
    List<Long> seconds = new ArrayList<>();
    NAMES.forEach(name -> seconds.add(day.get(name).longValue()));
    day.get("recordedSecondsByEvidence").forEach(each -> seconds.add(each.longValue()));
    return new DayTotals(day.get("person").stringValue(), day.get("date").stringValue(), seconds);
  }

  /** Days of which nothing is recorded are left out: a query over postures does not see them. */
  void addTo(Hash hash) {
    if (seconds.getFirst() > 0) {
      hash.add((person + "/" + date).getBytes(UTF_8), seconds.toString().getBytes(UTF_8));
    }
  }
}
