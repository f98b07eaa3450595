package dev.interlude.activity.judge;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads by hand what a pattern and the library read, and nothing else. */
class TimesTest {

  @Property(tries = 10_000)
  void readsWhatTheLibraryReads(
      @ForAll("times") String time, @ForAll("places") int place, @ForAll("characters") char c) {
    assertThat(Times.parse(time)).isEqualTo(TreeTimes.parse(time));
    int at = place % time.length();
    for (String changed :
        new String[] {
          time.substring(0, at) + c + time.substring(at + 1),
          time.substring(0, at) + c + time.substring(at),
          time.substring(0, at) + time.substring(at + 1)
        }) {
      assertThat(Times.parse(changed)).as(changed).isEqualTo(TreeTimes.parse(changed));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-11-16",
        "2026-11-16T10:00:00",
        "2026-11-16T10:00Z",
        "2026-11-16T24:00:00Z",
        "2026-11-16T23:59:60Z",
        "2024-02-29T00:00:00Z",
        "2023-02-29T00:00:00Z",
        "1900-02-29T00:00:00Z",
        "2026-11-16T10:00:00-00:00",
        "2026-11-16T10:00:00+18:00",
        "2026-11-16T10:00:00-18:01",
        "2026-11-16T10:00:00+19:00",
        "2026-11-16T10:00:00.Z",
        "2026-11-16T10:00:00.1234567891Z",
        "2026-11-16T10:00:00.999999999z",
        "0000-00-00T00:00:00Z",
        "0000-01-01T00:00:00+18:00",
        "9999-12-31T23:59:59-18:00",
        "2026-11-16T10:00:00+01:00 ",
        "٢٠٢٦-11-16T10:00:00Z",
        "2026-11-16T10:00:00.5",
        "2026-11-16T10:00:00+0100",
        "+2026-11-16T10:00:00Z"
      })
  void agreesAtTheBorders(String text) {
    assertThat(Times.parse(text)).isEqualTo(TreeTimes.parse(text));
  }

  @Provide
  Arbitrary<String> times() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9_999),
            Arbitraries.integers().between(0, 13),
            Arbitraries.integers().between(0, 32),
            Arbitraries.integers().between(0, 24),
            Arbitraries.integers().between(0, 60),
            Arbitraries.of("Z", "z", ".5Z", "+01:00", "-12:30", ".123456+05:30", "+18:00"))
        .as(
            (year, month, day, hour, minute, end) ->
                "%04d-%02d-%02dT%02d:%02d:%02d%s"
                    .formatted(year, month, day, hour, minute, minute, end));
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, 40);
  }

  @Provide
  Arbitrary<Character> characters() {
    return Arbitraries.chars().with("0123456789-+:.TtZz /\u0661".toCharArray());
  }
}
