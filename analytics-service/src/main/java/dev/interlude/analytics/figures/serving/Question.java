package dev.interlude.analytics.figures.serving;

import dev.interlude.analytics.dates.DateRange;
import dev.interlude.defaults.Problem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which published periods are asked for.
 *
 * @param by the kind of unit
 * @param units their names; empty for all of the kind
 * @param period the kind of period
 * @param from first begin of a period
 * @param to last begin of a period
 */
public record Question(String by, Set<String> units, String period, LocalDate from, LocalDate to)
    implements Asked {

  public static final String COMPANY = "company";
  public static final List<String> DAYS_WEEKS_MONTHS = List.of("day", "week", "month");
  public static final List<String> WEEKS_MONTHS = List.of("week", "month");

  private static final List<String> KINDS = List.of(COMPANY, "department", "site");
  private static final int MOST_DAYS = 800;
  private static final int MOST_UNITS = 500;
  private static final int LONGEST_UNIT = 500;

  /**
   * Reads and judges the parameters; 400 for whatever is wrong.
   *
   * @param periods the kinds that the answer exists for; the first if none is given
   */
  public static Question of(FigureParameters given, List<String> periods) {
    String by = orElse(given.by(), COMPANY);
    require(
        KINDS.contains(by), "unknown-unit-kind", "/by", "by is one of " + String.join(", ", KINDS));
    String period = orElse(given.period(), periods.getFirst());
    require(
        periods.contains(period),
        "unknown-period",
        "/period",
        "period is one of " + String.join(", ", periods));
    Dates dates = new Dates(given.from(), given.to());
    DateRange range = DateRange.of(dates.from(), dates.to(), dates.from(), MOST_DAYS);
    return new Question(by, units(given.unit()), period, range.from(), range.to());
  }

  @Override
  public Map<String, String> inWords() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("by", by);
    words.put("period", period);
    words.put("from", from.toString());
    words.put("to", to.toString());
    if (!units.isEmpty()) {
      words.put("units", String.join(" ", units));
    }
    return words;
  }

  private static Set<String> units(List<String> given) {
    Set<String> units = new TreeSet<>(given);
    // A form that is left empty sends an empty one.
    units.removeIf(String::isBlank);
    require(
        units.size() <= MOST_UNITS,
        "too-many-units",
        "/unit",
        "at most " + MOST_UNITS + " units at a time; leave unit out for all of the kind");
    for (String unit : units) {
      require(
          unit.length() <= LONGEST_UNIT && unit.indexOf('\0') < 0,
          "invalid-unit",
          "/unit",
          "a unit has at most " + LONGEST_UNIT + " characters");
    }
    return units;
  }

  private static String orElse(@Nullable String given, String usual) {
    return given == null || given.isBlank() ? usual : given;
  }

  static void require(boolean holds, String code, String pointer, String detail) {
    if (!holds) {
      throw problem(code, pointer, detail);
    }
  }

  static Problem problem(String code, String pointer, String detail) {
    return Problem.of(HttpStatus.BAD_REQUEST, code, detail + ".")
        .with("errors", List.of(Map.of("pointer", pointer, "detail", detail)));
  }
}
