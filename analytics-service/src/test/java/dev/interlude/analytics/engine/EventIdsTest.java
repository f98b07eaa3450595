package dev.interlude.analytics.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdsTest {

  private static final int MANY = 10_000;

  @Test
  void areRandomUuidsUnlikeOneAnother() {
    Set<String> seen = new HashSet<>();
    for (EventIds ids : new EventIds[] {new EventIds(), new EventIds()}) {
      for (int i = 0; i < MANY; i++) {
        String id = ids.next();
        UUID uuid = UUID.fromString(id);
        assertThat(uuid.version()).isEqualTo(4);
        assertThat(uuid.variant()).isEqualTo(2);
        seen.add(id);
      }
    }
    assertThat(seen).hasSize(2 * MANY);
  }
}
