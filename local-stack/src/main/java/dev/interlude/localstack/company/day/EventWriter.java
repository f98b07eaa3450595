package dev.interlude.localstack.company.day;

import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakDelivered;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakSkipped;
import dev.interlude.contracts.BreakSnoozed;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.DayCleared;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.PresenceChanged;
import dev.interlude.contracts.WireNamed;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Writes batches of events as clients send them: CloudEvents in JSON mode. */
public final class EventWriter {
  private static final int TYPICAL_BYTES = 360;
  private static final JsonFactory JSON =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool()).build();

  private EventWriter() {}

  /** A batch as {@code application/cloudevents-batch+json}. */
  public static byte[] batch(List<Event<ClientEvent>> events) {
    var bytes = new ByteArrayOutputStream(events.size() * TYPICAL_BYTES);
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      out.writeStartArray();
      for (Event<ClientEvent> event : events) {
        write(event, out);
      }
      out.writeEndArray();
    }
    return bytes.toByteArray();
  }

  private static void write(Event<ClientEvent> event, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("specversion", "1.0");
    out.writeStringProperty("id", event.id());
    out.writeStringProperty("source", event.source());
    out.writeStringProperty("type", event.type().wireName());
    out.writeStringProperty("time", event.time().toString());
    if (event.subject() != null) {
      out.writeStringProperty("subject", event.subject());
    }
    out.writeObjectPropertyStart("data");
    write(event.data(), out);
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void write(ClientEvent data, JsonGenerator out) {
    switch (data) {
      case PostureObserved(var from, var to, var posture, var evidence) -> {
        time("from", from, out);
        time("to", to, out);
        name("posture", posture, out);
        name("evidence", evidence, out);
      }
      case BreakDelivered(var id, var channel) -> {
        id(id, out);
        text("channel", channel, out);
      }
      case BreakSnoozed(var id, var number, var until) -> {
        id(id, out);
        out.writeNumberProperty("number", number);
        time("until", until, out);
      }
      case BreakSkipped(var id, var reason) -> {
        id(id, out);
        name("reason", reason, out);
      }
      case BreakStarted(var id, var kind, var routineId, var routineVersion) -> {
        id(id, out);
        name("kind", kind, out);
        text("routineId", routineId, out);
        number("routineVersion", routineVersion, out);
      }
      case BreakCompleted completed -> write(completed, out);
      case PresenceChanged(var state, var until) -> {
        name("state", state, out);
        time("until", until, out);
      }
      case DayCleared(var date) -> out.writeStringProperty("date", date.toString());
    }
  }

  private static void write(BreakCompleted data, JsonGenerator out) {
    id(data.breakId(), out);
    name("kind", data.kind(), out);
    time("startedAt", data.startedAt(), out);
    out.writeNumberProperty("ratio", data.ratio());
    number("plannedSeconds", data.plannedSeconds(), out);
    text("routineId", data.routineId(), out);
    number("routineVersion", data.routineVersion(), out);
    number("stepsDone", data.stepsDone(), out);
    number("stepsTotal", data.stepsTotal(), out);
    number("painBefore", data.painBefore(), out);
    number("painAfter", data.painAfter(), out);
  }

  private static void id(@Nullable BreakId id, JsonGenerator out) {
    text("breakId", id == null ? null : id.toString(), out);
  }

  private static void time(String field, @Nullable Instant value, JsonGenerator out) {
    text(field, value == null ? null : value.toString(), out);
  }

  private static void name(String field, @Nullable WireNamed value, JsonGenerator out) {
    text(field, value == null ? null : value.wireName(), out);
  }

  private static void text(String field, @Nullable String value, JsonGenerator out) {
    if (value != null) {
      out.writeStringProperty(field, value);
    }
  }

  private static void number(String field, @Nullable Integer value, JsonGenerator out) {
    if (value != null) {
      out.writeNumberProperty(field, value);
    }
  }
}
