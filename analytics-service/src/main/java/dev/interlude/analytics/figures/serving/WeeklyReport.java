package dev.interlude.analytics.figures.serving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** A week of a company as a bundle of tables. */
@Component
class WeeklyReport {

  private final List<PartOfReport> parts;

  WeeklyReport(List<PartOfReport> parts) {
    this.parts = parts.stream().sorted(Comparator.comparing(PartOfReport::name)).toList();
  }

  byte[] of(LocalDate monday, Standing standing) {
    Instant updated = standing.updated() == null ? Instant.EPOCH : standing.updated();
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (PartOfReport part : parts) {
        var entry = new ZipEntry(part.name() + "-" + monday + ".csv");
        entry.setTimeLocal(updated.atOffset(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(part.table().apply(monday).table(standing).encoded());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
