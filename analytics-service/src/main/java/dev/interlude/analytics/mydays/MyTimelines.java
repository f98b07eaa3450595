package dev.interlude.analytics.mydays;

import dev.interlude.contracts.PersonKey;
import dev.interlude.defaults.Problem;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the timelines of one person's days; every query names tenant and person. */
@Repository
class MyTimelines {

  /**
   * @param version changes whenever the day does: rows carry the offset of their summary
   */
  record Found(String version, DayTimeline timeline) {}

  private final JdbcClient jdbc;

  MyTimelines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** 404 {@code day-unknown} without a row, {@code timeline-unknown} without a timeline in it. */
  Found find(PersonKey person, LocalDate date) {
    return jdbc.sql(
            """
            SELECT summary #>> '{assignment,zone}' AS zone, metric_version, cleared, timeline,
                   date || '.' || source_partition || '.' || source_offset AS version
              FROM person_day WHERE tenant = ? AND person = ? AND date = ?
            """)
        .params(person.tenant(), person.person(), date)
        .query(
            (row, _) -> {
              String timeline = row.getString("timeline");
              if (timeline == null) {
                throw unknown(
                    "timeline-unknown",
                    "Your %s was summed up before timelines were kept; its totals are in"
                        + " /v1/me/days.",
                    date);
              }
              return new Found(
                  row.getString("version"),
                  DayTimeline.of(
                      date,
                      ZoneId.of(row.getString("zone")),
                      row.getInt("metric_version"),
                      row.getBoolean("cleared"),
                      timeline));
            })
        .optional()
        .orElseThrow(() -> unknown("day-unknown", "Nothing is known of your %s (yet).", date));
  }

  private static Problem unknown(String code, String detail, LocalDate date) {
    return Problem.of(HttpStatus.NOT_FOUND, code, detail.formatted(date));
  }
}
