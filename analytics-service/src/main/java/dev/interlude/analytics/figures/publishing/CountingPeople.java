package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.figures.Placement;
import dev.interlude.analytics.figures.Placements;
import dev.interlude.analytics.figures.Published;
import dev.interlude.analytics.figures.PublishedFigure;
import dev.interlude.analytics.figures.UnitKey;
import dev.interlude.analytics.people.PersonHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who counts where in a period. Differences over time must not show single persons: who counts in a
 * unit changes only when nobody or at least five differ (docs/privacy.md, section 3).
 */
@Component
class CountingPeople {

  private final MembershipTable memberships;

  CountingPeople(MembershipTable memberships) {
    this.memberships = memberships;
  }

  /**
   * What a period's figures are computed with.
   *
   * @param placements by person; whoever counts nowhere is missing
   * @param published those of the last publication
   * @param shown units of which a figure was shown before
   */
  record Counting(
      LocalDate week,
      Map<String, Placement> placements,
      Map<String, Placement> published,
      Set<UnitKey> shown) {}

  Counting in(Period period, Instant now, String tenant, Map<String, PersonHistory> people) {
    LocalDate week = period.membershipWeek(now);
    Map<String, Placement> published = memberships.upTo(tenant, week);
    Map<String, Placement> current = assigned(people, period.membershipInstant(now));
    Set<UnitKey> shown = memberships.shown(tenant);
    Map<String, Placement> next =
        published.equals(current) ? current : Placements.next(published, current, shown);
    return new Counting(week, next, published, shown);
  }

  /** Placements that no figure has shown need no protection, and are not kept. */
  void remember(Counting counting, String tenant, Map<UnitKey, List<PublishedFigure>> figures) {
    var shown = new HashSet<UnitKey>();
    figures.forEach(
        (unit, all) -> {
          if (all.stream().map(PublishedFigure::published).anyMatch(CountingPeople::isShown)) {
            shown.add(unit);
          }
        });
    if (!shown.isEmpty() && !counting.published.equals(counting.placements)) {
      memberships.put(tenant, counting.week, counting.placements);
    }
    shown.removeAll(counting.shown);
    memberships.putShown(tenant, shown);
  }

  private static Map<String, Placement> assigned(
      Map<String, PersonHistory> people, Instant instant) {
    var known = new HashMap<List<String>, Placement>();
    var placements = new HashMap<String, Placement>();
    people.forEach(
        (person, history) ->
            history
                .activeBefore(instant)
                .map(v -> List.of(v.department(), v.site()))
                .map(at -> known.computeIfAbsent(at, p -> Placement.of(p.getFirst(), p.getLast())))
                .ifPresent(placement -> placements.put(person, placement)));
    return placements;
  }

  private static boolean isShown(Published published) {
    return switch (published) {
      case Published.Shown _, Published.AtMost _, Published.AtLeast _ -> true;
      case Published.Hidden _, Published.NoData() -> false;
    };
  }
}
