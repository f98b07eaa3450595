package dev.interlude.analytics.sink;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The months of the table {@code person_day}, made and dropped by functions of its owner. */
@Repository
public class MonthPartitions {

  private final JdbcClient sql;
  private final Set<LocalDate> known = ConcurrentHashMap.newKeySet();

  MonthPartitions(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Makes the partitions that these dates need; to be called outside the transaction that writes.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException for a date before 2020 or after
   *     2199
   */
  public void ensure(Stream<LocalDate> dates) {
    dates.map(date -> date.withDayOfMonth(1)).distinct().sorted().forEach(this::ensure);
  }

  /** After a refusal: another instance may have dropped what this one knows. */
  void forgetKnown() {
    known.clear();
  }

  /** First days, oldest first. */
  public List<LocalDate> months() {
    return sql.sql("SELECT * FROM person_day_partitions() ORDER BY 1")
        .query(LocalDate.class)
        .list();
  }

  /** Drops a month with all that is in it. */
  public void drop(LocalDate month) {
    known.remove(month);
    call("SELECT drop_person_day_partition(?)", month);
  }

  private void ensure(LocalDate month) {
    if (!known.contains(month)) {
      call("SELECT create_person_day_partition(?)", month);
      known.add(month);
    }
  }

  private void call(String function, LocalDate month) {
    sql.sql(function).param(month).query(Boolean.class).single();
  }
}
