package dev.interlude.analytics.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.personday.PersonDay;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.contracts.Event;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crash may come when the changelog has a person-day and the output does not. */
class RestoredDaysTest {

  private static final PersonDayId ID = new PersonDayId(SomeFacts.PERSON, SomeFacts.DATE);

  @TempDir Path directory;

  @Test
  void areToldOfOnceWhenTheirFactsComeAgainThoughTheseChangeNothing() {
    List<Event<?>> facts = SomeFacts.facts().sat("08:00", "09:00").events();
    PersonDay day =
        Objects.requireNonNull(SomeFacts.days(facts, SomeFacts.ASSIGNMENT).get(SomeFacts.DATE));
    var codec = new PersonDayCodec();
    try (var stream = TopologyUnderTest.start(directory)) {
      var store =
          Objects.requireNonNull(
              (WriteBackStore<?, ?>)
                  stream.driver().getAllStateStores().get(PersonDayTopology.DAYS));
      store.restore(codec.writeKey(ID), codec.write(ID, day));

      facts.forEach(stream::take);
      assertThat(stream.latest())
          .isEqualTo(StreamRecords.expected(Map.of(SomeFacts.PERSON, facts)));
      facts.forEach(stream::take);
      assertThat(stream.outputs()).isEmpty();
    }
  }
}
