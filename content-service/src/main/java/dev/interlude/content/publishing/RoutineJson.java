package dev.interlude.content.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interlude.content.routine.Routine;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;

/** How routines are written as JSON, in the database and in answers. */
public final class RoutineJson {

  private static final JsonMapper MAPPER = strict(JsonMapper.builder()).build();

  private RoutineJson() {}

  /** Fields in the model's order, null fields left out; the same bytes for the same routine. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** Reading refuses what it does not know, and a field that is missing where a number is due. */
  public static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B strict(B builder) {
    return builder
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
  }

  static String write(Routine routine) {
    return MAPPER.writeValueAsString(routine);
  }

  public static Routine read(String json) {
    return MAPPER.readValue(json, Routine.class);
  }
}
