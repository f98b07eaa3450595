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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The postures of a person, as a row.
 *
 * @param segments from, to, evidence and posture of each
 */
public record PostureRow(String tenant, String person, Instant knownUntil, List<long[]> segments) {

  static PostureRow of(Map.Entry<PersonRef, Postures> each) {
    List<Segment> segments = each.getValue().segments();
    return new PostureRow(
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
    return new Postures(Arrays.stream(rows).map(PostureRow::segment).toList());
  }

  private static Segment segment(long[] row) {
    return new Segment(
        row[0], row[1], Evidence.values()[(int) row[2]], Posture.values()[(int) row[3]]);
  }
}
