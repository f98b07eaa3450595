package dev.interlude.analytics.figures.serving.comparison;

import dev.interlude.analytics.figures.serving.Asked;
import dev.interlude.analytics.figures.serving.FigureNames;
import dev.interlude.analytics.figures.serving.FigureParameters;
import dev.interlude.analytics.figures.serving.Question;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which figure of which units is to be compared. */
record ComparisonQuestion(String figure, String by, String period, LocalDate start)
    implements Asked {

  private static final Set<String> UNITS = Set.of("department", "site");

  static ComparisonQuestion of(
      @Nullable String figure,
      @Nullable String by,
      @Nullable String period,
      @Nullable String start) {
    String name = figure == null || figure.isBlank() ? "compliance" : figure;
    Question.require(
        FigureNames.RATIOS.contains(name),
        "unknown-figure",
        "/figure",
        "figure is one of " + String.join(", ", FigureNames.RATIOS));
    String kind = by == null || by.isBlank() ? "department" : by;
    Question.require(
        UNITS.contains(kind), "unknown-unit-kind", "/by", "by is one of department, site");
    LocalDate day = Question.date("start", start);
    Question asked =
        Question.of(
            new FigureParameters(kind, List.of(), period, day.toString(), day.toString(), null),
            Question.WEEKS_MONTHS);
    return new ComparisonQuestion(name, kind, asked.period(), asked.from());
  }

  Question of(String kind) {
    return new Question(kind, Set.of(), period, start, start);
  }

  @Override
  public Map<String, String> inWords() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("figure", figure);
    words.put("by", by);
    words.put("period", period);
    words.put("start", start.toString());
    return words;
  }
}
