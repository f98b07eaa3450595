package dev.interlude.reminder.backfill;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.backfill.BackfillRequest.Range;
import dev.interlude.reminder.prompts.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The past days of all people of a tenant, read in three queries. */
@Repository
class PastDays {

  private final JdbcClient jdbc;

  PastDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Day(String person, LocalDate date) {}

  List<PastDay> of(Range range, Instant now) {
    Map<String, List<PersonChanged>> versions = versions(range.tenant());
    Map<Day, Instant> dues =
        latest(
            """
            SELECT person, local_date, max(due_at) AS at FROM prompt
            WHERE tenant = :tenant AND local_date BETWEEN :from AND :to AND expires_at IS NOT NULL
            GROUP BY person, local_date
            """,
            range);
    Map<Day, Instant> breakEnds =
        latest(
            """
            SELECT person, local_date, last_break_end AS at FROM person_day
            WHERE tenant = :tenant AND local_date BETWEEN :from AND :to
              AND last_break_end IS NOT NULL
            """,
            range);
    var days = new ArrayList<PastDay>();
    for (var each : versions.entrySet()) {
      Instant enrolledFrom =
          each.getValue().stream()
              .map(PersonChanged::validFrom)
              .min(Instant::compareTo)
              .orElse(now);
      for (LocalDate date : range.dates()) {
        var day = new Day(each.getKey(), date);
        heldOn(each.getValue(), range, date, now)
            .ifPresent(
                entry ->
                    days.add(
                        new PastDay(entry, date, enrolledFrom, dues.get(day), breakEnds.get(day))));
      }
    }
    return days;
  }

  /** The version with the highest number among those valid by the end of what is advanced. */
  private static Optional<PersonChanged> heldOn(
      List<PersonChanged> versions, Range range, LocalDate date, Instant now) {
    return versions.reversed().stream()
        .filter(v -> v.validFrom().isBefore(range.cutOff(date, v.zone(), now)))
        .findFirst();
  }

  private Map<String, List<PersonChanged>> versions(String tenant) {
    var versions = new LinkedHashMap<String, List<PersonChanged>>();
    jdbc.sql("SELECT entry FROM person_version WHERE tenant = :tenant ORDER BY person, version")
        .param("tenant", tenant)
        .query((row, number) -> Rows.entry(row, "entry"))
        .list()
        .forEach(v -> versions.computeIfAbsent(v.person(), p -> new ArrayList<>()).add(v));
    return versions;
  }

  private Map<Day, Instant> latest(String sql, Range range) {
    var found = new HashMap<Day, Instant>();
    jdbc.sql(sql)
        .param("tenant", range.tenant())
        .param("from", range.from())
        .param("to", range.to())
        .query(
            row -> {
              found.put(
                  new Day(row.getString("person"), row.getObject("local_date", LocalDate.class)),
                  Rows.instant(row, "at"));
            });
    return found;
  }
}
