package dev.interlude.analytics.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A figure as anyone may see it. */
public sealed interface Published {

  /** A rounded number; the interval is null where none is defined. */
  record Shown(BigDecimal value, @Nullable Interval interval) implements Published {}

  /** So low that the exact number would say something of each person. */
  record AtMost(BigDecimal bound) implements Published {}

  /** So high that the exact number would say something of each person, or past the last bin. */
  record AtLeast(BigDecimal bound) implements Published {}

  /** There is a number, and it stays hidden. */
  record Hidden(Reason reason) implements Published {}

  /** Nobody contributed: neither hidden nor 0. */
  record NoData() implements Published {}

  /** Why a figure is hidden. */
  enum Reason {
    GROUP_TOO_SMALL("group-too-small"),
    PROTECTS_ANOTHER_GROUP("protects-another-group"),
    /** It would tell the number behind a share that is shown as a bound. */
    NEARLY_NONE_OR_ALL("nearly-none-or-all");

    private final String wireName;

    Reason(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }
  }
}
