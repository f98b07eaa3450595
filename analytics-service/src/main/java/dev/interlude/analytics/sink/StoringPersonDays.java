package dev.interlude.analytics.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonDaySummarised;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Stores a batch of summaries: of each person-day the latest one. */
@Component
public class StoringPersonDays {

  /** A record of the batch; no value means that the person-day is gone. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  public record Incoming(
      @Nullable String key, byte @Nullable [] value, int partition, long offset) {}

  private static final String NO_JSONB = "\\u0000";

  private final SummaryTable table;

  StoringPersonDays(SummaryTable table) {
    this.table = table;
  }

  /**
   * Throws {@link UnreadableSummaryException} for the first record that is no summary, or none that
   * the table can hold. Storing again what was stored changes nothing, so it needs no transaction.
   */
  public void store(List<Incoming> batch) {
    try {
      storeAll(batch);
    } catch (DataIntegrityViolationException e) {
      findTheOneToBlame(batch);
    }
  }

  private void findTheOneToBlame(List<Incoming> batch) {
    for (int index = 0; index < batch.size(); index++) {
      try {
        storeAll(List.of(batch.get(index)));
      } catch (DataIntegrityViolationException e) {
        throw new UnreadableSummaryException(index, e);
      }
    }
  }

  private void storeAll(List<Incoming> batch) {
    Map<PersonDayId, SummaryRow> rows = new LinkedHashMap<>();
    Map<PersonDayId, Incoming> gone = new LinkedHashMap<>();
    for (int index = 0; index < batch.size(); index++) {
      Incoming incoming = batch.get(index);
      PersonDayId id = id(incoming.key(), index);
      rows.remove(id);
      gone.remove(id);
      if (incoming.value() == null) {
        gone.put(id, incoming);
      } else {
        String json = checked(incoming.value(), index);
        rows.put(id, new SummaryRow(id, json, incoming.partition(), incoming.offset()));
      }
    }
    table.upsert(rows.values());
    table.delete(gone.keySet());
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
