package dev.interlude.activity.history.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the history.
 *
 * @param zone the person's own, as of now; times are in UTC
 * @param from where the answer begins: what was asked for, or the oldest that is kept
 * @param activities newest first
 * @param next the cursor of the next page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActivityPage(
    ZoneId zone, Instant from, Instant to, List<MyActivity> activities, @Nullable String next) {

  /**
   * @param found one row more than the page has, if there are more
   */
  static ActivityPage of(ZoneId zone, ActivityQuery query, List<MyActivity> found) {
    boolean more = found.size() > query.limit();
    List<MyActivity> shown = more ? found.subList(0, query.limit()) : found;
    return new ActivityPage(
        zone, query.from(), query.to(), shown, more ? shown.getLast().cursor().encoded() : null);
  }
}
