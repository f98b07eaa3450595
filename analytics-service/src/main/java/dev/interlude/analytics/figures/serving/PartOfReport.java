package dev.interlude.analytics.figures.serving;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * A table of the weekly report.
 *
 * @param name of its file, without ending
 * @param table of the week that begins on that Monday
 */
public record PartOfReport(String name, Function<LocalDate, Telling> table) {}
