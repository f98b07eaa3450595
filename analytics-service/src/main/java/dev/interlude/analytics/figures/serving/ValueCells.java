package dev.interlude.analytics.figures.serving;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns in which a figure stands; all are empty where nobody contributed. */
public final class ValueCells {

  public static final List<String> COLUMNS =
      List.of("value", "low", "high", "atMost", "atLeast", "suppressed");

  private static final FigureValue NO_DATA = new FigureValue(null, null, null, null, null, null);

  private ValueCells() {}

  public static List<@Nullable Object> of(@Nullable FigureValue figure) {
    FigureValue told = figure == null ? NO_DATA : figure;
    return Arrays.asList(
        told.value(), told.low(), told.high(), told.atMost(), told.atLeast(), told.suppressed());
  }
}
