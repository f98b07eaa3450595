package dev.interlude.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written by hand is what the mapper would have written, byte for byte. */
class BreakDueJsonTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "MICRO, 20, routine-1, 3, tenant, operations",
        "MOVEMENT, 300, none, none, department/operations/logistics, lø\"\\",
        "REST, 0, '', -1, own, ''"
      })
  void isTheJsonOfTheMapper(
      BreakKind kind,
      int seconds,
      @Nullable String routine,
      @Nullable Integer routineVersion,
      String policy,
      String department) {
    Instant at = Instant.parse("2026-11-16T08:00:00Z");
    var zone = ZoneId.of("Europe/Copenhagen");
    var due =
        new BreakDue(
            BreakId.of(kind, at, zone),
            kind,
            at,
            at.plusSeconds(900),
            seconds,
            routine,
            routineVersion,
            policy,
            2);
    var enrichment = Enrichment.of(new Assignment("acme", "rosa", department, "site", zone, 7));
    assertThat(new String(BreakDueJson.of(due, enrichment), UTF_8))
        .isEqualTo(new String(EventRecords.throughTrees(due, enrichment), UTF_8));
  }
}
