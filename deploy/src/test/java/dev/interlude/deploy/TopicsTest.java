package dev.interlude.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Strimzi's topics are those of {@code Topics}. */
class TopicsTest {

  private static final Path FILE = Chart.FOLDER.resolve("files").resolve("topics.yaml");
  private static final String TENANT = "t";

  /** {@code -Dinterlude.update=true} writes the file anew. */
  @Test
  void standInTheChartAsInTheContracts() throws Exception {
    String expected = text();
    if (Boolean.getBoolean("interlude.update")) {
      Files.writeString(FILE, expected);
    }
    assertThat(Chart.read(FILE)).isEqualTo(expected);
  }

  @Test
  void becomeResourcesWithTheInstallationsPartitions() {
    var enterprise = Chart.render("enterprise");
    assertThat(enterprise.ofKind("KafkaTopic")).hasSize(Topics.all().size() + 2);
    var activities = enterprise.named("KafkaTopic", Topics.ACTIVITIES.name());
    assertThat(activities.at("spec", "partitions")).contains(48);
    assertThat(activities.at("spec", "replicas")).contains(3);
    var ofTenant = enterprise.named("KafkaTopic", Topics.clientEvents("umbrella").name());
    assertThat(ofTenant.at("spec", "config", "message.timestamp.type")).contains("LogAppendTime");
  }

  private static String text() {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    List<Object> topics = new ArrayList<>();
    Topics.all().forEach(topic -> topics.add(entry(topic, topic.name())));
    Topic ofTenant = Topics.clientEvents(TENANT);
    String prefix = ofTenant.name().substring(0, ofTenant.name().length() - TENANT.length());
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("topics", topics);
    content.put("byTenant", List.of(entry(ofTenant, prefix)));
    return "# Written from the contracts by a test: mvn test -pl deploy -am -Dinterlude.update=true\n"
        + new Yaml(options).dump(content);
  }

  private static Map<String, Object> entry(Topic topic, String name) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", name);
    entry.put("byPerson", topic.byPerson());
    entry.put("config", new TreeMap<>(topic.settings()));
    return entry;
  }
}
