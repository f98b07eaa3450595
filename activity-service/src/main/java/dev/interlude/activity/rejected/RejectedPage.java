package dev.interlude.activity.rejected;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rejected events, newest first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RejectedPage(
    List<RejectedEvent> entries,
    @Schema(description = "The parameter cursor of the next page; absent on the last one.")
        @Nullable String next) {

  /**
   * @param found one more than the limit, if there are more
   */
  static RejectedPage of(List<RejectedEvent> found, int limit) {
    if (found.size() <= limit) {
      return new RejectedPage(found, null);
    }
    RejectedEvent last = found.get(limit - 1);
    return new RejectedPage(found.subList(0, limit), new PageMark(last.at(), last.id()).encode());
  }
}
