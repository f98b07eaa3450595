package dev.interlude.activity.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.activity.judge.DamagedEvents.Damage;
import dev.interlude.contracts.EventType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The judge that reads in one pass decides as the one did that read whole trees. */
class JudgeOracleTest {

  private static final People PEOPLE =
      (tenant, person, time) ->
          person.equals("p-001")
              ? JudgeFixture.aPerson(
                  JudgeFixture.weekdays("08:00", "12:00"), JudgeFixture.weekdays("12:30", "16:00"))
              : null;

  private final Judge judge = new Judge(PEOPLE);
  private final TreeJudge oracle = new TreeJudge(PEOPLE);

  @Property(tries = 2_000)
  void decidesTheSameOnAnyBytes(@ForAll byte[] bytes, @ForAll("submissions") Submission by) {
    assertSame(bytes, by);
  }

  @Property(tries = 10_000)
  void decidesTheSameOnEventsThatAreALittleDamaged(
      @ForAll("events") String event,
      @ForAll("damages") List<Damage> damages,
      @ForAll("submissions") Submission by) {
    String damaged = event;
    for (Damage damage : damages) {
      damaged = damage.on(damaged);
    }
    assertSame(damaged.getBytes(UTF_8), by);
  }

  @Property(tries = 3_000)
  void decidesTheSameOnPosturesOfAnyTime(
      @ForAll @LongRange(min = -1_000, max = 15 * 86_400) long from,
      @ForAll @IntRange(min = -10, max = 17 * 3_600) int seconds) {
    var begin = JudgeFixture.NOW.minusSeconds(from);
    var posture =
        SomeEvent.aPosture(begin.toString(), begin.plusSeconds(seconds).toString()).json();
    assertSame(posture.toString().getBytes(UTF_8), JudgeFixture.byApp());
  }

  @Test
  void decidesTheSameOnWhatIsAlmostJson() {
    for (String text : AnyValues.ALMOST_EVENTS) {
      assertSame(text.getBytes(UTF_8), JudgeFixture.byApp());
    }
    for (int depth : new int[] {31, 32, 33, 34, 63, 64, 65, 66, 1_000}) {
      String deep = "[".repeat(depth) + "]".repeat(depth);
      for (String at : List.of("%s", "{\"x\":%s}", "{\"data\":{\"y\":%s}}", "{\"source\":%s}")) {
        assertSame(at.formatted(deep).getBytes(UTF_8), JudgeFixture.byApp());
        assertSame((at + "x").formatted(deep).getBytes(UTF_8), JudgeFixture.byApp());
      }
    }
  }

  @Test
  void neverTakesTheNameOfAKnownFieldForContent() {
    assertThat(Members.ATTRIBUTES.all()).noneMatch(ContentSigns::inName);
    assertThat(Members.DATA.all()).noneMatch(ContentSigns::inName);
  }

  /** So that leaving them out of the search changes nothing. */
  @Test
  void wouldTakeNoTypeForContent() {
    assertThat(EventType.values())
        .allSatisfy(type -> assertThat(type.wireName()).doesNotMatch(ContentSigns.SIGNS));
  }

  private void assertSame(byte[] event, Submission by) {
    assertThat(judge.judge(event, by))
        .as(() -> new String(event, UTF_8))
        .isEqualTo(oracle.judge(event, by));
  }

  @Provide
  Arbitrary<String> events() {
    return DamagedEvents.whole();
  }

  @Provide
  Arbitrary<List<Damage>> damages() {
    return DamagedEvents.damages().list().ofMaxSize(3);
  }

  @Provide
  Arbitrary<Submission> submissions() {
    var narrow = new AllowedEvents(Set.of(), "urn:desk:");
    return Arbitraries.of(
        JudgeFixture.byApp(),
        JudgeFixture.byPerson("p-001"),
        JudgeFixture.byPerson("p-002"),
        JudgeFixture.byApp(narrow),
        new Submission(
            "acme", null, "a", AllowedEvents.ALL, JudgeFixture.NOW, Duration.ofMinutes(10)));
  }
}
