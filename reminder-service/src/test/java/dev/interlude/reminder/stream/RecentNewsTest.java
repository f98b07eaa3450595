package dev.interlude.reminder.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.prompts.PersonRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentNewsTest {

  private static final PersonRef ROSA = new PersonRef("acme", "rosa");
  private static final PersonRef IDA = new PersonRef("acme", "ida");

  private final RecentNews recent = new RecentNews(3);

  @Test
  void givesWhatWasSaidFromAPlaceOn() {
    reads(100, ROSA, IDA, ROSA);
    assertThat(recent.from(ROSA, new Position(0, 101))).contains(List.of(news(ROSA, 102)));
    assertThat(recent.from(ROSA, new Position(0, 100)))
        .contains(List.of(news(ROSA, 100), news(ROSA, 102)));
    assertThat(recent.from(ROSA, new Position(0, 103))).contains(List.of());
    assertThat(recent.nextFor(ROSA)).isEqualTo(new Position(0, 103));
  }

  @Test
  void saysThatItCannotKnowWhatWasForgotten() {
    reads(100, ROSA, IDA, ROSA, IDA);
    assertThat(recent.from(ROSA, new Position(0, 100))).isEmpty();
    assertThat(recent.from(ROSA, new Position(0, 101))).contains(List.of(news(ROSA, 102)));
  }

  @Test
  void saysThatItCannotKnowWhatCameBeforeItBegan() {
    reads(100);
    assertThat(recent.from(ROSA, new Position(0, 99))).isEmpty();
    assertThat(recent.from(ROSA, new Position(0, 100))).contains(List.of());
  }

  @Test
  void knowsNoPlaceOfAnotherLog() {
    reads(100, ROSA);
    assertThat(recent.from(ROSA, new Position(7, 100))).isEmpty();
    assertThat(recent.from(ROSA, new Position(0, 5_000))).as("not read yet").isEmpty();
  }

  @Test
  void goesOnWhereItWasAfterASecondStart() {
    reads(100, ROSA, IDA);
    recent.startAt(Map.of(0, 90L), Map.of(0, 90L));
    assertThat(recent.nextOffset(0)).contains(102L);
    assertThat(recent.nextOffset(1)).isEmpty();
  }

  @Test
  void hasCaughtUpOnceItHasReadWhatWasThere() {
    assertThat(recent.hasCaughtUp()).isFalse();
    recent.startAt(Map.of(0, 100L, 1, 7L), Map.of(0, 101L, 1, 7L));
    assertThat(recent.hasCaughtUp()).isFalse();
    recent.passed(new Position(0, 100));
    assertThat(recent.hasCaughtUp()).isTrue();
  }

  @Test
  void givesWhatWasSaidSinceATime() {
    reads(100, ROSA, ROSA);
    assertThat(recent.since(ROSA, SomeNews.LOGGED.plusSeconds(101)))
        .containsExactly(news(ROSA, 101));
    assertThat(recent.since(IDA, SomeNews.LOGGED)).isEmpty();
  }

  private void reads(long first, PersonRef... people) {
    recent.startAt(Map.of(0, first), Map.of(0, first + people.length));
    long offset = first;
    for (PersonRef person : people) {
      recent.add(news(person, offset));
      recent.passed(new Position(0, offset++));
    }
  }

  private static BreakNews news(PersonRef person, long offset) {
    return SomeNews.of(person, offset);
  }
}
