package dev.interlude.analytics.figures.serving;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates of the address; 400 {@code invalid} for what is missing or none. */
record Dates(LocalDate from, LocalDate to) {

  Dates(@Nullable String from, @Nullable String to) {
    this(read("from", from), read("to", to));
  }

  static LocalDate read(String name, @Nullable String given) {
    String text = given == null ? "" : given.strip();
    Question.require(!text.isEmpty(), "invalid", "/" + name, name + " is missing");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Question.problem("invalid", "/" + name, name + " is no date, such as 2026-11-16");
    }
  }
}
