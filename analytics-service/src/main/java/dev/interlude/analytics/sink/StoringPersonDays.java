package dev.interlude.analytics.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.analytics.erasure.Erased;
import dev.interlude.analytics.erasure.ErasedPeople;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonDaySummarised;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;

/** Stores a batch of summaries: of each person-day the latest one, of no one who was erased. */
@Component
public class StoringPersonDays {

  /** A record of the batch; no value means that the person-day is gone. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  public record Incoming(
      @Nullable String key, byte @Nullable [] value, int partition, long offset) {}

  private static final String NO_JSONB = "\\u0000";

  private final SummaryTable table;
  private final ErasedPeople erasedPeople;
  private final TransactionOperations transactions;
  private final Counter erasedSummaries;

  StoringPersonDays(
      SummaryTable table,
      ErasedPeople erasedPeople,
      TransactionOperations transactions,
      MeterRegistry meters) {
    this.table = table;
    this.erasedPeople = erasedPeople;
    this.transactions = transactions;
    this.erasedSummaries = meters.counter("interlude.analytics.summaries.erased");
  }

  /**
   * Stores the records before the first one that is no summary, or none that the table can hold,
   * and then throws {@link UnreadableSummaryException} for that one. Storing again what was stored
   * changes nothing.
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
    List<SummaryRow> held = latest.values().stream().filter(row -> row.json() != null).toList();
    List<PersonDayId> gone =
        latest.values().stream().filter(row -> row.json() == null).map(SummaryRow::id).toList();
    transactions.executeWithoutResult(
        status -> {
          table.upsert(withoutErased(held));
          table.delete(gone);
        });
  }

  private List<SummaryRow> withoutErased(List<SummaryRow> rows) {
    Erased erased = erasedPeople.among(rows.stream().map(row -> row.id().person()).toList());
    List<SummaryRow> kept =
        rows.stream()
            .filter(row -> !erased.covers(row.id().person(), row.directoryVersion()))
            .toList();
    erasedSummaries.increment(rows.size() - kept.size());
    return kept;
  }

  private static SummaryRow read(Incoming incoming, int index) {
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
