package dev.interlude.contracts;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells which field of a record that was read from JSON is missing though it must be there. */
public final class RequiredFields {
  private static final ClassValue<RecordComponent[]> REFERENCES =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(c -> !c.getType().isPrimitive())
              .toArray(RecordComponent[]::new);
        }
      };

  private RequiredFields() {}

  /**
   * The path of the first component that is null and not marked nullable, if there is one: {@code
   * zone}, or {@code assignment.zone} in a nested record, {@code workingHours.from} in a list.
   */
  public static Optional<String> missingIn(Record value) {
    for (RecordComponent component : REFERENCES.get(value.getClass())) {
      Optional<String> missing = missingIn(component, read(component, value));
      if (missing.isPresent()) {
        return missing;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> missingIn(RecordComponent component, @Nullable Object value) {
    return switch (value) {
      case null ->
          isNullable(component.getAnnotatedType())
              ? Optional.empty()
              : Optional.of(component.getName());
      case Record nested -> missingIn(nested).map(path -> component.getName() + "." + path);
      case Collection<?> list -> missingInAll(component, list.stream());
      case Map<?, ?> map -> missingInAll(component, map.values().stream());
      default -> Optional.empty();
    };
  }

  private static Optional<String> missingInAll(RecordComponent component, Stream<?> elements) {
    return elements.flatMap(element -> missingIn(component, element).stream()).findFirst();
  }

  private static boolean isNullable(AnnotatedElement type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static @Nullable Object read(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
