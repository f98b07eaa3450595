package dev.interlude.analytics.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MarksTest {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 16);
  private static final String PERSON = "acme/p-001";

  private final WriteBackStore<String, Mark> store = new WriteBackStore<>("marks", new MarkCodec());
  private final Marks marks = new Marks(store);

  @Test
  void keepsEverythingBeforeTheFirstFact() {
    assertThat(marks.isKept(LocalDate.EPOCH)).isTrue();
    assertThat(marks.keptDates()).isEmpty();
  }

  @Test
  void keepsThirtyFiveDaysBeforeTheNewestFactWasReceived() {
    assertThat(marks.advance(noon(DATE))).isTrue();
    assertThat(marks.isKept(DATE.minusDays(35))).isTrue();
    assertThat(marks.isKept(DATE.minusDays(36))).isFalse();
    assertThat(marks.keptDates()).startsWith(DATE.minusDays(35)).endsWith(DATE.plusDays(2));
  }

  @Test
  void advancesOnceADayAndNeverBack() {
    marks.advance(noon(DATE));
    assertThat(marks.advance(noon(DATE))).isFalse();
    assertThat(marks.advance(noon(DATE.minusDays(3)))).isFalse();
    assertThat(marks.isKept(DATE.minusDays(36))).isFalse();
    assertThat(marks.advance(noon(DATE.plusDays(1)))).isTrue();
    assertThat(marks.isKept(DATE.minusDays(35))).isFalse();
  }

  @Test
  void keepsOutTheErasedVersionAndOlderOnes() {
    marks.erase(PERSON, 5, DATE);
    assertThat(marks.isErased(PERSON, 4)).isTrue();
    assertThat(marks.isErased(PERSON, 5)).isTrue();
    assertThat(marks.isErased(PERSON, 6)).isFalse();
    assertThat(marks.isErased("acme/p-002", 4)).isFalse();
  }

  @Test
  void keepsTheHighestVersionAndTheLatestDateOfSeveralErasures() {
    marks.erase(PERSON, 5, DATE);
    marks.erase(PERSON, 3, DATE.plusDays(10));
    assertThat(marks.isErased(PERSON, 5)).isTrue();
    assertThat(marks.erasedPeople()).isEqualTo(1);
    marks.advance(noon(DATE.plusDays(50)));
    assertThat(marks.isErased(PERSON, 5)).isTrue();
  }

  @Test
  void forgetsAMarkerAfterFortyFiveDaysOfFacts() {
    marks.erase(PERSON, 5, DATE);
    marks.advance(noon(DATE.plusDays(45)));
    assertThat(marks.isErased(PERSON, 5)).isTrue();
    marks.advance(noon(DATE.plusDays(46)));
    assertThat(marks.isErased(PERSON, 5)).isFalse();
    assertThat(marks.erasedPeople()).isZero();
  }

  @Test
  void goesOnFromWhatTheStoreHolds() {
    marks.advance(noon(DATE));
    marks.erase(PERSON, 5, DATE);
    var restored = new Marks(store);
    assertThat(restored.isErased(PERSON, 5)).isTrue();
    assertThat(restored.erasedPeople()).isEqualTo(1);
    assertThat(restored.isKept(DATE.minusDays(36))).isFalse();
    assertThat(restored.advance(noon(DATE))).isFalse();
  }

  private static long noon(LocalDate date) {
    return date.atTime(LocalTime.NOON).toEpochSecond(ZoneOffset.UTC);
  }
}
