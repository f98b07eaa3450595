package dev.interlude.analytics.figures.publishing;

import java.util.HashSet;
import java.util.Set;

/**
 * Differences over time must not show single persons: the people who count in a unit change only
 * when nobody or at least five differ (docs/privacy.md, section 3).
 */
final class MembershipRule {

  private static final int FEWEST_CHANGES = 5;

  private MembershipRule() {}

  /** The people who count, given those who counted last and those who belong to the unit now. */
  static Set<String> next(Set<String> published, Set<String> current) {
    var both = new HashSet<>(published);
    both.retainAll(current);
    int changes = published.size() + current.size() - 2 * both.size();
    return changes < FEWEST_CHANGES ? published : current;
  }
}
