package dev.interlude.reminder.imports;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns that a file may have, in any order. */
enum Column {
  PERSON("person"),
  DEPARTMENT("department"),
  SITE("site"),
  ZONE("zone"),
  WORKING_HOURS("workingHours"),
  NON_WORKING_DATES("nonWorkingDates"),
  HOLIDAYS("holidays"),
  POLICY_MODE("policyMode"),
  SHARING("sharing"),
  STATUS("status"),
  VALID_FROM("validFrom");

  private static final int LONGEST = 500;

  /** As many dates as an entry may have, each with a separator. */
  private static final int LONGEST_DATES = 12_000;

  private final String title;

  Column(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Characters of a cell: what is longer is no such value, and would only cost time. */
  int longest() {
    return this == NON_WORKING_DATES ? LONGEST_DATES : LONGEST;
  }

  boolean isNeeded() {
    return ordinal() <= SITE.ordinal();
  }

  static Optional<Column> of(String title) {
    return Arrays.stream(values()).filter(each -> each.title.equalsIgnoreCase(title)).findFirst();
  }

  static String all() {
    return Arrays.stream(values()).map(Column::title).collect(Collectors.joining(", "));
  }
}
