package dev.interlude.analytics.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.analytics.personday.DayFact;
import dev.interlude.analytics.personday.FactDating;
import dev.interlude.analytics.personday.MixedFacts;
import dev.interlude.analytics.personday.PersonDay;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.analytics.personday.Summary;
import dev.interlude.contracts.Event;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PersonDayCodecTest {

  private static final PersonDayId ID = new PersonDayId(SomeFacts.PERSON, SomeFacts.DATE);
  private final PersonDayCodec codec = new PersonDayCodec();

  @Property
  void readsWhatItWrote(@ForAll("mixedFacts") List<Event<?>> events) {
    for (PersonDay day : SomeFacts.days(events, SomeFacts.ASSIGNMENT).values()) {
      assertThat(codec.read(ID, codec.write(ID, day))).isEqualTo(day);
    }
  }

  @Property
  void givesTheSameWhereverTheFactsAreSplitIntoBatches(
      @ForAll("mixedFacts") List<Event<?>> events, @ForAll Random random) {
    Map<LocalDate, PersonDay> days = new HashMap<>();
    for (Event<?> event : events) {
      FactDating.date(
          event,
          SomeFacts.ASSIGNMENT,
          (date, fact) ->
              days.computeIfAbsent(date, key -> new PersonDay(SomeFacts.ASSIGNMENT))
                  .take(fact, SomeFacts.ASSIGNMENT));
      if (random.nextInt(8) == 0) {
        // A batch ends: all goes through bytes, as after a restart.
        days.replaceAll((date, day) -> codec.read(ID, codec.write(ID, day)));
      }
    }
    assertThat(days).isEqualTo(SomeFacts.days(events, SomeFacts.ASSIGNMENT));
    SomeFacts.days(events, SomeFacts.ASSIGNMENT)
        .forEach(
            (date, atOnce) ->
                assertThat(Summary.of(ID, Objects.requireNonNull(days.get(date))))
                    .isEqualTo(Summary.of(ID, atOnce)));
  }

  @Property
  void readsNumbersOfAnySize(@ForAll("numbers") long number, @ForAll double decimal) {
    var in = new ByteReader(new ByteWriter().number(number).decimal(decimal).bytes());
    assertThat(in.number()).isEqualTo(number);
    assertThat(in.decimal()).isEqualTo(decimal);
  }

  @Example
  void readsTextsOfAnyAlphabet() {
    var in = new ByteReader(new ByteWriter().text("").text("Ærøskøbing/物流").bytes());
    assertThat(in.text()).isEmpty();
    assertThat(in.text()).isEqualTo("Ærøskøbing/物流");
  }

  @Example
  void readsKeys() {
    assertThat(codec.readKey(codec.writeKey(ID))).isEqualTo(ID);
  }

  @Example
  void readsWhatWasWrittenBeforeTheLowestVersionWasHeld() {
    byte[] old =
        new ByteWriter()
            .oneByte(1)
            .oneByte(0)
            .text("operations")
            .text("aarhus")
            .text("Europe/Copenhagen")
            .number(7)
            .number(0)
            .number(0)
            .number(0)
            .bytes();
    PersonDay day = codec.read(ID, old);
    assertThat(day.assignment()).isEqualTo(StreamRecords.stamped(SomeFacts.PERSON, 7));
    assertThat(day.lowestVersion()).isZero();
  }

  @Example
  void keepsTheLowestVersionAmongTheFacts() {
    PersonDay day = new PersonDay(StreamRecords.stamped(SomeFacts.PERSON, 7));
    day.take(new DayFact.Cleared(), StreamRecords.stamped(SomeFacts.PERSON, 3));
    day.take(new DayFact.Cleared(), StreamRecords.stamped(SomeFacts.PERSON, 9));
    PersonDay read = codec.read(ID, codec.write(ID, day));
    assertThat(read).isEqualTo(day);
    assertThat(read.lowestVersion()).isEqualTo(3);
  }

  @Example
  void readsMarksAsItWroteThem() {
    var marks = new MarkCodec();
    var erased = new Mark.Erased(7, SomeFacts.DATE);
    var kept = new Mark.KeptFrom(SomeFacts.DATE);
    assertThat(marks.read("acme/p", marks.write("acme/p", erased))).isEqualTo(erased);
    assertThat(marks.read("", marks.write("", kept))).isEqualTo(kept);
    assertThatThrownBy(() -> marks.read("", new byte[] {9, 0, 0}))
        .hasMessageContaining("newer release");
  }

  @Example
  void refusesAFormItDoesNotKnow() {
    byte[] bytes = codec.write(ID, new PersonDay(SomeFacts.ASSIGNMENT));
    bytes[0] = 9;
    assertThatThrownBy(() -> codec.read(ID, bytes)).hasMessageContaining("newer release");
  }

  @Provide
  Arbitrary<List<Event<?>>> mixedFacts() {
    return MixedFacts.events();
  }

  @Provide
  Arbitrary<Long> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.longs(),
        Arbitraries.of(0L, -1L, 63L, 64L, -64L, -65L, Long.MAX_VALUE, Long.MIN_VALUE));
  }
}
