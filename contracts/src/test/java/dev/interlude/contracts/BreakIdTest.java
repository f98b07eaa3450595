package dev.interlude.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreakIdTest {
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

  @ParameterizedTest
  @CsvSource({
    "movement-20261116T100000+0100, 2026-11-16T09:00:00Z, 2026-11-16",
    "micro-20261116T100000+0000, 2026-11-16T10:00:00Z, 2026-11-16",
    "rest-20261116T003000+0530, 2026-11-15T19:00:00Z, 2026-11-16",
    "rest-20261115T233000-0330, 2026-11-16T03:00:00Z, 2026-11-15",
    "micro-20240229T235959+1400, 2024-02-29T09:59:59Z, 2024-02-29"
  })
  void nameTheInstantAndTheLocalDate(String id, Instant dueAt, LocalDate date) {
    BreakId parsed = BreakId.parse(id);

    assertThat(parsed.dueAt()).isEqualTo(dueAt);
    assertThat(parsed.date()).isEqualTo(date);
    assertThat(parsed).hasToString(id);
  }

  @Test
  void tellTheTwoHoursOfAnAutumnNightApart() {
    assertThat(BreakId.of(BreakKind.REST, Instant.parse("2026-10-25T00:30:00Z"), COPENHAGEN))
        .hasToString("rest-20261025T023000+0200");
    assertThat(BreakId.of(BreakKind.REST, Instant.parse("2026-10-25T01:30:00Z"), COPENHAGEN))
        .hasToString("rest-20261025T023000+0100");
  }

  @Test
  void cutFractionsOfASecond() {
    assertThat(BreakId.of(BreakKind.MICRO, Instant.parse("2026-11-16T09:00:00.999Z"), COPENHAGEN))
        .hasToString("micro-20261116T100000+0100");
  }

  @Test
  void areReadBackFromWhatTheyAreWrittenAsInAnyZoneAtAnyInstant() {
    var random = new Random(7);
    List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
    long end = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
    for (int i = 0; i < 20_000; i++) {
      ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
      Instant due = Instant.ofEpochSecond(random.nextLong(1_000_000_000L, end));
      BreakKind kind = BreakKind.values()[random.nextInt(BreakKind.values().length)];

      BreakId id = BreakId.of(kind, due, zone);
      assertThat(BreakId.parse(id.toString())).isEqualTo(id);
      assertThat(id.dueAt()).isEqualTo(due);
      assertThat(id.date()).isEqualTo(due.atZone(zone).toLocalDate());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "movement",
        "movement-",
        "-20261116T100000+0100",
        "walk-20261116T100000+0100",
        "Movement-20261116T100000+0100",
        "movement-20261116T100000",
        "movement-20261116T100000Z",
        "movement-20261116T100000+01",
        "movement-20261116T100000+01:00",
        "movement-20261116T100000-0000",
        "movement-20261116T100000+1900",
        "movement-20261116T1000+0100",
        "movement-2026-11-16T10:00:00+0100",
        "movement-20261116T240000+0100",
        "movement-20261116T106000+0100",
        "movement-20261131T100000+0100",
        "movement-20260229T100000+0100",
        "movement-20261116T100000.5+0100",
        "movement-20261116T100000+0100 ",
        "movement--20261116T100000+0100",
        "movement-+20261116T100000+0100",
        "movement-120261116T100000+0100",
        "movement-٢٠٢٦1116T100000+0100"
      })
  void haveNoOtherForm(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> BreakId.parse(id));
  }

  @Test
  void surviveNoChangeOfASingleCharacterUnnoticed() {
    String id = "movement-20261116T100000+0100";
    for (int at = 0; at < id.length(); at++) {
      for (char c = ' '; c < 127; c++) {
        String changed = id.substring(0, at) + c + id.substring(at + 1);
        try {
          assertThat(BreakId.parse(changed)).hasToString(changed);
        } catch (IllegalArgumentException e) {
          assertThat(e).hasMessageContaining("looks like");
        }
      }
    }
  }
}
