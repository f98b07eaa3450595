package dev.interlude.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The wire names of an enum, made once: they are asked for several times an event. */
final class WireNames {

  private static final ClassValue<String[]> USUAL =
      new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
          return Arrays.stream(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
              .toArray(String[]::new);
        }
      };

  /** By the names that the constants give themselves: some have names of their own. */
  private static final ClassValue<Map<String, Object>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
          return Arrays.stream(type.getEnumConstants())
              .collect(
                  Collectors.toUnmodifiableMap(
                      constant -> ((WireNamed) constant).wireName(), Function.identity()));
        }
      };

  private WireNames() {}

  /** In lower case, with hyphens. */
  static String of(Enum<?> constant) {
    return USUAL.get(constant.getDeclaringClass())[constant.ordinal()];
  }

  static <E extends Enum<E> & WireNamed> @Nullable E find(Class<E> type, String name) {
    return type.cast(CONSTANTS.get(type).get(name));
  }
}
