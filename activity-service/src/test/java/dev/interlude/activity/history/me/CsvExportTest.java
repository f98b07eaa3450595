package dev.interlude.activity.history.me;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CsvExportTest {

  private static final String HEADER =
      "time,type,source,id,zone,department,site,directoryVersion,client,receivedAt,data\r\n";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void quotesCellsWithCommasAndQuotes() throws IOException {
    write(activity("urn:desk", "{\"kind\":\"movement\",\"planned\":60}"));
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            HEADER
                + "2026-11-16T08:00:00Z,break.started,urn:desk,e-1,Europe/Copenhagen,\"a, \"\"b\"\"\","
                + "aarhus,3,,2026-11-16T08:00:01Z,"
                + "\"{\"\"kind\"\":\"\"movement\"\",\"\"planned\"\":60}\"\r\n");
  }

  @Test
  void letsNoSpreadsheetTakeACellForAFormula() throws IOException {
    write(activity("=HYPERLINK(1)", "{}"));
    assertThat(out.toString(UTF_8)).contains(",'=HYPERLINK(1),");
  }

  @Test
  void hasAHeaderWhenThereIsNothing() throws IOException {
    write();
    assertThat(out.toString(UTF_8)).isEqualTo(HEADER);
  }

  private void write(MyActivity... rows) throws IOException {
    var csv = new CsvExport(out);
    for (MyActivity row : rows) {
      csv.row(row);
    }
    csv.end();
  }

  private static MyActivity activity(String source, String data) {
    return new MyActivity(
        Instant.parse("2026-11-16T08:00:00Z"),
        "break.started",
        source,
        "e-1",
        ZoneId.of("Europe/Copenhagen"),
        "a, \"b\"",
        "aarhus",
        3,
        null,
        Instant.parse("2026-11-16T08:00:01Z"),
        Json.mapper().readTree(data));
  }
}
