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
    String json = incoming.value() == null ? null : checked(incoming.value(), index);
    return new SummaryRow(id, json, incoming.partition(), incoming.offset());
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

  private static String checked(byte[] value, int index) {
    try {
      Json.mapper().readValue(value, PersonDaySummarised.class);
      String json = new String(value, UTF_8);
      if (json.contains(NO_JSONB)) {
        throw new IllegalArgumentException("Postgres stores no NUL character");
      }
      return json;
    } catch (JacksonException | IllegalArgumentException e) {
      throw new UnreadableSummaryException(index, e);
    }
  }
}
