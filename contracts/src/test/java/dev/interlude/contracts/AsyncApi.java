package dev.interlude.contracts;

import dev.interlude.contracts.Resources.Golden;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes the AsyncAPI 3 document of all topics from {@link Topics}, the types and schemas. */
final class AsyncApi {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .build();

  private AsyncApi() {}

  static String yaml() {
    ObjectNode root = YAML.createObjectNode();
    root.put("asyncapi", "3.0.0");
    root.putObject("info")
        .put("title", "Interlude")
        .put("version", "1.0.0")
        .put(
            "description",
            "Topics and events of Interlude: CloudEvents 1.0 in Kafka's binary mode. Attributes are"
                + " headers ce_*, the value is the data as JSON. Written from the code by"
                + " AsyncApiTest with -Dinterlude.update=true.");
    root.put("defaultContentType", "application/json");
    ObjectNode channels = root.putObject("channels");
    ObjectNode operations = root.putObject("operations");
    for (Channel channel : Channel.all()) {
      describe(channel, channels.putObject(channel.name()));
      ObjectNode operation = operations.putObject("write-" + channel.name());
      operation.put("action", "send");
      operation.putObject("channel").put("$ref", "#/channels/" + channel.name());
    }
    ObjectNode components = root.putObject("components");
    ObjectNode messages = components.putObject("messages");
    ObjectNode schemas = components.putObject("schemas");
    for (EventType type : EventType.values()) {
      describe(type, messages.putObject(Resources.shortName(type)));
      ObjectNode schema = Resources.schema(type);
      schema.remove("$schema");
      schemas.set(Resources.shortName(type), schema);
    }
    return YAML.writeValueAsString(root);
  }

  private static void describe(Channel channel, ObjectNode node) {
    node.put("address", channel.topic().name());
    node.put("description", channel.description());
    if (channel.topic().name().contains("{")) {
      node.putObject("parameters").putObject("tenant").put("description", "tenant id");
    }
    ObjectNode messages = node.putObject("messages");
    for (EventType type : channel.types()) {
      messages
          .putObject(Resources.shortName(type))
          .put("$ref", "#/components/messages/" + Resources.shortName(type));
    }
    ObjectNode kafka = node.putObject("bindings").putObject("kafka");
    kafka.put("partitions", channel.topic().partitions(24));
    ObjectNode settings = kafka.putObject("topicConfiguration");
    channel.topic().settings().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            setting -> {
              if (setting.getKey().equals("cleanup.policy")) {
                var policies = settings.putArray(setting.getKey());
                Stream.of(setting.getValue().split(",", -1)).forEach(policies::add);
              } else if (setting.getKey().equals("retention.ms")) {
                settings.put(setting.getKey(), Long.parseLong(setting.getValue()));
              } else if (setting.getKey().equals("message.timestamp.type")) {
                node.put("x-" + setting.getKey(), setting.getValue());
              } else {
                node.put("x-" + setting.getKey(), Long.parseLong(setting.getValue()));
              }
            });
  }

  private static void describe(EventType type, ObjectNode node) {
    node.put("name", type.wireName());
    node.put("title", Resources.schema(type).get("description").stringValue());
    node.put("contentType", "application/json");
    node.putObject("headers")
        .put("type", "object")
        .putArray("required")
        .add("ce_specversion")
        .add("ce_id")
        .add("ce_source")
        .add("ce_type")
        .add("ce_time");
    ObjectNode headers = ((ObjectNode) node.get("headers")).putObject("properties");
    headers.putObject("ce_specversion").put("const", "1.0");
    headers.putObject("ce_id").put("type", "string");
    headers.putObject("ce_source").put("type", "string").put("format", "uri-reference");
    headers.putObject("ce_type").put("const", type.wireName());
    headers.putObject("ce_time").put("type", "string").put("format", "date-time");
    headers.putObject("ce_subject").put("type", "string").put("description", "personId");
    node.putObject("payload").put("$ref", "#/components/schemas/" + Resources.shortName(type));
    var examples = node.putArray("examples");
    Resources.goldens()
        .filter(golden -> golden.type() == type)
        .forEach(golden -> example(golden, examples.addObject()));
  }

  private static void example(Golden golden, ObjectNode node) {
    node.put("name", golden.name());
    node.set("payload", golden.data());
  }
}
