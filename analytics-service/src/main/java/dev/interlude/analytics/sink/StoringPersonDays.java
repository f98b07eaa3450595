package dev.interlude.analytics.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonDaySummarised;
import java.util.ArrayList;
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
   * Stores the records before the first one that is no summary, or none that the table can hold,
   * and then throws {@link UnreadableSummaryException} for that one. Storing again what was stored
   * changes nothing, so it needs no transaction.
   */
  public void store(List<Incoming> batch) {
    List<SummaryRow> rows = new ArrayList<>(batch.size());
    UnreadableSummaryException spoilt = null;
    for (int index = 0; index < batch.size() && spoilt == null; index++) {
      try {
        rows.add(read(batch.get(index), index));
      } catch (UnreadableSummaryException e) {
        spoilt = e;
      }
    }
    storeOrBlame(rows);
    if (spoilt != null) {
      throw spoilt;
    }
  }

  private void storeOrBlame(List<SummaryRow> rows) {
    try {
      storeAll(rows);
    } catch (DataIntegrityViolationException e) {
      for (int index = 0; index < rows.size(); index++) {
        storeAlone(rows.get(index), index);
      }
    }
  }

  private void storeAlone(SummaryRow row, int index) {
    try {
      storeAll(List.of(row));
    } catch (DataIntegrityViolationException e) {
      throw new UnreadableSummaryException(index, e);
    }
  }

  /** Of each person-day the last one. */
  private void storeAll(List<SummaryRow> rows) {
    Map<PersonDayId, SummaryRow> latest = new LinkedHashMap<>();
    rows.forEach(row -> latest.put(row.id(), row));
    table.upsert(latest.values().stream().filter(row -> row.json() != null).toList());
    table.delete(
        latest.values().stream().filter(row -> row.json() == null).map(SummaryRow::id).toList());
  }

  private static SummaryRow read(Incoming incoming, int index) {
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
