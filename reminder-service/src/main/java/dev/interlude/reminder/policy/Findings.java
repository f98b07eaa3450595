package dev.interlude.reminder.policy;

import dev.interlude.contracts.WireNamed;
import dev.interlude.defaults.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Collects what is wrong with a request. */
final class Findings {

  /** One thing wrong: a JSON pointer to the field, and what would be right. */
  record Finding(String pointer, String detail) {}

  private final List<Finding> found = new ArrayList<>();

  void reject(String pointer, String detail) {
    found.add(new Finding(pointer, detail));
  }

  int number(String pointer, @Nullable Integer value, int least, int most, int unlessGiven) {
    if (value == null) {
      return unlessGiven;
    }
    if (value < least || value > most) {
      reject(pointer, "is " + least + " to " + most);
      return unlessGiven;
    }
    return value;
  }

  <E extends Enum<E> & WireNamed> E oneOf(
      String pointer, @Nullable String value, Class<E> type, E unlessGiven) {
    if (value == null) {
      return unlessGiven;
    }
    return WireNamed.of(type, value)
        .orElseGet(
            () -> {
              reject(pointer, "is one of " + names(type));
              return unlessGiven;
            });
  }

  /** Throws 400 {@code invalid} with all findings, if there are any. */
  void refuseIfAny() {
    if (!found.isEmpty()) {
      throw Problem.of(
              HttpStatus.BAD_REQUEST, "invalid", "The request has invalid fields; see errors.")
          .with("errors", List.copyOf(found));
    }
  }

  private static <E extends Enum<E> & WireNamed> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(WireNamed::wireName)
        .collect(Collectors.joining(", "));
  }
}
