package dev.interlude.reminder.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interlude.contracts.Json;
import dev.interlude.reminder.timing.QuietRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a policy says, as it is kept.
 *
 * @param quietHours null, which is not written, for none
 */
record PolicyContent(
    List<KindPolicy> kinds,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<QuietRange> quietHours) {

  static PolicyContent of(List<KindPolicy> kinds, List<QuietRange> quiet) {
    return new PolicyContent(kinds, quiet.isEmpty() ? null : quiet);
  }

  List<QuietRange> quiet() {
    return quietHours == null ? List.of() : quietHours;
  }

  static PolicyContent read(Version version) {
    return version.content() == null
        ? new PolicyContent(List.of(), null)
        : Json.mapper().readValue(version.content(), PolicyContent.class);
  }
}
