package dev.interlude.analytics.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.personday.PersonDay;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.junit.jupiter.api.Test;

/** A day that changed since the last commit leaves the state with its last word. */
class RetiredDayTest {

  private static final PersonDayId ID = new PersonDayId(SomeFacts.PERSON, SomeFacts.DATE);

  private final List<PersonDayId> told = new ArrayList<>();
  private final WriteBackStore<PersonDayId, PersonDay> days =
      new WriteBackStore<>("days", new PersonDayCodec());

  RetiredDayTest() {
    days.attach(nobodysProcessor(), (id, day) -> told.add(id));
  }

  @Test
  void isHandedOnBeforeItGoesWhenItHasChanged() {
    days.put(ID, new PersonDay(SomeFacts.ASSIGNMENT));
    days.retire(ID);
    assertThat(told).containsExactly(ID);
    assertThat(days.keys()).isEmpty();
  }

  @Test
  void goesWithoutAWordWhenNothingIsNewOrItIsTakenAway() {
    var codec = new PersonDayCodec();
    days.restore(codec.writeKey(ID), codec.write(ID, new PersonDay(SomeFacts.ASSIGNMENT)));
    days.retire(ID);
    days.put(ID, new PersonDay(SomeFacts.ASSIGNMENT));
    days.remove(ID);
    assertThat(told).isEmpty();
    assertThat(days.keys()).isEmpty();
  }

  /** The store asks it for the node it works for, and a store by itself needs none. */
  private static InternalProcessorContext<?, ?> nobodysProcessor() {
    return (InternalProcessorContext<?, ?>)
        Proxy.newProxyInstance(
            RetiredDayTest.class.getClassLoader(),
            new Class<?>[] {InternalProcessorContext.class},
            (proxy, method, arguments) -> null);
  }
}
