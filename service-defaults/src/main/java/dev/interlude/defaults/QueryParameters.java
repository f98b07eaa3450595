package dev.interlude.defaults;

import dev.interlude.contracts.WireNamed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads query parameters; everything that is wrong with them is told at once, and by name. What is
 * not given, or wrong, is read as null.
 */
public final class QueryParameters {

  private static final int LONGEST = 100;

  private final Map<String, String[]> given;
  private final Set<String> known = new TreeSet<>();
  private final List<Map<String, String>> errors = new ArrayList<>();

  public QueryParameters(Map<String, String[]> given) {
    this.given = given;
  }

  /**
   * @param detail what the parameter has to be, without its name
   */
  public void reject(String name, String detail) {
    errors.add(Map.of("pointer", "/" + name, "detail", detail));
  }

  /** Without white space around it. */
  public @Nullable String text(String name, int longest) {
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

  /**
   * @param reading empty for what is wrong
   * @param detail as of {@link #reject}
   */
  public <T> @Nullable T read(String name, Function<String, Optional<T>> reading, String detail) {
    String value = text(name, LONGEST);
    return value == null ? null : orReject(name, reading.apply(value), detail).orElse(null);
  }

  public <E extends Enum<E> & WireNamed> @Nullable E oneOf(String name, Class<E> type) {
    return read(name, value -> WireNamed.of(type, value), choices(type));
  }

  /** Names with commas between them, each once and in their order; empty for {@code none}. */
  public <E extends Enum<E> & WireNamed> @Nullable List<E> someOf(String name, Class<E> type) {
    String value = text(name, 2 * LONGEST);
    if (value == null || value.equals("none")) {
      return value == null ? null : List.of();
    }
    return Arrays.stream(value.split(",", -1))
        .flatMap(each -> orReject(name, WireNamed.of(type, each.strip()), choices(type)).stream())
        .distinct()
        .sorted()
        .toList();
  }

  public @Nullable Integer number(String name, int least, int most) {
    return read(
        name,
        value -> wholeNumber(value).filter(number -> least <= number && number <= most),
        "is a whole number from " + least + " to " + most);
  }

  /** False if it is not given. */
  public boolean flag(String name) {
    String value = text(name, LONGEST);
    if (value != null && !value.equals("true") && !value.equals("false")) {
      reject(name, "is true or false");
    }
    return "true".equals(value);
  }

  /** Throws a Problem if anything was wrong, or if there is a parameter nobody asked for. */
  public void refuseIfWrong() {
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

  private <T> Optional<T> orReject(String name, Optional<T> found, String detail) {
    if (found.isEmpty()) {
      reject(name, detail);
    }
    return found;
  }

  private static <E extends Enum<E> & WireNamed> String choices(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(WireNamed::wireName)
        .collect(Collectors.joining(", ", "is one of ", ""));
  }

  private static Optional<Integer> wholeNumber(String text) {
    try {
      return Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
