package dev.interlude.content.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportProgressTest {

  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final List<String> lines = new ArrayList<>();

  @Test
  void tellsCountsEveryTwoSecondsAndAtTheEnd() {
    var progress = new ImportProgress(10, clock, lines::add);
    for (int i = 0; i < 10; i++) {
      clock.advance(Duration.ofMillis(500));
      progress.count(i % 5 == 0 ? "refused" : "published");
    }
    progress.end();
    assertThat(lines)
        .containsExactly(
            "4 of 10 files {published=3, refused=1}",
            "8 of 10 files {published=6, refused=2}",
            "10 files in 5.0 s {published=8, refused=2}");
  }
}
