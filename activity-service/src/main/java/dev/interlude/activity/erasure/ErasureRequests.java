package dev.interlude.activity.erasure;

import dev.interlude.contracts.ErasureDone;
import dev.interlude.contracts.ErasureRequested;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.UnreadableEventException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.stereotype.Component;

/** Takes the requests among the erasures; answers of other services, and its own, are passed by. */
@Component
class ErasureRequests implements BatchMessageListener<String, byte[]> {

  private final ErasingPeople erasing;

  ErasureRequests(ErasingPeople erasing) {
    this.erasing = erasing;
  }

  /** Throws {@link BatchListenerFailedException} for the first record that is no erasure. */
  @Override
  public void onMessage(List<ConsumerRecord<String, byte[]>> batch) {
    for (int index = 0; index < batch.size(); index++) {
      read(batch.get(index), index).ifPresent(erasing::erase);
    }
  }

  private static Optional<Event<ErasureRequested>> read(
      ConsumerRecord<String, byte[]> taken, int index) {
    try {
      return read(EventRecords.read(taken.headers(), taken.value()));
    } catch (UnreadableEventException | IllegalArgumentException e) {
      throw new BatchListenerFailedException("not an erasure", e, index);
    }
  }

  private static Optional<Event<ErasureRequested>> read(Event<?> event) {
    return switch (event.data()) {
      case ErasureRequested request -> {
        var person = new PersonKey(request.tenant(), request.person());
        yield Optional.of(
            new Event<>(event.id(), event.source(), event.time(), person.person(), request));
      }
      case ErasureDone _ -> Optional.empty();
      default -> throw new IllegalArgumentException("another event");
    };
  }
}
