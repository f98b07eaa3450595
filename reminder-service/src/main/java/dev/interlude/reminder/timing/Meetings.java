package dev.interlude.reminder.timing;

import dev.interlude.contracts.PresenceState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Meetings from calendars, as if the person had said that they are in one. */
public final class Meetings {

  private Meetings() {}

  /**
   * What was said with the meetings in between. What a person says during a meeting counts more, as
   * it is later; what they said before it holds again after it, if it still does.
   *
   * @param said in any order
   * @param meetings in any order, with an end, not touching each other
   * @return in order of time
   */
  public static List<Presence> among(List<Presence> said, List<Presence> meetings) {
    var all = new ArrayList<Presence>(said);
    for (Presence meeting : meetings) {
      Presence before = latestBefore(said, meeting);
      if (before == null || !before.end().isAfter(meeting.at())) {
        all.add(meeting);
      } else if (before.state() == PresenceState.AVAILABLE || endsWithin(before, meeting)) {
        all.add(meeting);
        if (before.end().isAfter(meeting.end()) && noneWithin(said, meeting)) {
          all.add(new Presence(meeting.end(), before.state(), before.end()));
        }
      }
    }
    all.sort(Comparator.comparing(Presence::at));
    return all;
  }

  /** Whoever cannot be reminded for all of the meeting anyway keeps their own reason. */
  private static boolean endsWithin(Presence before, Presence meeting) {
    return before.end().isBefore(meeting.end());
  }

  private static boolean noneWithin(List<Presence> said, Presence meeting) {
    return said.stream()
        .noneMatch(each -> each.at().isAfter(meeting.at()) && !each.at().isAfter(meeting.end()));
  }

  private static @Nullable Presence latestBefore(List<Presence> said, Presence meeting) {
    return said.stream()
        .filter(each -> !each.at().isAfter(meeting.at()))
        .max(Comparator.comparing(Presence::at))
        .orElse(null);
  }
}
