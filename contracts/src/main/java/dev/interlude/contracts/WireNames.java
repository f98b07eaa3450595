package dev.interlude.contracts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire names of one enum, made once: they are asked for several times an event. */
final class WireNames {

  private static final ClassValue<WireNames> ALL =
      new ClassValue<>() {
        @Override
        protected WireNames computeValue(Class<?> type) {
          return new WireNames(type.getEnumConstants());
        }
      };

  private final String[] names;
  private final Map<String, Object> constants = new HashMap<>();

  private WireNames(Object[] constants) {
    names =
        Arrays.stream(constants)
            .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toArray(String[]::new);
    for (int i = 0; i < names.length; i++) {
      this.constants.put(names[i], constants[i]);
    }
  }

  static String of(Enum<?> constant) {
    return ALL.get(constant.getDeclaringClass()).names[constant.ordinal()];
  }

  static <E extends Enum<E>> @Nullable E find(Class<E> type, String name) {
    return type.cast(ALL.get(type).constants.get(name));
  }
}
