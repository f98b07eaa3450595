package dev.interlude.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** An enum whose name on the wire is its own in lower case with hyphens: IN_MEETING, in-meeting. */
public interface WireNamed {

  /** The constant's Java name. */
  String name();

  /** The name on the wire. */
  @JsonValue
  default String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of that wire name, if there is one. */
  static <E extends Enum<E> & WireNamed> Optional<E> of(Class<E> type, String wireName) {
    for (E constant : type.getEnumConstants()) {
      if (constant.wireName().equals(wireName)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
