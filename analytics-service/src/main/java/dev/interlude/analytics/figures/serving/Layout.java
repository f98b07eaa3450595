package dev.interlude.analytics.figures.serving;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How one address tells published periods.
 *
 * @param figures the names under which it finds them
 * @param columns of its table, between those of the period and those of the value
 * @param cells what stands in these columns for a figure's name and item
 * @param json the whole answer
 */
public record Layout(
    List<String> figures,
    List<String> columns,
    BiFunction<String, String, List<? extends @Nullable Object>> cells,
    BiFunction<Head, List<PublishedPeriod>, Object> json) {}
