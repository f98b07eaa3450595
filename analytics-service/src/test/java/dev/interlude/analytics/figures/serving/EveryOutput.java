package dev.interlude.analytics.figures.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that a service tells of one tenant, by where it tells it. */
record EveryOutput(int port, int managementPort, String tenant) {

  private static final List<String> KINDS = List.of("company", "department", "site");
  private static final List<String> PERIODS = List.of("day", "week", "month");
  private static final String DATES = "&from=2026-11-01&to=2026-11-30";

  /** As JSON and as CSV. */
  Map<String, String> http() throws IOException, InterruptedException {
    var told = new LinkedHashMap<String, String>();
    for (String path : paths()) {
      told.put(path, get(path));
      told.put(path + "&format=csv", get(path + "&format=csv"));
    }
    told.put("report.zip", report());
    return told;
  }

  private static List<String> paths() {
    var paths = new ArrayList<String>();
    for (String period : PERIODS) {
      for (String kind : KINDS) {
        String question = "?by=" + kind + "&period=" + period + DATES;
        paths.add("/v1/figures" + question);
        paths.add("/v1/distribution" + question);
        paths.add("/v1/funnel" + question);
        if (!period.equals("day")) {
          paths.add("/v1/heatmap" + question);
        }
      }
      paths.add("/v1/data-quality?period=" + period + DATES);
    }
    paths.add("/v1/routines/usage?period=week" + DATES);
    paths.add("/v1/units?");
    paths.add("/v1/alerts?");
    for (String figure : FigureNames.RATIOS) {
      paths.add("/v1/comparison?by=department&start=2026-11-09&figure=" + figure);
      paths.add("/v1/comparison?by=site&start=2026-11-09&figure=" + figure);
    }
    return paths;
  }

  private String report() throws IOException, InterruptedException {
    var text = new StringBuilder();
    byte[] bundle = bytes(port, "/v1/report.zip?week=2026-11-09", healthTeam());
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(new String(zip.readAllBytes(), UTF_8));
      }
    }
    return text.toString();
  }

  /** The lines of Prometheus that name the tenant. */
  String prometheus() throws IOException, InterruptedException {
    String all =
        new String(
            bytes(managementPort, "/actuator/prometheus", "Bearer " + Infrastructure.SCRAPE_TOKEN),
            UTF_8);
    return all.lines()
        .filter(line -> line.contains("tenant=\"" + tenant + "\""))
        .collect(Collectors.joining("\n"));
  }

  /** All rows of the views for tools. */
  static String rows(JdbcClient bi, String tenant) {
    return List.of("bi_period", "bi_figure", "bi_annotation").stream()
        .flatMap(
            view ->
                bi
                    .sql("SELECT * FROM " + view + " WHERE tenant = ?")
                    .param(tenant)
                    .query()
                    .listOfRows()
                    .stream())
        .map(Map::toString)
        .collect(Collectors.joining("\n"));
  }

  private String get(String path) throws IOException, InterruptedException {
    return new String(bytes(port, path, healthTeam()), UTF_8);
  }

  private String healthTeam() {
    return Tokens.staff(tenant, "henrik", "health-team").bearer();
  }

  private static byte[] bytes(int port, String path, String authorization)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header("Authorization", authorization)
              .build();
      var answer = client.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException(path + " answers " + answer.statusCode());
      }
      return answer.body();
    }
  }
}
