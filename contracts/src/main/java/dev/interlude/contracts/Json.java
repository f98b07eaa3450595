package dev.interlude.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** How the records of this module are written as JSON. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool()).build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .withCoercionConfig(LogicalType.Textual, Json::onlyFromStrings)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .addModule(module())
          .build();

  private Json() {}

  private static void onlyFromStrings(MutableCoercionConfig config) {
    for (CoercionInputShape shape :
        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
      config.setCoercion(shape, CoercionAction.Fail);
    }
  }

  /**
   * Unknown fields are ignored, null fields left out, times written as RFC 3339. A value of another
   * kind than the schema's is refused, never bent into shape.
   */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** What a framework's own mapper needs beside the settings of {@link #mapper()}. */
  public static JacksonModule module() {
    return new SimpleModule("interlude-contracts")
        .addSerializer(DayOfWeek.class, new DayOfWeekWriter())
        .addDeserializer(DayOfWeek.class, new DayOfWeekReader());
  }

  private static final class DayOfWeekWriter extends ValueSerializer<DayOfWeek> {
    @Override
    public void serialize(DayOfWeek value, JsonGenerator out, SerializationContext context)
        throws JacksonException {
      out.writeString(value.name().toLowerCase(Locale.ROOT));
    }
  }

  private static final class DayOfWeekReader extends ValueDeserializer<DayOfWeek> {
    @Override
    public DayOfWeek deserialize(JsonParser in, DeserializationContext context)
        throws JacksonException {
      String text = in.getValueAsString();
      for (DayOfWeek day : DayOfWeek.values()) {
        if (day.name().toLowerCase(Locale.ROOT).equals(text)) {
          return day;
        }
      }
      throw context.weirdStringException(
          String.valueOf(text), DayOfWeek.class, "a weekday is one of monday to sunday");
    }
  }
}
