package dev.interlude.analytics.figures;

import java.util.Optional;

/**
 * The rules of docs/privacy.md, section 3, that look at one figure of one cell alone.
 *
 * @param k the tenant's smallest published group
 * @param fewest how many persons a figure of this kind of period needs
 */
record SmallGroups(int k, int fewest) {

  /** No setting goes below it. */
  static final int FLOOR = 5;

  /** A day tells much of each person, so its figures need more of them. */
  static final int FEWEST_OF_A_DAY = 30;

  /** The rules for figures of that kind of period. */
  static SmallGroups of(PeriodKind period, int tenantK) {
    return switch (period) {
      case DAY -> ofDay(tenantK);
      case WEEK, MONTH -> ofLongerPeriod(tenantK);
    };
  }

  /** The rules for figures of a day. */
  static SmallGroups ofDay(int tenantK) {
    int k = Math.max(FLOOR, tenantK);
    return new SmallGroups(k, Math.max(k, FEWEST_OF_A_DAY));
  }

  /** The rules for figures of a week or a month. */
  static SmallGroups ofLongerPeriod(int tenantK) {
    int k = Math.max(FLOOR, tenantK);
    return new SmallGroups(k, k);
  }

  /** Why the figure must stay hidden, if it must. One person above half is a group too small. */
  Optional<Published.Reason> hides(Contributors contributors) {
    boolean tooFew = contributors.persons() < fewest;
    boolean dominated =
        contributors.largest() > contributors.denominator() - contributors.largest();
    return tooFew || dominated ? Optional.of(Published.Reason.GROUP_TOO_SMALL) : Optional.empty();
  }
}
