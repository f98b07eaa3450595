package dev.interlude.reminder.policy;

import dev.interlude.contracts.Json;
import java.util.List;

/** What a version of a policy says, as it is kept. */
record PolicyContent(List<KindPolicy> kinds) {

  static PolicyContent read(Version version) {
    return version.content() == null
        ? new PolicyContent(List.of())
        : Json.mapper().readValue(version.content(), PolicyContent.class);
  }
}
