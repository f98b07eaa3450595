package dev.interlude.reminder.routines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.RoutineChanged;
import dev.interlude.reminder.routines.Routines.Published;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutineRulesTest {

  private static final BreakId BREAK = BreakId.parse("movement-20261116T090000+0100");

  @Test
  void neverChoosesARoutineForPain() {
    assertThat(choose(routine("shared/back", BreakKind.MOVEMENT, true, "2027-01-01"))).isNull();
  }

  @Test
  void choosesOfTheKindOfTheBreakAndOfTheTenantOrShared() {
    assertThat(choose(routine("shared/eyes", BreakKind.MICRO, false, "2027-01-01"))).isNull();
    assertThat(choose(routine("other/neck", BreakKind.MOVEMENT, false, "2027-01-01"))).isNull();
    assertThat(choose(routine("acme/neck", BreakKind.MOVEMENT, false, "2027-01-01")))
        .isEqualTo("neck");
    assertThat(choose(routine("shared/neck", BreakKind.MOVEMENT, false, "2027-01-01")))
        .isEqualTo("neck");
  }

  @Test
  void leavesOutASharedRoutineThatTheTenantHasOneOfItsOwnFor() {
    Published shared = routine("shared/neck", BreakKind.MOVEMENT, false, "2027-01-01");
    assertThat(choose(shared, routine("acme/neck", BreakKind.MICRO, false, "2027-01-01"))).isNull();
    assertThat(choose(shared, routine("acme/neck", BreakKind.MOVEMENT, true, "2027-01-01")))
        .isNull();
    assertThat(choose(shared, routine("other/neck", BreakKind.MOVEMENT, false, "2027-01-01")))
        .isEqualTo("neck");
  }

  @Test
  void leavesOutWhatIsRetiredOrLongUnreviewed() {
    assertThat(choose(routine("shared/neck", BreakKind.MOVEMENT, false, "2026-08-18")))
        .isEqualTo("neck");
    assertThat(choose(routine("shared/neck", BreakKind.MOVEMENT, false, "2026-08-17"))).isNull();
  }

  private static @Nullable String choose(Published... published) {
    return RoutineRules.choose(
            RoutineRules.offered(List.of(published), "acme", BREAK.kind()),
            new Wanted("acme", BREAK, Preferences.NONE, List.of()))
        .map(suggestion -> suggestion.routineId())
        .orElse(null);
  }

  private static Published routine(String key, BreakKind kind, boolean pain, String reviewDue) {
    return new Published(
        key,
        new RoutineChanged(
            key.substring(key.indexOf('/') + 1),
            1,
            Map.of("en", "Title"),
            kind,
            "mobility",
            List.of("neck"),
            "easy",
            "standing",
            List.of(),
            240,
            pain,
            LocalDate.parse(reviewDue),
            null));
  }
}
