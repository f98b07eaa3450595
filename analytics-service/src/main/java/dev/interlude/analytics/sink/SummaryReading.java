package dev.interlude.analytics.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.sink.StoringPersonDays.Incoming;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonDaySummarised;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads records into rows; what is no summary is told by its place in the batch. */
final class SummaryReading {

  private static final String NO_JSONB = "\\u0000";

  private SummaryReading() {}

  static SummaryRow read(Incoming incoming, int index) {
    PersonDayId id = id(incoming.key(), index);
    byte[] value = incoming.value();
    return value == null
        ? new SummaryRow(id, null, 0, incoming.partition(), incoming.offset())
        : checked(id, value, incoming, index);
  }

  private static PersonDayId id(@Nullable String key, int index) {
    if (key == null) {
      throw new UnreadableSummaryException(index, new IllegalArgumentException("no key"));
    }
    try {
      return PersonDayId.parse(key);
    } catch (IllegalArgumentException e) {
      throw new UnreadableSummaryException(index, e);
    }
  }

  private static SummaryRow checked(PersonDayId id, byte[] value, Incoming incoming, int index) {
    try {
      int version =
          Json.mapper().readValue(value, PersonDaySummarised.class).assignment().directoryVersion();
      String json = new String(value, UTF_8);
      if (json.contains(NO_JSONB)) {
        throw new IllegalArgumentException("Postgres stores no NUL character");
      }
      return new SummaryRow(id, json, version, incoming.partition(), incoming.offset());
    } catch (JacksonException | IllegalArgumentException e) {
      throw new UnreadableSummaryException(index, e);
    }
  }
}
