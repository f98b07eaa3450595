package dev.interlude.reminder.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.interlude.defaults.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;

/**
 * A file in UTF-8, with or without a byte order mark, with commas or, as spreadsheets of some
 * countries write it, semicolons between the cells.
 */
record CsvFile(Path path) {

  private static final int BYTE_ORDER_MARK = '\uFEFF';
  private static final int LONGEST_FIRST_LINE = 4_096;

  /** Hands over one row after the other; throws 400 for what is no such file. */
  void read(Consumer<CsvRecord> rows) {
    try (var reader = open()) {
      CsvReader.builder()
          .fieldSeparator(separator(reader))
          .skipEmptyLines(true)
          .allowExtraFields(true)
          .allowMissingFields(true)
          .ofCsvRecord(reader)
          .forEach(rows);
    } catch (CharacterCodingException e) {
      throw notUtf8();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw notUtf8();
      }
      throw e;
    } catch (CsvParseException e) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST, "malformed", "The file is no CSV: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BufferedReader open() throws IOException {
    var strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new BufferedReader(new InputStreamReader(Files.newInputStream(path), strict), 1 << 16);
  }

  /** Passes over a byte order mark, and looks at the first line. */
  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    reader.mark(LONGEST_FIRST_LINE);
    var first = new char[LONGEST_FIRST_LINE];
    int length = Math.max(reader.read(first), 0);
    reader.reset();
    String line = new String(first, 0, length).lines().findFirst().orElse("");
    return line.indexOf(',') < 0 && line.indexOf(';') >= 0 ? ';' : ',';
  }

  private static Problem notUtf8() {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "malformed",
        "The file is not in UTF-8; save it as \"CSV UTF-8\", with or without a byte order mark.");
  }
}
