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

  private final String title;

  Column(String title) {
    this.title = title;
  }

  String title() {
    return title;
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
