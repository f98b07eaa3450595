package dev.interlude.systemtests;

import dev.interlude.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The rules and dashboards of {@code deploy/observability}, as Prometheus and Grafana read them.
 */
final class Observability {

  static final Path FOLDER = Path.of("..", "deploy", "observability").toAbsolutePath().normalize();

  private static final YAMLMapper YAML = new YAMLMapper();

  /** What stands in an expression beside the names of metrics and functions. */
  private static final Pattern NO_NAMES =
      Pattern.compile(
          "\"[^\"]*\"|\\{[^}]*\\}|\\[[^\\]]*\\]"
              + "|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

  private static final Pattern NAME =
      Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*(?!\\w|\\s*\\()");
  private static final Set<String> KEYWORDS =
      Set.of("and", "or", "unless", "offset", "bool", "on", "by", "inf", "nan");

  private Observability() {}

  static List<Path> rules() {
    return files(FOLDER.resolve("rules"), ".yml");
  }

  static List<Path> ruleTests() {
    return files(FOLDER.resolve("tests"), ".yml");
  }

  static List<Path> dashboards() {
    return files(FOLDER.resolve("grafana/dashboards"), ".json");
  }

  /** Recording and alerting ones, each as it is written. */
  static List<JsonNode> everyRule() {
    return rules().stream()
        .map(file -> YAML.readTree(file.toFile()))
        .flatMap(file -> file.get("groups").valueStream())
        .flatMap(group -> group.get("rules").valueStream())
        .toList();
  }

  static List<JsonNode> alerts() {
    return everyRule().stream().filter(rule -> rule.has("alert")).toList();
  }

  /** What the panels ask, by dashboard and title, for every tenant and period. */
  static Map<String, String> asked() {
    var asked = new TreeMap<String, String>();
    for (Path file : dashboards()) {
      JsonNode dashboard = Json.mapper().readTree(file.toFile());
      for (JsonNode panel : dashboard.get("panels")) {
        for (JsonNode target : panel.path("targets")) {
          String place =
              "%s / %s / %s"
                  .formatted(
                      file.getFileName(),
                      panel.get("title").asString(),
                      target.get("refId").asString());
          asked.put(
              place,
              target
                  .get("expr")
                  .asString()
                  .replace("$tenant", "[^/]+")
                  .replace("$period", "week|day"));
        }
      }
    }
    return asked;
  }

  /** The series that an expression reads. */
  static Set<String> names(String expression) {
    var names = new TreeSet<String>();
    var matcher = NAME.matcher(NO_NAMES.matcher(expression).replaceAll(" "));
    while (matcher.find()) {
      if (!KEYWORDS.contains(matcher.group())) {
        names.add(matcher.group());
      }
    }
    return names;
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
