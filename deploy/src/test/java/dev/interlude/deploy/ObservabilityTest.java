package dev.interlude.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A chart holds its files itself; rules and dashboards are those of the folder observability. */
class ObservabilityTest {

  private static final Path SOURCE = Path.of("observability");
  private static final Path FILES = Chart.FOLDER.resolve("files");

  /** {@code -Dinterlude.update=true} copies them anew. */
  @Test
  void standsInTheChartAsBesideIt() throws IOException {
    same(SOURCE.resolve("rules"), FILES.resolve("rules"));
    same(SOURCE.resolve("grafana").resolve("dashboards"), FILES.resolve("dashboards"));
  }

  @Test
  void becomesRulesAndDashboardsOfTheCluster() {
    var company = Chart.render("company");
    assertThat(company.ofKind("PrometheusRule"))
        .hasSize(files(SOURCE.resolve("rules")).size())
        .allSatisfy(
            each -> assertThat(each.at("spec", "groups", 0, "rules", 0, "expr")).isPresent());
    assertThat(company.ofKind("ConfigMap"))
        .hasSize(files(SOURCE.resolve("grafana").resolve("dashboards")).size())
        .allSatisfy(
            each -> assertThat(each.at("metadata", "labels", "grafana_dashboard")).contains("1"));
  }

  private static void same(Path source, Path copies) throws IOException {
    Map<String, String> expected = files(source);
    if (Boolean.getBoolean("interlude.update")) {
      Files.createDirectories(copies);
      for (String name : files(copies).keySet()) {
        Files.delete(copies.resolve(name));
      }
      for (var file : expected.entrySet()) {
        Files.writeString(copies.resolve(file.getKey()), file.getValue());
      }
    }
    assertThat(files(copies)).isEqualTo(expected);
  }

  private static Map<String, String> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.collect(
          Collectors.toMap(
              each -> each.getFileName().toString(), Chart::read, (a, b) -> a, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
