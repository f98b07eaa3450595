package dev.interlude.reminder.stream;

import dev.interlude.contracts.BreakEvent;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakWithdrawn;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events about breaks, as apps get them. */
public final class BreakJson {

  private static final String PREFIX = "dev.interlude.";
  private static final String SUFFIX = ".v1";

  private record CloudEvent(
      String specversion,
      String id,
      String source,
      String type,
      Instant time,
      @Nullable String subject,
      Object data) {}

  private record Withdrawn(BreakId breakId) {}

  private BreakJson() {}

  /** The CloudEvent in one line, for the person alone. */
  public static String of(Event<?> event, BreakEvent data) {
    return json(event, data);
  }

  /** The same for others: why a break was taken back is left out, as it tells what people do. */
  public static String forOthers(Event<?> event, BreakEvent data) {
    return json(
        event,
        data instanceof BreakWithdrawn withdrawn ? new Withdrawn(withdrawn.breakId()) : data);
  }

  private static String json(Event<?> event, Object data) {
    return Json.mapper()
        .writeValueAsString(
            new CloudEvent(
                "1.0",
                event.id(),
                event.source(),
                event.type().wireName(),
                event.time(),
                event.subject(),
                data));
  }

  /** The short type: {@code break.due}. */
  public static String typeOf(Event<?> event) {
    String name = event.type().wireName();
    return name.substring(PREFIX.length(), name.length() - SUFFIX.length());
  }
}
