package dev.interlude.reminder.prompts;

import dev.interlude.contracts.Json;
import dev.interlude.reminder.timing.Postures;
import dev.interlude.timeline.Evidence;
import dev.interlude.timeline.Posture;
import dev.interlude.timeline.Segment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The postures of people in their last hours, read and written in sets. */
@Repository
public class KnownPostures {

  private final JdbcClient jdbc;

  KnownPostures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(String tenant, String person, Instant knownUntil, List<long[]> segments) {}

  /** People of whom nothing is known are absent. */
  public Map<PersonRef, Postures> of(Collection<PersonRef> people) {
    var found = new HashMap<PersonRef, Postures>();
    jdbc.sql(
            """
            SELECT p.tenant, p.person, p.segments
            FROM posture p
            JOIN jsonb_to_recordset(:people::jsonb) AS r(tenant text, person text)
              USING (tenant, person)
            """)
        .param("people", Rows.json(people))
        .query(
            row -> {
              found.put(new PersonRef(row.getString("tenant"), row.getString("person")), read(row));
            });
    return found;
  }

  public void put(Map<PersonRef, Postures> known) {
    jdbc.sql(
            """
            INSERT INTO posture AS p (tenant, person, known_until, segments)
            SELECT tenant, person, known_until, segments FROM jsonb_to_recordset(:rows::jsonb)
              AS r(tenant text, person text, known_until timestamptz, segments jsonb)
            ORDER BY tenant, person
            ON CONFLICT (tenant, person) DO UPDATE
              SET known_until = excluded.known_until, segments = excluded.segments
              WHERE p.segments <> excluded.segments
            """)
        .param("rows", Rows.json(known.entrySet().stream().map(KnownPostures::row).toList()))
        .update();
  }

  private static Row row(Map.Entry<PersonRef, Postures> each) {
    List<Segment> segments = each.getValue().segments();
    return new Row(
        each.getKey().tenant(),
        each.getKey().person(),
        Instant.ofEpochSecond(segments.getLast().to()),
        segments.stream()
            .map(s -> new long[] {s.from(), s.to(), s.evidence().ordinal(), s.posture().ordinal()})
            .toList());
  }

  /** From the column {@code segments}; none without a row. */
  public static Postures read(ResultSet row) throws SQLException {
    @Nullable String text = row.getString("segments");
    if (text == null) {
      return Postures.NONE;
    }
    long[][] rows = Json.mapper().readValue(text, long[][].class);
    return new Postures(Arrays.stream(rows).map(KnownPostures::segment).toList());
  }

  private static Segment segment(long[] row) {
    return new Segment(
        row[0], row[1], Evidence.values()[(int) row[2]], Posture.values()[(int) row[3]]);
  }
}
