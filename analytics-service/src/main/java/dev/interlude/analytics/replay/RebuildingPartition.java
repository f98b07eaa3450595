package dev.interlude.analytics.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.analytics.engine.RebuiltDays;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.sink.MonthPartitions;
import dev.interlude.analytics.sink.ShadowRows;
import dev.interlude.analytics.sink.SummaryRow;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonDaySummarised;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.utils.Utils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rebuilds the person-days of those people whose facts stand in one partition of the log. */
@Component
class RebuildingPartition {

  private final ShadowRows shadow;
  private final MonthPartitions months;
  private final TransactionTemplate transactions;
  private final ReplaySettings settings;

  RebuildingPartition(
      ShadowRows shadow,
      MonthPartitions months,
      TransactionTemplate transactions,
      ReplaySettings settings) {
    this.shadow = shadow;
    this.months = months;
    this.transactions = transactions;
    this.settings = settings;
  }

  /**
   * Reads to the end of the partition as it is now, and stores what came of it.
   *
   * <p>The stream may have known nothing of the facts that are read here but what was in the log
   * when it wrote. So what it had written up to a moment before their end was looked at is not
   * newer than what is rebuilt, and whatever it writes after is not older.
   */
  void rebuild(FactLog log, List<LogExtent> parts, RebuiltDays days, Running running) {
    Map<Integer, Long> nextSummaries = log.nextSummaries();
    log.read(
        parts,
        (records, advanced) -> {
          running.progress().unusable += records.stream().filter(fact -> !days.take(fact)).count();
          running.progress().read += advanced;
          running.keep();
        });
    List<PersonDayId> ids = days.ids();
    for (int from = 0; from < ids.size(); from += settings.batch()) {
      List<SummaryRow> rows = new ArrayList<>(settings.batch());
      for (PersonDayId id : ids.subList(from, Math.min(ids.size(), from + settings.batch()))) {
        rows.add(row(id, days, nextSummaries));
      }
      store(rows, running);
    }
  }

  private static SummaryRow row(
      PersonDayId id, RebuiltDays days, Map<Integer, Long> nextSummaries) {
    byte[] key = id.person().toString().getBytes(UTF_8);
    // As the stream and Kafka's own producers choose.
    int partition = Utils.toPositive(Utils.murmur2(key)) % nextSummaries.size();
    PersonDaySummarised summary = days.summary(id);
    return new SummaryRow(
        id,
        Json.mapper().writeValueAsString(summary),
        summary.assignment().directoryVersion(),
        partition,
        Objects.requireNonNull(nextSummaries.get(partition)) - 1);
  }

  /** A row that no table can hold is left out, as the sink leaves it to the dead letters. */
  private void store(List<SummaryRow> rows, Running running) {
    try {
      months.ensure(rows.stream().map(row -> row.id().date()));
      transactions.executeWithoutResult(
          _ -> {
            running.keepNow();
            shadow.store(rows);
          });
      running.progress().rebuilt += rows.size();
    } catch (DataIntegrityViolationException e) {
      if (rows.size() == 1) {
        running.progress().unusable++;
      } else {
        store(rows.subList(0, rows.size() / 2), running);
        store(rows.subList(rows.size() / 2, rows.size()), running);
      }
    }
  }
}
