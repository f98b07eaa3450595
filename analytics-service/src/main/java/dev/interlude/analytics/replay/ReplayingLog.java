package dev.interlude.analytics.replay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.interlude.analytics.engine.RebuiltDays;
import dev.interlude.analytics.erasure.ErasedPeople;
import dev.interlude.analytics.sink.ComparingTables;
import dev.interlude.analytics.sink.MonthPartitions;
import dev.interlude.analytics.sink.ShadowRows;
import dev.interlude.analytics.sink.ShadowTable;
import dev.interlude.contracts.PersonKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One replay from its beginning to its end: reads, copies, compares, switches over. */
@Component
class ReplayingLog {

  private final ReplayConfiguration.Logs logs;
  private final RetainedDates dates;
  private final RebuildingPartition rebuilding;
  private final ShadowTable table;
  private final ShadowRows rows;
  private final ComparingTables comparing;
  private final MonthPartitions months;
  private final SwitchingTables switching;
  private final ErasedPeople erasedPeople;
  private final TransactionTemplate transactions;

  ReplayingLog(
      ReplayConfiguration.Logs logs,
      RetainedDates dates,
      RebuildingPartition rebuilding,
      ShadowTable table,
      ShadowRows rows,
      ComparingTables comparing,
      MonthPartitions months,
      SwitchingTables switching,
      ErasedPeople erasedPeople,
      TransactionTemplate transactions) {
    this.logs = logs;
    this.dates = dates;
    this.rebuilding = rebuilding;
    this.table = table;
    this.rows = rows;
    this.comparing = comparing;
    this.months = months;
    this.switching = switching;
    this.erasedPeople = erasedPeople;
    this.transactions = transactions;
  }

  /** Ends with the live table replaced, or as it was; without a date, from the first one told. */
  void replay(Running running, @Nullable LocalDate from, boolean compareOnly) {
    Map<PersonKey, Integer> erased = erasedPeople.upTo();
    LocalDate first;
    try (FactLog log = logs.get()) {
      List<LogExtent> extents = log.extents();
      first = dates.first(extents, from);
      begin(running, first, extents);
      var byPartition =
          extents.stream().collect(groupingBy(LogExtent::partition, TreeMap::new, toList()));
      for (List<LogExtent> parts : byPartition.values()) {
        rebuilding.rebuild(log, parts, new RebuiltDays(first, erased), running);
      }
    }
    copy(running, first);
    compare(running, first);
    if (compareOnly) {
      switching.forget(running.id(), null);
    } else {
      switching.run(running, erasedPeople);
    }
  }

  private void begin(Running running, LocalDate first, List<LogExtent> extents) {
    running.progress().firstDate = first;
    running.progress().total = extents.stream().mapToLong(LogExtent::records).sum();
    transactions.executeWithoutResult(
        _ -> {
          running.enter("reading");
          table.begin();
        });
  }

  private void copy(Running running, LocalDate first) {
    running.enter("copying");
    for (LocalDate month : months.months()) {
      if (month.isBefore(first)) {
        transactions.executeWithoutResult(
            _ -> {
              running.keepNow();
              running.progress().copied += rows.copy(month, first);
            });
      }
    }
  }

  private void compare(Running running, LocalDate first) {
    running.enter("comparing");
    table.analyze();
    for (LocalDate month : months.months()) {
      LocalDate next = month.plusMonths(1);
      if (next.isAfter(first)) {
        running.progress().add(comparing.compare(month.isBefore(first) ? first : month, next));
        running.keepNow();
      }
    }
  }
}
