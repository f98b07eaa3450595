package dev.interlude.analytics.erasure;

import dev.interlude.contracts.DayTakenBack;
import dev.interlude.contracts.ErasureDone;
import dev.interlude.contracts.ErasureRequested;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.UnreadableEventException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.stereotype.Component;

/**
 * Takes the requests among the erasures: erases, waits until the stream has taken them too, and
 * answers. Answers of other services, and its own, are passed by.
 */
@Component
class ErasureRequests implements BatchMessageListener<String, byte[]> {

  private final ErasingPeople erasing;
  private final AnsweringErasures answering;

  ErasureRequests(ErasingPeople erasing, AnsweringErasures answering) {
    this.erasing = erasing;
    this.answering = answering;
  }

  /**
   * Throws {@link BatchListenerFailedException} for the first record that is no erasure, when those
   * before it are answered; and anything else when the batch is to come again.
   */
  @Override
  public void onMessage(List<ConsumerRecord<String, byte[]>> batch) {
    List<Event<ErasureRequested>> requests = new ArrayList<>();
    Map<TopicPartition, Long> last = new HashMap<>();
    BatchListenerFailedException spoilt = null;
    for (int index = 0; index < batch.size() && spoilt == null; index++) {
      ConsumerRecord<String, byte[]> each = batch.get(index);
      try {
        Optional<Event<ErasureRequested>> request = read(each);
        if (request.isPresent()) {
          requests.add(request.get());
          last.merge(new TopicPartition(each.topic(), each.partition()), each.offset(), Math::max);
        }
      } catch (UnreadableEventException | IllegalArgumentException e) {
        spoilt = new BatchListenerFailedException("not an erasure", e, index);
      }
    }
    requests.forEach(request -> erasing.erase(request.data()));
    answering.answer(requests, last);
    if (spoilt != null) {
      throw spoilt;
    }
  }

  private static Optional<Event<ErasureRequested>> read(ConsumerRecord<String, byte[]> taken) {
    Event<?> event = EventRecords.read(taken.headers(), taken.value());
    return switch (event.data()) {
      case ErasureRequested request -> {
        var person = new PersonKey(request.tenant(), request.person());
        if (!person.toString().equals(taken.key())) {
          throw new IllegalArgumentException("the key names someone else");
        }
        yield Optional.of(
            new Event<>(event.id(), event.source(), event.time(), person.person(), request));
      }
      case ErasureDone _, DayTakenBack _ -> Optional.empty();
      default -> throw new IllegalArgumentException("another event");
    };
  }
}
