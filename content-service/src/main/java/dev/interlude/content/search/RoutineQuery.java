package dev.interlude.content.search;

import dev.interlude.content.routine.BodyArea;
import dev.interlude.content.routine.Equipment;
import dev.interlude.content.routine.Goal;
import dev.interlude.content.routine.Level;
import dev.interlude.content.routine.Position;
import dev.interlude.contracts.BreakKind;
import dev.interlude.defaults.QueryParameters;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which routines are asked for, in which order, and where the page begins; null lets all pass. */
public record RoutineQuery(
    @Nullable BreakKind kind,
    @Nullable BodyArea bodyArea,
    @Nullable Goal goal,
    @Nullable Position position,
    @Nullable Level level,
    @Nullable List<Equipment> equipment,
    @Nullable Integer maxSeconds,
    @Nullable String locale,
    @Nullable String words,
    boolean withOverdue,
    Sorting sorting,
    int limit,
    @Nullable Cursor after) {

  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 200;
  private static final int LONGEST = 24 * 3600;

  /** Throws a Problem that names each parameter that is unknown or wrong. */
  public static RoutineQuery of(Map<String, String[]> given) {
    var parameters = new QueryParameters(given);
    String words = parameters.text("q", 200);
    Sorting sorting = sorting(parameters, words != null);
    Integer limit = parameters.number("limit", 1, LARGEST_PAGE);
    var query =
        new RoutineQuery(
            parameters.oneOf("kind", BreakKind.class),
            parameters.oneOf("bodyArea", BodyArea.class),
            parameters.oneOf("goal", Goal.class),
            parameters.oneOf("position", Position.class),
            parameters.oneOf("level", Level.class),
            parameters.someOf("equipment", Equipment.class),
            parameters.number("maxSeconds", 1, LONGEST),
            locale(parameters),
            words,
            parameters.flag("overdue"),
            sorting,
            limit == null ? PAGE : limit,
            after(parameters, sorting));
    parameters.refuseIfWrong();
    return query;
  }

  /** For what is read one by one: the language wished for, and no other parameter. */
  public static @Nullable String languageOf(Map<String, String[]> given) {
    var parameters = new QueryParameters(given);
    String locale = locale(parameters);
    parameters.refuseIfWrong();
    return locale;
  }

  private static @Nullable String locale(QueryParameters parameters) {
    return parameters.read(
        "locale", RoutineQuery::languageTag, "is a BCP-47 language tag such as da or de-AT");
  }

  private static Optional<String> languageTag(String text) {
    try {
      return Optional.of(new Locale.Builder().setLanguageTag(text).build().toLanguageTag());
    } catch (IllformedLocaleException illFormed) {
      return Optional.empty();
    }
  }

  private static Sorting sorting(QueryParameters parameters, boolean searching) {
    var byDefault =
        searching ? new Sorting(Sorting.Key.RELEVANCE, false) : new Sorting(Sorting.Key.ID, false);
    String text = parameters.text("sort", 100);
    if (text == null) {
      return byDefault;
    }
    Optional<Sorting> asked = Sorting.of(text);
    if (asked.isEmpty()) {
      parameters.reject("sort", "is one of " + Sorting.choices());
    } else if (asked.get().key() == Sorting.Key.RELEVANCE && !searching) {
      parameters.reject("sort", "by relevance needs q");
    }
    return asked.orElse(byDefault);
  }

  private static @Nullable Cursor after(QueryParameters parameters, Sorting sorting) {
    String text = parameters.text("cursor", 1000);
    if (text == null) {
      return null;
    }
    Optional<Cursor> cursor = Cursor.decode(text, sorting);
    if (cursor.isEmpty()) {
      parameters.reject("cursor", "is the value of next of a list with the same sort");
    }
    return cursor.orElse(null);
  }
}
