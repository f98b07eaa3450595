package dev.interlude.analytics.figures;

/**
 * One figure of one cell.
 *
 * @param figure its name in docs/metrics.md
 * @param item which of its parts, such as a bin or a step of the funnel; empty for a plain figure
 */
public record PublishedFigure(String figure, String item, Published published) {

  static PublishedFigure plain(String figure, Published published) {
    return new PublishedFigure(figure, "", published);
  }
}
