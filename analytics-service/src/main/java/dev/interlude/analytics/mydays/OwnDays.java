package dev.interlude.analytics.mydays;

import dev.interlude.analytics.dates.DateRange;
import dev.interlude.contracts.PersonKey;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the numbers of one person's days that streak and comparison need. */
@Repository
class OwnDays {

  private final JdbcClient jdbc;

  OwnDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Oldest first; dates of which nothing is known are left out. */
  List<OwnDay> of(PersonKey person, DateRange range) {
    return jdbc.sql(
            """
            SELECT date, cleared, (summary ->> 'valid')::boolean AS valid,
                   (summary ->> 'recordedSeconds')::bigint AS recorded,
                   (summary ->> 'sittingSeconds')::bigint AS sitting,
                   (summary ->> 'spontaneousBreaks')::int AS spontaneous,
                   (o ->> 'completed')::int AS completed,
                   (o ->> 'partial')::int + (o ->> 'late')::int + (o ->> 'skipped')::int
                     + (o ->> 'missed')::int AS other,
                   (o ->> 'undelivered')::int AS undelivered
              FROM person_day, LATERAL (SELECT summary -> 'breaks') outcomes(o)
             WHERE tenant = ? AND person = ? AND date BETWEEN ? AND ? ORDER BY date
            """)
        .params(person.tenant(), person.person(), range.from(), range.to())
        .query(
            (row, _) ->
                new OwnDay(
                    row.getObject("date", LocalDate.class),
                    row.getBoolean("cleared"),
                    row.getBoolean("valid"),
                    row.getLong("recorded"),
                    row.getLong("sitting"),
                    row.getInt("completed") + row.getInt("spontaneous"),
                    row.getInt("completed") + row.getInt("other"),
                    row.getInt("undelivered")))
        .list();
  }
}
