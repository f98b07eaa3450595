package dev.interlude.analytics.sink;

import dev.interlude.analytics.erasure.Erased;
import dev.interlude.analytics.erasure.ErasedPeople;
import dev.interlude.analytics.people.BeforeForgetting;
import dev.interlude.analytics.personday.PersonDayId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stores a batch of summaries: of each person-day the latest one, of no one who was erased. */
@Component
public class StoringPersonDays {

  /** A record of the batch; no value means that the person-day is gone. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  public record Incoming(
      @Nullable String key, byte @Nullable [] value, int partition, long offset) {}

  private final SummaryTable table;
  private final MonthPartitions partitions;
  private final ErasedPeople erasedPeople;
  private final List<BeforeForgetting> told;
  private final TransactionOperations transactions;
  private final Counter erasedSummaries;

  StoringPersonDays(
      SummaryTable table,
      MonthPartitions partitions,
      ErasedPeople erasedPeople,
      List<BeforeForgetting> told,
      TransactionOperations transactions,
      MeterRegistry meters) {
    this.table = table;
    this.partitions = partitions;
    this.erasedPeople = erasedPeople;
    this.told = List.copyOf(told);
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
        rows.add(SummaryReading.read(batch.get(index), index));
      } catch (UnreadableSummaryException e) {
        spoilt = e;
      }
    }
    storeOrBlame(rows, 0);
    if (spoilt != null) {
      throw spoilt;
    }
  }

  /** Halves a batch that the table refuses until the one row is found. */
  private void storeOrBlame(List<SummaryRow> rows, int first) {
    try {
      storeAll(rows);
    } catch (DataIntegrityViolationException e) {
      partitions.forgetKnown();
      if (rows.size() == 1) {
        storeAgainOrBlame(rows, first);
      } else {
        int middle = rows.size() / 2;
        storeOrBlame(rows.subList(0, middle), first);
        storeOrBlame(rows.subList(middle, rows.size()), first + middle);
      }
    }
  }

  private void storeAgainOrBlame(List<SummaryRow> row, int index) {
    try {
      storeAll(row);
    } catch (DataIntegrityViolationException e) {
      throw new UnreadableSummaryException(index, e);
    }
  }

  /** Of each person-day the last one. */
  private void storeAll(List<SummaryRow> rows) {
    Map<PersonDayId, SummaryRow> latest = new LinkedHashMap<>();
    rows.forEach(row -> latest.put(row.id(), row));
    if (!latest.isEmpty()) {
      partitions.ensure(latest.keySet().stream().map(PersonDayId::date));
      transactions.executeWithoutResult(
          _ -> {
            List<SummaryRow> kept = withoutErased(latest.values());
            beforeDaysGo(kept);
            table.store(kept);
          });
    }
  }

  /** Only an erasure takes days away: what their going would show is prevented before it shows. */
  private void beforeDaysGo(List<SummaryRow> rows) {
    rows.stream()
        .filter(row -> row.json() == null)
        .map(row -> row.id().person())
        .distinct()
        .forEach(person -> told.forEach(each -> each.forgetting(person, Integer.MAX_VALUE)));
  }

  private List<SummaryRow> withoutErased(Collection<SummaryRow> rows) {
    Erased erased = erasedPeople.among(rows.stream().map(row -> row.id().person()).toList());
    List<SummaryRow> kept =
        rows.stream()
            .filter(
                row ->
                    row.json() == null || !erased.covers(row.id().person(), row.directoryVersion()))
            .toList();
    erasedSummaries.increment(rows.size() - kept.size());
    return kept;
  }
}
