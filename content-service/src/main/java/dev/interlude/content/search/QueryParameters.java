package dev.interlude.content.search;

import dev.interlude.contracts.WireNamed;
import dev.interlude.defaults.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads query parameters; everything that is wrong with them is told at once, and by name. */
final class QueryParameters {

  private final Map<String, String[]> given;
  private final Set<String> known = new HashSet<>();
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
      return value.strip();
    }
    return null;
  }

  <E extends Enum<E> & WireNamed> @Nullable E oneOf(String name, Class<E> type) {
    String value = text(name, 100);
    return value == null ? null : constant(name, value, type).orElse(null);
  }

  /** Names with commas between them; empty for {@code none}. */
  <E extends Enum<E> & WireNamed> @Nullable List<E> someOf(String name, Class<E> type) {
    String value = text(name, 200);
    if (value == null || value.equals("none")) {
      return value == null ? null : List.of();
    }
    return Arrays.stream(value.split(",", -1))
        .flatMap(each -> constant(name, each.strip(), type).stream())
        .distinct()
        .sorted()
        .toList();
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

  boolean flag(String name) {
    String value = text(name, 100);
    if (value != null && !value.equals("true") && !value.equals("false")) {
      reject(name, "is true or false");
    }
    return "true".equals(value);
  }

  @Nullable String locale(String name) {
    String value = text(name, 35);
    if (value == null) {
      return null;
    }
    try {
      return new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
    } catch (IllformedLocaleException illFormed) {
      reject(name, "is a BCP-47 language tag such as da or de-AT");
      return null;
    }
  }

  /** Throws a Problem if anything was wrong, or if there is a parameter nobody asked for. */
  void refuseIfWrong() {
    given.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(
            name ->
                reject(
                    name.replace("~", "~0").replace("/", "~1"),
                    "is no parameter here; there are "
                        + String.join(", ", known.stream().sorted().toList())));
    if (!errors.isEmpty()) {
      throw Problem.of(
              HttpStatus.BAD_REQUEST, "invalid", "The request has invalid parameters; see errors.")
          .with("errors", List.copyOf(errors));
    }
  }

  private <E extends Enum<E> & WireNamed> Optional<E> constant(
      String name, String value, Class<E> type) {
    Optional<E> found = WireNamed.of(type, value);
    if (found.isEmpty()) {
      reject(
          name,
          "is one of "
              + Arrays.stream(type.getEnumConstants())
                  .map(WireNamed::wireName)
                  .collect(Collectors.joining(", ")));
    }
    return found;
  }
}
