package dev.interlude.activity.erasure;

import dev.interlude.contracts.DayTakenBack;
import dev.interlude.contracts.ErasureDone;
import dev.interlude.contracts.ErasureRequested;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventData;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.UnreadableEventException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.stereotype.Component;

/**
 * Takes the requests among the erasures, and the days that people took back; answers of other
 * services, and its own, are passed by.
 */
@Component
class ErasureRequests implements BatchMessageListener<String, byte[]> {

  private final ErasingPeople erasing;
  private final ClearingDays clearing;

  ErasureRequests(ErasingPeople erasing, ClearingDays clearing) {
    this.erasing = erasing;
    this.clearing = clearing;
  }

  /** Throws {@link BatchListenerFailedException} for the first record that is no erasure. */
  @Override
  public void onMessage(List<ConsumerRecord<String, byte[]>> batch) {
    for (int index = 0; index < batch.size(); index++) {
      read(batch.get(index), index).ifPresent(Runnable::run);
    }
  }

  private Optional<Runnable> read(ConsumerRecord<String, byte[]> taken, int index) {
    try {
      return read(EventRecords.read(taken.headers(), taken.value()));
    } catch (UnreadableEventException | IllegalArgumentException e) {
      throw new BatchListenerFailedException("not an erasure", e, index);
    }
  }

  /** What there is to do. */
  private Optional<Runnable> read(Event<?> event) {
    return switch (event.data()) {
      case ErasureRequested request -> {
        var person = new PersonKey(request.tenant(), request.person());
        yield Optional.of(() -> erasing.erase(about(person, event, request)));
      }
      case DayTakenBack day -> {
        var person = new PersonKey(day.tenant(), day.person());
        yield Optional.of(() -> clearing.clear(about(person, event, day)));
      }
      case ErasureDone _ -> Optional.empty();
      default -> throw new IllegalArgumentException("another event");
    };
  }

  private static <T extends EventData> Event<T> about(PersonKey person, Event<?> event, T data) {
    return new Event<>(event.id(), event.source(), event.time(), person.person(), data);
  }
}
