package dev.interlude.contracts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which field of a record that was read from JSON is missing though it must be there. */
public final class RequiredFields {

  private static final ClassValue<RecordComponent[]> REQUIRED =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(c -> !c.getType().isPrimitive())
              .filter(c -> !c.getAnnotatedType().isAnnotationPresent(Nullable.class))
              .toArray(RecordComponent[]::new);
        }
      };

  private RequiredFields() {}

  /** The name of the first component that is null and not marked nullable, if there is one. */
  public static Optional<String> missingIn(Record value) {
    for (RecordComponent component : REQUIRED.get(value.getClass())) {
      try {
        if (component.getAccessor().invoke(value) == null) {
          return Optional.of(component.getName());
        }
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
    return Optional.empty();
  }
}
