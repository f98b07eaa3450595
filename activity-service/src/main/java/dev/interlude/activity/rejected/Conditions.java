package dev.interlude.activity.rejected;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Conditions of a statement, and their values in order. */
final class Conditions {

  private final List<String> clauses = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  void add(String clause, Object... itsValues) {
    clauses.add(clause);
    values.addAll(Arrays.asList(itsValues));
  }

  /** Empty without conditions. */
  String where() {
    return clauses.isEmpty() ? "" : " WHERE " + String.join(" AND ", clauses);
  }

  List<Object> values() {
    return List.copyOf(values);
  }
}
