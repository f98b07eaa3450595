package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.figures.Placement;
import dev.interlude.analytics.figures.Placements;
import dev.interlude.analytics.figures.Published;
import dev.interlude.analytics.figures.PublishedFigure;
import dev.interlude.analytics.figures.UnitKey;
import dev.interlude.analytics.people.PersonHistory;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  /** By person; whoever counts nowhere is missing. */
  Map<String, Placement> in(
      Period period, Instant now, String tenant, Map<String, PersonHistory> people) {
    Map<String, Placement> published = memberships.upTo(tenant, period.membershipWeek(now));
    Map<String, Placement> current = assigned(people, period.membershipInstant(now));
    return Placements.next(published, current, memberships.shown(tenant));
  }

  /** Placements that no figure has shown need no protection, and are not kept. */
  void remember(
      Period period,
      Instant now,
      String tenant,
      Map<String, Placement> placements,
      Map<UnitKey, List<PublishedFigure>> figures) {
    var shown = new HashSet<UnitKey>();
    figures.forEach(
        (unit, all) -> {
          if (all.stream().map(PublishedFigure::published).anyMatch(CountingPeople::isShown)) {
            shown.add(unit);
          }
        });
    if (shown.isEmpty()) {
      return;
    }
    if (!memberships.upTo(tenant, period.membershipWeek(now)).equals(placements)) {
      memberships.put(tenant, period.membershipWeek(now), placements);
    }
    shown.removeAll(memberships.shown(tenant));
    memberships.putShown(tenant, shown);
  }

  private static Map<String, Placement> assigned(
      Map<String, PersonHistory> people, Instant instant) {
    var placements = new HashMap<String, Placement>();
    people.forEach(
        (person, history) ->
            history
                .activeBefore(instant)
                .ifPresent(v -> placements.put(person, Placement.of(v.department(), v.site()))));
    return placements;
  }

  private static boolean isShown(Published published) {
    return switch (published) {
      case Published.Shown _, Published.AtMost _, Published.AtLeast _ -> true;
      case Published.Hidden _, Published.NoData() -> false;
    };
  }
}
