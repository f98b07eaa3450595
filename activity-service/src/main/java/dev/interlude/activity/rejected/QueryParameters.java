package dev.interlude.activity.rejected;

import dev.interlude.activity.judge.Times;
import dev.interlude.contracts.Names;
import dev.interlude.contracts.WireNamed;
import dev.interlude.defaults.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads query parameters; everything that is wrong with them is told at once, and by name. */
final class QueryParameters {

  private final Map<String, String[]> given;
  private final Set<String> known = new TreeSet<>();
  private final List<Map<String, String>> errors = new ArrayList<>();

  QueryParameters(Map<String, String[]> given) {
    this.given = given;
  }

  void reject(String name, String detail) {
    errors.add(Map.of("pointer", "/" + name, "detail", detail));
  }

  @Nullable String text(String name, int longest) {
    known.add(name);
    String[] values = given.get(name);
    if (values == null) {
      return null;
    }
    String value = values[0];
    if (values.length > 1) {
      reject(name, "is given more than once");
    } else if (value.isBlank() || value.length() > longest || value.indexOf('\0') >= 0) {
      reject(name, "has 1 to " + longest + " characters");
    } else {
      return value;
    }
    return null;
  }

  @Nullable String tenant(String name) {
    String value = text(name, 100);
    if (value != null && !Names.isTenant(value)) {
      reject(name, "has 1 to 32 of a-z, 0-9 and '-'");
      return null;
    }
    return value;
  }

  <E extends Enum<E> & WireNamed> @Nullable E oneOf(String name, Class<E> type) {
    String value = text(name, 100);
    if (value == null) {
      return null;
    }
    Optional<E> found = WireNamed.of(type, value);
    if (found.isEmpty()) {
      String choices =
          Arrays.stream(type.getEnumConstants())
              .map(WireNamed::wireName)
              .collect(Collectors.joining(", "));
      reject(name, "is one of " + choices);
    }
    return found.orElse(null);
  }

  @Nullable Integer number(String name, int least, int most) {
    String value = text(name, 100);
    if (value == null) {
      return null;
    }
    try {
      int number = Integer.parseInt(value);
      if (least <= number && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below, as a number out of bounds is
    }
    reject(name, "is a whole number from " + least + " to " + most);
    return null;
  }

  @Nullable Instant time(String name) {
    String value = text(name, 100);
    if (value == null) {
      return null;
    }
    Optional<Instant> time = Times.parse(value);
    if (time.isEmpty()) {
      reject(name, "is a time in RFC 3339 with an offset, such as 2026-11-16T09:00:00Z");
    }
    return time.orElse(null);
  }

  /** Throws a Problem if anything was wrong, or if there is a parameter nobody asked for. */
  void refuseIfWrong() {
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        reject(
            name.replace("~", "~0").replace("/", "~1"),
            "is no parameter here; there are " + String.join(", ", known));
      }
    }
    if (!errors.isEmpty()) {
      throw Problem.of(
              HttpStatus.BAD_REQUEST, "invalid", "The request has invalid parameters; see errors.")
          .with("errors", List.copyOf(errors));
    }
  }
}
