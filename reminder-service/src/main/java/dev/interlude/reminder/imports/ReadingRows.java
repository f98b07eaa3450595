package dev.interlude.reminder.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.interlude.reminder.directory.PersonRequest;
import dev.interlude.reminder.directory.PersonRequest.Hours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads rows, one after the other, and remembers whom it has seen. */
final class ReadingRows {

  private final Header header;
  private final Consumer<RowProblem> problems;
  private final Map<String, Long> lines = new HashMap<>();

  ReadingRows(Header header, Consumer<RowProblem> problems) {
    this.header = header;
    this.problems = problems;
  }

  /** Empty for a row that cannot be read, once the problem is told. */
  Optional<PersonRow> read(CsvRecord row) {
    long line = row.getStartingLineNumber();
    if (row.getFieldCount() != header.width()) {
      problems.accept(
          new RowProblem(
              line,
              null,
              "wrong-number-of-cells",
              "has %d cells where the first line has %d"
                  .formatted(row.getFieldCount(), header.width())));
      return Optional.empty();
    }
    Column tooLong = header.tooLong(row).orElse(null);
    if (tooLong != null) {
      problems.accept(
          new RowProblem(
              line,
              tooLong.title(),
              "too-long",
              "has at most %d characters".formatted(tooLong.longest())));
      return Optional.empty();
    }
    String person = header.cell(row, Column.PERSON);
    if (person == null) {
      problems.accept(new RowProblem(line, Column.PERSON.title(), "invalid", "is missing"));
      return Optional.empty();
    }
    Long before = lines.putIfAbsent(person, line);
    if (before != null) {
      problems.accept(
          new RowProblem(
              line, Column.PERSON.title(), "duplicate", "is the same as in line " + before));
      return Optional.empty();
    }
    try {
      return Optional.of(new PersonRow(line, person, request(row)));
    } catch (IllegalArgumentException e) {
      problems.accept(
          new RowProblem(line, Column.WORKING_HOURS.title(), "invalid", HoursCell.DETAIL));
      return Optional.empty();
    }
  }

  private PersonRequest request(CsvRecord row) {
    return new PersonRequest(
        header.cell(row, Column.DEPARTMENT),
        header.cell(row, Column.SITE),
        header.cell(row, Column.ZONE),
        hours(header.cell(row, Column.WORKING_HOURS)),
        header.words(row, Column.NON_WORKING_DATES),
        header.cell(row, Column.HOLIDAYS),
        header.cell(row, Column.POLICY_MODE),
        header.cell(row, Column.SHARING),
        header.cell(row, Column.STATUS),
        header.cell(row, Column.VALID_FROM));
  }

  private static @Nullable List<@Nullable Hours> hours(@Nullable String cell) {
    return cell == null ? null : new ArrayList<@Nullable Hours>(HoursCell.read(cell));
  }
}
