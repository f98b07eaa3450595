package dev.interlude.analytics.replay;

import dev.interlude.analytics.sink.ComparingTables.Comparison;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a replay is; of its own thread alone. */
final class Progress {

  String step = "preparing";
  @Nullable LocalDate firstDate;
  long total;
  long read;
  long unusable;
  long rebuilt;
  long copied;
  long equal;
  long changed;
  long fresh;
  long gone;

  void add(Comparison more) {
    equal += more.equal();
    changed += more.changed();
    fresh += more.fresh();
    gone += more.gone();
  }

  /** For operators. */
  @Override
  public String toString() {
    return "dates from %s, %d records, %d rows rebuilt (%d equal, %d changed, %d new, %d gone), %d copied"
        .formatted(firstDate, read, rebuilt, equal, changed, fresh, gone, copied);
  }
}
