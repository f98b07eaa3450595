package dev.interlude.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.contracts.Resources.Golden;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemasTest {
  private static final Collection<String> ADDED_BY_SERVICES =
      List.of("assignment", "client", "receivedAt");

  static Stream<Golden> goldens() {
    return Resources.goldens();
  }

  @ParameterizedTest
  @EnumSource
  void nameTheFieldsOfTheRecordAndWhichAreRequired(EventType type) {
    ObjectNode schema = Resources.schema(type);
    RecordComponent[] components = type.dataType().getRecordComponents();

    assertThat(schema.get("title").stringValue()).isEqualTo(type.wireName());
    assertThat(schema.get("properties").propertyNames())
        .containsAll(names(components).toList())
        .allMatch(
            name -> names(components).anyMatch(name::equals) || ADDED_BY_SERVICES.contains(name));
    assertThat(schema.get("required").valueStream().map(JsonNode::stringValue))
        .containsExactlyInAnyOrderElementsOf(
            names(
                    Arrays.stream(components)
                        .filter(c -> !c.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .toArray(RecordComponent[]::new))
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void listExactlyTheConstantsOfEnums(EventType type) {
    for (RecordComponent component : type.dataType().getRecordComponents()) {
      if (component.getType().getEnumConstants() instanceof WireNamed[] constants) {
        JsonNode property = Resources.schema(type).get("properties").get(component.getName());
        assertThat(property.get("enum").valueStream().map(JsonNode::stringValue))
            .containsExactlyElementsOf(Stream.of(constants).map(WireNamed::wireName).toList());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void refuseValuesOfAnotherKindAsTheReaderDoes(Golden golden) {
    for (String field : golden.data().propertyNames()) {
      for (JsonNode wrong : wrongFor(golden.type(), field, golden.data().get(field))) {
        ObjectNode spoilt = golden.data().deepCopy();
        spoilt.set(field, wrong);
        String what = field + " = " + wrong;

        assertThat(Resources.violations(golden.type(), spoilt)).as(what).isNotEmpty();
        if (!ADDED_BY_SERVICES.contains(field)) {
          assertThatThrownBy(() -> Json.mapper().treeToValue(spoilt, golden.type().dataType()))
              .as(what)
              .isInstanceOf(JacksonException.class);
        }
      }
    }
  }

  private static List<JsonNode> wrongFor(EventType type, String field, JsonNode right) {
    var nodes = Json.mapper().getNodeFactory();
    JsonNode someObject = nodes.objectNode().put("unexpected", true);
    if (right.isNumber()) {
      return right.isIntegralNumber()
          ? List.of(
              someObject, nodes.stringNode("7"), nodes.numberNode(1.5), nodes.booleanNode(true))
          : List.of(someObject, nodes.stringNode("0.5"), nodes.booleanNode(true));
    }
    if (right.isBoolean()) {
      return List.of(someObject, nodes.stringNode("true"), nodes.numberNode(1));
    }
    if (right.isString()) {
      boolean isInstant =
          Arrays.stream(type.dataType().getRecordComponents())
              .anyMatch(c -> c.getName().equals(field) && c.getType() == Instant.class);
      return isInstant
          ? List.of(someObject, nodes.booleanNode(true), nodes.stringNode("2026-11-16T10:00:00"))
          : List.of(someObject, nodes.booleanNode(true), nodes.numberNode(0));
    }
    return List.of(nodes.stringNode("text"), nodes.numberNode(1));
  }

  private static Stream<String> names(RecordComponent[] components) {
    return Arrays.stream(components).map(RecordComponent::getName);
  }
}
