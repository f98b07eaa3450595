package dev.interlude.analytics.sink;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The table {@code person_day_shadow}: empty at first, filled by a replay and, from its beginning
 * on, by the sink as well, until it takes the place of {@code person_day}. Its owner's functions
 * make and drop it.
 */
@Repository
public class ShadowTable {

  private final JdbcTemplate jdbc;

  ShadowTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public void begin() {
    call("begin_person_day_shadow");
  }

  /** Whether there is one or not. */
  public void drop() {
    call("drop_person_day_shadow");
  }

  public void analyze() {
    call("analyze_person_day_shadow");
  }

  /** Until the end of the transaction nobody else reads or writes person-days. */
  public void lock() {
    call("lock_person_days");
  }

  /** Puts the shadow in the place of the live table, which is dropped. */
  public void takeTheLiveOnesPlace() {
    call("switch_person_days");
  }

  private void call(String function) {
    jdbc.execute("SELECT " + function + "()");
  }
}
