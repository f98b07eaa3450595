package dev.interlude.reminder.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.directory.JudgingEntries;
import dev.interlude.reminder.directory.JudgingEntries.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads a file and says what each row would do, or what is wrong with it. */
final class Judging {

  static final int CHUNK = 250;

  private final JudgingEntries.OfTenant entries;
  private final int maxRows;
  private final Consumer<List<PersonRow>> valid;
  private final Report report = new Report();
  private final List<PersonRow> chunk = new ArrayList<>();
  private @Nullable ReadingRows reading;
  private int rows;

  /**
   * @param valid gets the rows that can be taken, some at a time
   */
  Judging(JudgingEntries.OfTenant entries, int maxRows, Consumer<List<PersonRow>> valid) {
    this.entries = entries;
    this.maxRows = maxRows;
    this.valid = valid;
  }

  /** Throws 400 for a wrong first line, 413 for too many rows. */
  Judging judge(CsvFile file) {
    file.read(this::take);
    if (reading == null) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "malformed",
          "The file is empty; its first line names the columns: " + Column.all() + ".");
    }
    judgeChunk();
    return this;
  }

  Report report() {
    return report;
  }

  int rows() {
    return rows;
  }

  private void take(CsvRecord row) {
    if (reading == null) {
      var problems = new ArrayList<RowProblem>();
      Header header = Header.of(row.getFields(), problems);
      if (!problems.isEmpty()) {
        throw Problem.of(
                HttpStatus.BAD_REQUEST, "wrong-columns", "The first line has wrong columns.")
            .with("errors", problems);
      }
      reading = new ReadingRows(header, report::add);
      return;
    }
    if (++rows > maxRows) {
      throw Problem.of(
              HttpStatus.CONTENT_TOO_LARGE,
              "too-many-rows",
              "A file has at most %d rows; split it. Nothing was taken.".formatted(maxRows))
          .with("limit", maxRows);
    }
    reading.read(row).ifPresent(chunk::add);
    if (chunk.size() == CHUNK) {
      judgeChunk();
    }
  }

  private void judgeChunk() {
    List<Verdict> verdicts =
        entries.judge(
            chunk.stream()
                .map(row -> new JudgingEntries.Wanted(row.person(), row.request()))
                .toList());
    var good = new ArrayList<PersonRow>();
    for (int i = 0; i < verdicts.size(); i++) {
      PersonRow row = chunk.get(i);
      Verdict verdict = verdicts.get(i);
      verdict.findings().forEach(finding -> report.add(Findings.problem(row.line(), finding)));
      if (verdict.findings().isEmpty()) {
        report.add(verdict.effect());
        good.add(row);
      }
    }
    if (!good.isEmpty()) {
      valid.accept(good);
    }
    chunk.clear();
  }
}
