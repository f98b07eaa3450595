package dev.interlude.content.catalogue;

import static dev.interlude.content.publishing.RoutineFixture.aRoutine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.content.catalogue.WaitingFiles.Waiting;
import dev.interlude.content.publishing.Publishing.Outcome;
import dev.interlude.content.publishing.PublishingRule;
import dev.interlude.content.publishing.RoutineFixture;
import dev.interlude.content.publishing.Violation;
import dev.interlude.content.routine.Alternative;
import dev.interlude.content.routine.Routine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class WaitingFilesTest {

  private static final Resource FILE = new ByteArrayResource(new byte[0]);

  private final WaitingFiles waiting = new WaitingFiles();

  @Test
  void putsTogetherWhatNamesEachOtherOrWhatIsPublished() {
    wait("a", "b");
    wait("b", "c");
    wait("c", "a");
    wait("on-the-ring", "b");
    wait("in-vain", "nobody");
    wait("behind-it", "in-vain");
    wait("behind-that", "behind-it");
    wait("late", "published");
    WaitingFiles.Sorted sorted = waiting.sort(WaitingFilesTest::missing);
    assertThat(ids(sorted.together())).containsExactly("a", "b", "c", "on-the-ring", "late");
    assertThat(ids(sorted.inVain())).containsExactly("in-vain", "behind-it", "behind-that");
    assertThat(sorted.ids()).containsExactlyInAnyOrder("a", "b", "c", "on-the-ring", "late");
  }

  @Test
  void letsNothingWaitThatIsWrongInAnotherWayOrNamesItself() {
    var careless = new Violation(PublishingRule.CAUTION_IS_GIVEN, "/cautions", "at least one");
    assertThat(waiting.take(FILE, naming("a", "b"), refused(careless))).isFalse();
    assertThat(waiting.take(FILE, naming("a", "b"), new Outcome.Conflicting())).isFalse();
    assertThat(waiting.take(FILE, naming("a", "a"), refused())).isFalse();
    assertThat(waiting.sort(WaitingFilesTest::missing).together()).isEmpty();
  }

  private void wait(String id, String named) {
    assertThat(waiting.take(FILE, naming(id, named), refused())).isTrue();
  }

  private static Set<String> missing(Routine routine) {
    var missing = new HashSet<>(Alternative.idsIn(routine.alternatives()));
    missing.remove("published");
    return missing;
  }

  private static Outcome.Refused refused(Violation... others) {
    var gone =
        new Violation(PublishingRule.ALTERNATIVES_EXIST, "/alternatives/0/routineId", "no such");
    return new Outcome.Refused(others.length == 0 ? List.of(gone) : List.of(gone, others[0]));
  }

  static Routine naming(String id, String named) {
    return namingFixture(id, named).build();
  }

  static RoutineFixture namingFixture(String id, String named) {
    return aRoutine()
        .set("/id", id)
        .remove("/alternatives/0/reasonForNone")
        .set("/alternatives/0/routineId", named);
  }

  private static List<String> ids(List<Waiting> files) {
    return files.stream().map(each -> each.routine().id()).toList();
  }
}
