package dev.interlude.activity.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The months of the table {@code activity}, made and dropped by functions of its owner. */
@Repository
class Partitions {

  private final JdbcClient sql;
  private final Set<LocalDate> known = ConcurrentHashMap.newKeySet();

  Partitions(JdbcClient sql) {
    this.sql = sql;
  }

  /** Makes the partitions that these times need; to be called outside the merge's transaction. */
  void ensure(Stream<Instant> times) {
    times.map(Partitions::monthOf).distinct().sorted().forEach(this::ensure);
  }

  /** After a refusal: another instance may have dropped what this one knows. */
  void forgetKnown() {
    known.clear();
  }

  /** First days, oldest first. */
  List<LocalDate> months() {
    return sql.sql("SELECT * FROM activity_partitions() ORDER BY 1").query(LocalDate.class).list();
  }

  void drop(LocalDate month) {
    known.remove(month);
    call("SELECT drop_activity_partition(?)", month);
  }

  static LocalDate monthOf(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC).withDayOfMonth(1);
  }

  private void ensure(LocalDate month) {
    if (!known.contains(month)) {
      call("SELECT create_activity_partition(?)", month);
      known.add(month);
    }
  }

  private void call(String function, LocalDate month) {
    sql.sql(function).param(month).query(Boolean.class).single();
  }
}
