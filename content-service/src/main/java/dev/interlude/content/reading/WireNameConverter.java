package dev.interlude.content.reading;

import dev.interlude.contracts.WireNamed;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.stereotype.Component;

/** Reads enums in query parameters by their names on the wire. */
@Component
class WireNameConverter implements ConverterFactory<String, WireNamed> {

  @Override
  public <T extends WireNamed> Converter<String, T> getConverter(Class<T> type) {
    return source -> {
      for (T constant : type.getEnumConstants()) {
        if (constant.wireName().equals(source)) {
          return constant;
        }
      }
      throw new IllegalArgumentException("no such name");
    };
  }
}
