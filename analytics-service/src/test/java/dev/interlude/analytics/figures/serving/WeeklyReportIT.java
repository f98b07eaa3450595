package dev.interlude.analytics.figures.serving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.Http;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "analytics")
class WeeklyReportIT {

  @LocalServerPort int port;
  @Autowired JdbcClient engine;

  @Test
  void bundlesTheTablesOfAWeekAndIsAudited() throws Exception {
    String tenant =
        SomePublished.ofACompany(engine)
            .week("company", "", "2026-11-16")
            .shows("compliance", "", 0.55, 0.49, 0.61)
            .week("site", "aarhus", "2026-11-16")
            .hides("compliance", "", "protects-another-group")
            .week("site", "aarhus", "2026-11-09")
            .shows("compliance", "", 0.7)
            .tenant();

    SortedMap<String, String> files = report(Tokens.staff(tenant, "henrik", "health-team"));

    assertThat(files)
        .containsOnlyKeys(
            "annotations-2026-11-16.csv",
            "company-2026-11-16.csv",
            "data-quality-2026-11-16.csv",
            "department-2026-11-16.csv",
            "heatmap-2026-11-16.csv",
            "routines-2026-11-16.csv",
            "site-2026-11-16.csv");
    assertThat(files.get("company-2026-11-16.csv"))
        .contains("# tenant," + tenant, ",2026-11-16,frozen,compliance,,0.55,0.49,0.61,,,\r\n");
    assertThat(files.get("site-2026-11-16.csv"))
        .contains("aarhus,2026-11-16,frozen,compliance,,,,,,,protects-another-group\r\n")
        .doesNotContain("0.7");
    assertThat(
            engine
                .sql("SELECT actor || ' ' || (detail ->> 'week') FROM audit_entry WHERE tenant = ?")
                .param(tenant)
                .query(String.class)
                .single())
        .isEqualTo("henrik 2026-11-16");
  }

  @Test
  void isOfAWeek() {
    var answer =
        new Http(port)
            .get(
                "/v1/report.zip?week=2026-11-17",
                Tokens.tenantAdmin(SomePublished.ofACompany(engine).tenant()));

    assertThat(answer.code()).isEqualTo("invalid-week");
  }

  private SortedMap<String, String> report(Tokens caller) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/v1/report.zip?week=2026-11-16"))
            .header("Authorization", caller.bearer())
            .build();
    var files = new TreeMap<String, String>();
    try (var client = HttpClient.newHttpClient();
        var zip = new ZipInputStream(client.send(request, BodyHandlers.ofInputStream()).body())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }
}
