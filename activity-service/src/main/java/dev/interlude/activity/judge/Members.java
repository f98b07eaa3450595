package dev.interlude.activity.judge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object: values of those whose names we know, and whether any name came
 * twice. A value is a String, an Integer, a Double, or {@link #OTHER}; null stands for JSON null
 * and for what is not there.
 */
final class Members {

  /** A value of a kind that no field of ours has, or a whole number too large for any. */
  static final Object OTHER = new Object();

  /** The attributes of a CloudEvent. */
  static final Names ATTRIBUTES =
      new Names(
          "specversion",
          "id",
          "source",
          "type",
          "subject",
          "time",
          "data",
          "datacontenttype",
          "dataschema",
          "data_base64");

  /** The fields of all data that clients report. */
  static final Names DATA =
      new Names(
          "from",
          "to",
          "posture",
          "evidence",
          "breakId",
          "channel",
          "number",
          "until",
          "reason",
          "kind",
          "routineId",
          "routineVersion",
          "startedAt",
          "ratio",
          "plannedSeconds",
          "stepsDone",
          "stepsTotal",
          "painBefore",
          "painAfter",
          "state",
          "date");

  /** Up to 64 names, each with its place. */
  static final class Names {

    private final Map<String, Integer> places = new HashMap<>();

    private Names(String... names) {
      Arrays.stream(names).forEach(name -> places.put(name, places.size()));
    }

    List<String> all() {
      return List.copyOf(places.keySet());
    }
  }

  private final Names names;
  private final @Nullable Object[] values;
  private long seen;
  private @Nullable Set<String> others;

  Members(Names names) {
    this.names = names;
    this.values = new Object[names.places.size()];
  }

  /** Where the name has its place; negative for one that is not ours. */
  int place(String name) {
    Integer place = names.places.get(name);
    return place == null ? -1 : place;
  }

  /** Takes note of a name; false when it came before. */
  boolean add(String name, int place) {
    if (place < 0) {
      others = others == null ? new HashSet<>() : others;
      return others.add(name);
    }
    long bit = 1L << place;
    boolean isNew = (seen & bit) == 0;
    seen |= bit;
    return isNew;
  }

  void put(int place, @Nullable Object value) {
    if (place >= 0) {
      values[place] = value;
    }
  }

  boolean has(String name) {
    int place = place(name);
    return place >= 0 && (seen & (1L << place)) != 0;
  }

  @Nullable Object get(String name) {
    int place = place(name);
    return place < 0 ? null : values[place];
  }
}
