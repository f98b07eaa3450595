package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.UnusableFactException;
import dev.interlude.contracts.UnreadableEventException;
import dev.interlude.defaults.DeadLetters;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Reads records into facts and erasures. What cannot be read goes on with its bytes and headers
 * and, in headers, the reason and the place it came from.
 */
final class FactReading implements Processor<String, byte[], String, Reading> {

  private final EngineMetrics metrics;
  private final FactReader reader;
  private @Nullable ProcessorContext<String, Reading> context;

  FactReading(EngineMetrics metrics) {
    this.metrics = metrics;
    this.reader = new FactReader(metrics);
  }

  @Override
  public void init(ProcessorContext<String, Reading> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<String, byte[]> incoming) {
    try {
      Reading reading = reader.read(incoming.key(), incoming.headers(), incoming.value());
      if (reading != null) {
        required().forward(new Record<>(incoming.key(), reading, incoming.timestamp()));
      }
    } catch (UnreadableEventException e) {
      refuse(incoming, e.code());
    } catch (UnusableFactException e) {
      refuse(incoming, e.code());
    } catch (IllegalArgumentException e) {
      refuse(incoming, "malformed");
    }
  }

  private void refuse(Record<String, byte[]> incoming, String reason) {
    metrics.unusable(reason);
    Headers headers = new RecordHeaders(incoming.headers());
    required()
        .recordMetadata()
        .ifPresent(
            from ->
                DeadLetters.mark(headers, reason, from.topic(), from.partition(), from.offset()));
    byte[] value = incoming.value() == null ? new byte[0] : incoming.value();
    required()
        .forward(
            new Record<>(
                incoming.key(), new Reading.Unusable(value), incoming.timestamp(), headers));
  }

  private ProcessorContext<String, Reading> required() {
    if (context == null) {
      throw new IllegalStateException("The processor is used before it was initialised");
    }
    return context;
  }
}
