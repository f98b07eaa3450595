package dev.interlude.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidV7Test {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-16T10:00:00Z"), ZoneOffset.UTC);

  @Test
  void makesIdsOfVersion7ThatSortInTheOrderOfTheirMaking() {
    var ids = new UuidV7(CLOCK);
    var made = new ArrayList<String>();
    for (int i = 0; i < 10_000; i++) {
      UUID id = ids.next();
      assertThat(id.version()).isEqualTo(7);
      assertThat(id.variant()).isEqualTo(2);
      made.add(id.toString());
    }
    assertThat(made).isSorted();
    assertThat(new HashSet<>(made)).hasSameSizeAs(made);
    assertThat(UUID.fromString(made.getFirst()).getMostSignificantBits() >>> 16)
        .isEqualTo(CLOCK.millis());
  }
}
