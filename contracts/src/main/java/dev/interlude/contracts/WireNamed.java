package dev.interlude.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** An enum whose name on the wire is its own in lower case with hyphens: IN_MEETING, in-meeting. */
public interface WireNamed {

  /** The constant's Java name. */
  String name();

  /** The name on the wire. */
  @JsonValue
  default String wireName() {
    return WireNames.of((Enum<?>) this);
  }

  /** The constant of that wire name, if there is one. */
  static <E extends Enum<E> & WireNamed> Optional<E> of(Class<E> type, String wireName) {
    return Optional.ofNullable(WireNames.find(type, wireName));
  }
}
