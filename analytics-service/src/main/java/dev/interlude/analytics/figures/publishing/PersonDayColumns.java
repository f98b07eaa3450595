package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.figures.CountedDay;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import dev.interlude.contracts.PersonDaySummarised.RoutineUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;

/** Reads what figures are made of from rows of {@code person_day}, one after another. */
final class PersonDayColumns {

  static final String NAMES =
      """
      person, date, source_partition, source_offset, valid,
      recorded_seconds, sitting_seconds, prolonged_sitting_seconds, inferred_sitting_seconds,
      sitting_breaks, natural_breaks, spontaneous_breaks,
      completed, partial, late, skipped, missed, undelivered,
      sitting_seconds_by_bout_length, recorded_seconds_by_evidence, recorded_seconds_by_hour,
      prolonged_seconds_by_hour, responses_by_delay, breaks_by_kind, routine_uses
      """;

  private static final int FIRST_NUMBER = 6;
  private static final int FIRST_TEXT = 19;
  private static final int END = 26;

  private static final ObjectReader BY_KIND =
      Json.mapper().readerFor(new TypeReference<Map<BreakKind, Outcomes>>() {});
  private static final ObjectReader ROUTINES =
      Json.mapper().readerFor(new TypeReference<List<RoutineUse>>() {});
  private static final int KNOWN_AT_MOST = 10_000;

  /** People's days have few different ones, and a parser is slow. */
  private final Map<String, Map<BreakKind, Outcomes>> known = new HashMap<>();

  PersonDayRow read(ResultSet row) throws SQLException {
    boolean valid = row.getBoolean("valid");
    int[] numbers = new int[FIRST_TEXT - FIRST_NUMBER];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = row.getInt(FIRST_NUMBER + i);
    }
    String[] texts = new String[END - FIRST_TEXT];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = row.getString(FIRST_TEXT + i);
    }
    return new PersonDayRow(
        row.getString("person"),
        row.getObject("date", LocalDate.class),
        day(valid, numbers, texts),
        valid + Arrays.toString(numbers) + String.join("|", texts),
        row.getInt("source_partition"),
        row.getLong("source_offset"));
  }

  private CountedDay day(boolean valid, int[] numbers, String[] texts) {
    int n = 0;
    int t = 0;
    return new CountedDay(
        valid,
        numbers[n++],
        numbers[n++],
        numbers[n++],
        numbers[n++],
        NumberList.longs(texts[t++]),
        NumberList.longs(texts[t++]),
        NumberList.longs(texts[t++]),
        NumberList.longs(texts[t++]),
        numbers[n++],
        numbers[n++],
        numbers[n++],
        new Outcomes(
            0, numbers[n++], numbers[n++], numbers[n++], numbers[n++], 0, numbers[n++], numbers[n]),
        byKind(texts[t + 1]),
        NumberList.ints(texts[t]),
        routines(texts[t + 2]));
  }

  private Map<BreakKind, Outcomes> byKind(String json) {
    Map<BreakKind, Outcomes> read = known.get(json);
    if (read == null) {
      read = BY_KIND.readValue(json);
      if (known.size() < KNOWN_AT_MOST) {
        known.put(json, read);
      }
    }
    return read;
  }

  private static List<RoutineUse> routines(String json) {
    return json.equals("[]") ? List.of() : ROUTINES.readValue(json);
  }
}
