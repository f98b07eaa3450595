package dev.interlude.reminder.imports;

import dev.interlude.reminder.fields.Finding;

/** Findings of a request as problems of a row. */
final class Findings {

  private Findings() {}

  static RowProblem problem(long line, Finding finding) {
    String[] path = finding.pointer().split("/");
    String field = path.length < 2 || path[1].equals("id") ? "person" : path[1];
    return new RowProblem(line, field, "invalid", finding.detail());
  }
}
