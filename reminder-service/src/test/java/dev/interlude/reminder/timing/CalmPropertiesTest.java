package dev.interlude.reminder.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.PresenceState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Days of random people with random quiet hours who say, or whose calendars say, random things. */
class CalmPropertiesTest {

  @Property(tries = 600)
  void nothingIsDueWithinAndNeverTwoAreOpenAtOnce(
      @ForAll("calendars") WorkCalendar calendar, @ForAll Random random) {
    PolicySet policies = policies(random);
    Instant start = RandomCalendars.start(random);
    List<Presence> known = presences(random, start);
    Unavailable unavailable = Unavailable.of(known);
    History history = History.startingAt(start);
    Instant openUntil = start;
    for (var next = NextDue.of(policies, calendar, history, unavailable);
        next.isPresent() && next.get().at().isBefore(start.plus(Duration.ofDays(2)));
        next = NextDue.of(policies, calendar, history, unavailable)) {
      Instant at = next.get().at();
      assertThat(stateAt(known, at)).isEqualTo(PresenceState.AVAILABLE);
      assertThat(policies.quiet()).noneMatch(range -> within(range, at.atZone(calendar.zone())));
      assertThat(RandomCalendars.works(calendar, at)).isTrue();
      assertThat(at.getNano()).isZero();
      assertThat(at).isAfter(history.since()).isAfterOrEqualTo(openUntil);
      Deferral deferral = next.get().deferral();
      assertThat(deferral == null || deferral.from().isBefore(at)).isTrue();
      history = history.due(next.get().policy().kind(), at, calendar.zone());
      Instant expiry = at.plus(next.get().policy().expiry());
      openUntil =
          NextDue.of(policies, calendar, history, unavailable)
              .map(NextDue::at)
              .filter(expiry::isAfter)
              .orElse(expiry);
      assertThat(openUntil).isAfter(at);
    }
  }

  /** The latest by time holds until its end. */
  private static PresenceState stateAt(List<Presence> known, Instant at) {
    return known.stream()
        .filter(each -> !each.at().isAfter(at))
        .max(Comparator.comparing(Presence::at))
        .filter(each -> each.end().isAfter(at))
        .map(Presence::state)
        .orElse(PresenceState.AVAILABLE);
  }

  /** Reads the range off the wall clock. */
  private static boolean within(QuietRange range, ZonedDateTime at) {
    LocalTime from = LocalTime.parse(range.from());
    LocalTime to = LocalTime.parse(range.to());
    LocalTime time = at.toLocalTime();
    boolean begun = !time.isBefore(from);
    boolean goesOn = time.isBefore(to);
    return from.isBefore(to) ? begun && goesOn : begun || goesOn;
  }

  private static List<Presence> presences(Random random, Instant start) {
    var presences = new ArrayList<Presence>();
    PresenceState[] states = PresenceState.values();
    Instant at = start;
    for (int i = random.nextInt(12); i > 0; i--) {
      at = at.plusMillis(random.nextInt(1, 20_000_000));
      Instant until = at.plusMillis(random.nextInt(1, 30_000_000));
      presences.add(
          new Presence(
              at, states[random.nextInt(states.length)], random.nextBoolean() ? until : null));
    }
    return presences;
  }

  private static PolicySet policies(Random random) {
    var quiet = new ArrayList<QuietRange>();
    for (int i = random.nextInt(3); i > 0; i--) {
      int from = random.nextInt(1440);
      quiet.add(new QuietRange(time(from), time((from + random.nextInt(5, 300)) % 1440)));
    }
    return new PolicySet(
        Arrays.stream(BreakKind.values())
            .filter(kind -> random.nextInt(4) > 0)
            .map(kind -> Kinds.every(kind, random.nextInt(5, 180)))
            .toList(),
        quiet,
        List.of());
  }

  private static String time(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  @Provide
  Arbitrary<WorkCalendar> calendars() {
    return RandomCalendars.any();
  }
}
