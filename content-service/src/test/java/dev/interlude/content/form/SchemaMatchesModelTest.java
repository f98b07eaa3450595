package dev.interlude.content.form;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.interlude.content.exercise.Dosage;
import dev.interlude.content.exercise.Pose.KeyFrame;
import dev.interlude.content.routine.Routine;
import dev.interlude.content.text.Text;
import dev.interlude.contracts.WireNamed;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks the records and the schema side by side. */
class SchemaMatchesModelTest {

  private final Set<Class<?>> seen = new HashSet<>();
  private final JsonNode schema = schema();

  @Test
  void namesTheSameFieldsNamesAndNumbersAsTheRecords() {
    compare(Routine.class, schema, "");
    assertThat(seen).hasSizeGreaterThan(15).contains(KeyFrame.class, Dosage.class, Text.class);
  }

  private void compare(Type type, JsonNode pointed, String place) {
    JsonNode form = resolved(pointed);
    switch (type) {
      case ParameterizedType list when list.getRawType() == List.class -> {
        assertThat(form.path("type").asString()).as(place).isEqualTo("array");
        compare(list.getActualTypeArguments()[0], form.path("items"), place + "[]");
      }
      case ParameterizedType map when map.getRawType() == Map.class -> {
        Type[] keyAndValue = map.getActualTypeArguments();
        assertThat(names(form.path("properties")))
            .as(place)
            .containsExactlyInAnyOrderElementsOf(constants((Class<?>) keyAndValue[0]));
        form.path("properties")
            .propertyNames()
            .forEach(
                name ->
                    compare(
                        keyAndValue[1], form.path("properties").path(name), place + "/" + name));
      }
      case Class<?> plain -> compare(plain, form, place);
      default -> throw new IllegalStateException(place + " is of a kind that was not foreseen");
    }
  }

  private void compare(Class<?> type, JsonNode form, String place) {
    if (type.isEnum()) {
      assertThat(strings(form.path("enum"))).as(place).isEqualTo(constants(type));
    } else if (type == Dosage.class) {
      seen.add(type);
      for (Class<?> variant : type.getPermittedSubclasses()) {
        String name = variant.getSimpleName().toLowerCase(Locale.ROOT);
        compare((Type) variant, form.path("properties").path(name), place + "/" + name);
      }
      assertThat(form.path("properties")).hasSize(type.getPermittedSubclasses().length);
    } else if (type == Text.class) {
      seen.add(type);
      assertThat(form).isEqualTo(schema.at("/$defs/text"));
    } else if (type.isRecord() && seen.add(type)) {
      record(type, form, place);
    } else if (!type.isRecord()) {
      assertThat(form.path("type").asString()).as(place).isEqualTo(jsonType(type));
    }
  }

  private void record(Class<?> type, JsonNode form, String place) {
    RecordComponent[] components = type.getRecordComponents();
    assertThat(form.path("additionalProperties").asBoolean(true)).as(place).isFalse();
    assertThat(names(form.path("properties")))
        .as(place)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(components).map(RecordComponent::getName).toList());
    assertThat(strings(form.path("required")))
        .as(place)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(components)
                .filter(SchemaMatchesModelTest::isRequired)
                .map(RecordComponent::getName)
                .toList());
    for (RecordComponent component : components) {
      compare(
          component.getGenericType(),
          form.path("properties").path(component.getName()),
          place + "/" + component.getName());
    }
  }

  /** What may be null may be left out; so may maps, and what a reader's own method lets be null. */
  private static boolean isRequired(RecordComponent component) {
    return component.getType() != Map.class
        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        && readers(component.getDeclaringRecord())
            .flatMap(reader -> Stream.of(reader.getParameters()))
            .filter(parameter -> parameter.getName().equals(component.getName()))
            .noneMatch(p -> p.getAnnotatedType().isAnnotationPresent(Nullable.class));
  }

  private static Stream<Method> readers(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(JsonCreator.class));
  }

  private static String jsonType(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return "integer";
    }
    return type == double.class || type == Double.class ? "number" : "string";
  }

  private JsonNode resolved(JsonNode form) {
    String reference = form.path("$ref").asString("");
    return reference.isEmpty() ? form : schema.at(reference.substring(1));
  }

  private static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(c -> ((WireNamed) c).wireName()).toList();
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static Set<String> names(JsonNode object) {
    return Set.copyOf(object.propertyNames());
  }

  private static JsonNode schema() {
    try (var in =
        requireNonNull(
            SchemaMatchesModelTest.class.getResourceAsStream("/catalogue/routine.schema.json"))) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
