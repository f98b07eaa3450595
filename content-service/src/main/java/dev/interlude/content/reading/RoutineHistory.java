package dev.interlude.content.reading;

import dev.interlude.content.reading.ReadableRoutines.Version;
import dev.interlude.content.routine.Routine;
import dev.interlude.content.text.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "All versions that were ever published, the latest first.")
record RoutineHistory(String id, List<Entry> versions) {

  record Entry(
      int version,
      @Schema(description = "The tenant, or shared.", example = "shared") String owner,
      Text title,
      int seconds,
      String author,
      String reviewer,
      LocalDate reviewDue,
      Instant publishedAt,
      @Nullable Instant retiredAt,
      @Nullable String retiredReason,
      @Schema(description = "Whether it was retired for safety; absent while published.")
          @Nullable Boolean retiredForSafety) {

    static Entry of(Version version) {
      Routine routine = version.published().routine();
      ReadableRoutines.Retired retired = version.retired();
      return new Entry(
          routine.version(),
          version.published().owner(),
          routine.title(),
          routine.seconds(),
          routine.author(),
          routine.reviewer(),
          routine.reviewDue(),
          version.published().publishedAt(),
          retired == null ? null : retired.at(),
          retired == null ? null : retired.reason(),
          retired == null ? null : retired.safety());
    }
  }
}
