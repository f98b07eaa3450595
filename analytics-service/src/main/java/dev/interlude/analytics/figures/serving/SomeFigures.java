package dev.interlude.analytics.figures.serving;

import java.util.List;
import java.util.Map;

/**
 * A question for some of the figures.
 *
 * @param figures their names, in the order in which they are told
 */
record SomeFigures(Question question, List<String> figures) implements Asked {

  /** All figures without a name; 400 {@code unknown-figure} for a name that there is not. */
  static SomeFigures of(Question question, List<String> names) {
    for (String name : names) {
      Question.require(
          FigureNames.ALL.contains(name),
          "unknown-figure",
          "/figure",
          "figure is one of " + String.join(", ", FigureNames.ALL));
    }
    return new SomeFigures(
        question,
        names.isEmpty()
            ? FigureNames.ALL
            : FigureNames.ALL.stream().filter(names::contains).toList());
  }

  Layout layout() {
    return new Layout(
        figures,
        List.of("figure", "item"),
        List::of,
        (head, periods) -> FiguresAnswer.of(head, periods, figures));
  }

  @Override
  public Map<String, String> inWords() {
    Map<String, String> words = question.inWords();
    if (figures.size() < FigureNames.ALL.size()) {
      words.put("figures", String.join(" ", figures));
    }
    return words;
  }
}
