package dev.interlude.reminder.prompts;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rows turned into columns: many go to the database as one array a column, read there by {@code
 * unnest}. It takes a quarter of the database's time that the same rows take as JSON ({@link
 * Rows#json}), so it is for what is written or asked in thousands a second.
 *
 * @param rows in the order in which they are written
 */
public record Columns<T>(List<T> rows) {

  private static final double NANOS = 1e9;

  public String[] texts(Function<T, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  public int[] numbers(ToIntFunction<T> column) {
    return rows.stream().mapToInt(column).toArray();
  }

  public Integer[] numbersOrNull(Function<T, @Nullable Integer> column) {
    return rows.stream().map(column).toArray(Integer[]::new);
  }

  public boolean[] flags(Predicate<T> column) {
    boolean[] flags = new boolean[rows.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = column.test(rows.get(i));
    }
    return flags;
  }

  /** Seconds since the epoch, for {@code to_timestamp}, which keeps microseconds. */
  public Double[] times(Function<T, @Nullable Instant> column) {
    return rows.stream().map(column).map(Columns::seconds).toArray(Double[]::new);
  }

  private static @Nullable Double seconds(@Nullable Instant time) {
    return time == null ? null : (Double) (time.getEpochSecond() + time.getNano() / NANOS);
  }
}
