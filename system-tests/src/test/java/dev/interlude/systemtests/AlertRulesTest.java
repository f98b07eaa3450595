package dev.interlude.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The rules of Prometheus by themselves; with real series they are tried in PrometheusIT. */
class AlertRulesTest {

  private static final String RUNBOOK = "docs/operations.md";

  @Test
  void areRulesToPrometheus() throws Exception {
    promtool("check", "rules", Observability.rules());
  }

  @Test
  void fireWhenTheyShallAndNotBefore() throws Exception {
    promtool("test", "rules", Observability.ruleTests());
  }

  @Test
  void haveATestEach() throws IOException {
    var tests = new StringBuilder();
    for (Path file : Observability.ruleTests()) {
      tests.append(Files.readString(file));
    }
    assertThat(Observability.alerts())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            alert ->
                assertThat(tests.toString())
                    .containsPattern(
                        "\\b"
                            + alert.get("alert").asString()
                            + "\\b[^\\n]*(firing|\\n\\s+exp_al)"));
  }

  @Test
  void sayWhatIsWrongHowBadItIsAndWhereTheRunbookIs() throws IOException {
    Set<String> anchors = anchors();
    assertThat(Observability.alerts())
        .allSatisfy(
            alert -> {
              assertThat(alert.at("/labels/severity").asString()).isIn("critical", "warning");
              assertThat(alert.at("/annotations/summary").asString()).isNotBlank();
              assertThat(alert.at("/annotations/description").asString()).isNotBlank();
              assertThat(anchors).contains(alert.at("/annotations/runbook_url").asString());
            });
  }

  @Test
  void haveNamesOfTheirOwn() {
    List<String> names =
        Observability.alerts().stream().map(a -> a.get("alert").asString()).toList();
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void readOnlyRecordsThatThereAre() {
    Set<String> recorded =
        Observability.everyRule().stream()
            .filter(rule -> rule.has("record"))
            .map(rule -> rule.get("record").asString())
            .collect(Collectors.toSet());
    var read = new TreeSet<String>();
    for (JsonNode rule : Observability.everyRule()) {
      read.addAll(Observability.names(rule.get("expr").asString()));
    }
    Observability.asked().values().forEach(asked -> read.addAll(Observability.names(asked)));
    read.removeIf(name -> !name.contains(":"));
    assertThat(recorded).containsAll(read);
  }

  /** As a page of Markdown names its headings. */
  private static Set<String> anchors() throws IOException {
    return Files.readAllLines(Observability.FOLDER.resolve("../..").resolve(RUNBOOK)).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
        .map(anchor -> RUNBOOK + "#" + anchor)
        .collect(Collectors.toSet());
  }

  private static void promtool(String verb, String object, List<Path> files) throws Exception {
    var command = new ArrayList<>(List.of(Programs.need("promtool").toString(), verb, object));
    files.forEach(file -> command.add(file.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
