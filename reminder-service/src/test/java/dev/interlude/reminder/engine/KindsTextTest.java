package dev.interlude.reminder.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.timing.Past;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KindsTextTest {

  private static final Instant DUE = Instant.parse("2026-11-16T08:00:00Z");

  @Test
  void readsWhatItWrote() {
    for (Map<BreakKind, Past> kinds :
        List.<Map<BreakKind, Past>>of(
            Map.of(),
            Map.of(BreakKind.MOVEMENT, new Past(DUE, null, 1, List.of())),
            Map.of(BreakKind.REST, new Past(null, DUE, 0, List.of("neck"))),
            Map.of(
                BreakKind.MICRO,
                new Past(DUE, DUE.plusSeconds(300), 7, List.of("eyes", "legs", "neck")),
                BreakKind.MOVEMENT,
                new Past(null, null, 0, List.of())))) {
      assertThat(KindsText.read(KindsText.of(kinds))).isEqualTo(kinds);
    }
  }

  @Test
  void writesOneKindAfterTheOther() {
    assertThat(KindsText.of(Map.of(BreakKind.MOVEMENT, new Past(DUE, null, 2, List.of("a", "b")))))
        .isEqualTo("movement,1794816000,,2,a b");
  }

  @Test
  void refusesWhatIsNoSuchText() {
    assertThatThrownBy(() -> KindsText.read("[]")).isInstanceOf(IllegalStateException.class);
  }
}
