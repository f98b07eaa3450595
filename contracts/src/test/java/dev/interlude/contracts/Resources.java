package dev.interlude.contracts;

import static java.util.Objects.requireNonNull;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas and golden examples of the module, as they are packed into its jar. */
final class Resources {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Resources() {}

  /** A golden example: which file it is, and the whole CloudEvent in JSON mode. */
  record Golden(String name, ObjectNode event) {
    EventType type() {
      return EventType.of(event.get("type").stringValue()).orElseThrow();
    }

    ObjectNode data() {
      return (ObjectNode) event.get("data");
    }

    boolean isEnriched() {
      return name.contains(".enriched");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Golden> goldens() {
    return Stream.of(EventType.values())
        .flatMap(
            type ->
                Stream.of("", ".minimal", ".enriched")
                    .map(variant -> shortName(type) + variant)
                    .filter(name -> find("golden/" + name + ".json") != null)
                    .map(name -> new Golden(name, json("golden/" + name + ".json"))));
  }

  static ObjectNode schema(EventType type) {
    return json("schemas/" + shortName(type) + ".schema.json");
  }

  static List<String> violations(EventType type, JsonNode data) {
    Schema schema = REGISTRY.getSchema(schema(type));
    return schema
        .validate(
            data.toString(),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** {@code posture.observed.v1}. */
  static String shortName(EventType type) {
    return type.wireName().substring("dev.interlude.".length());
  }

  private static ObjectNode json(String path) {
    try (InputStream in = requireNonNull(find(path), path)) {
      return (ObjectNode) Json.mapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream find(String path) {
    return Resources.class.getResourceAsStream(path);
  }
}
