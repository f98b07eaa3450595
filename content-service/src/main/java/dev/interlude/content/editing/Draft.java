package dev.interlude.content.editing;

import dev.interlude.content.publishing.RoutineJson;
import dev.interlude.content.routine.Routine;
import dev.interlude.contracts.WireNamed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A version that is not published yet.
 *
 * @param authors subjects of all who saved it
 * @param edition how often it was saved or handed on
 */
record Draft(Routine routine, Status status, List<String> authors, int edition) {

  enum Status implements WireNamed {
    DRAFT,
    IN_REVIEW
  }

  Draft savedBy(String author, Routine next) {
    List<String> all = Stream.concat(authors.stream(), Stream.of(author)).distinct().toList();
    return new Draft(next, Status.DRAFT, all, edition + 1);
  }

  /** Strong: another draft of the same id, after this one was discarded, has another. */
  String etag() {
    var sum = new CRC32();
    sum.update(RoutineJson.mapper().writeValueAsString(routine).getBytes(StandardCharsets.UTF_8));
    return "\"%d.%d.%x\"".formatted(routine.version(), edition, sum.getValue());
  }
}
