package dev.interlude.reminder.policy;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.PolicyMode;
import dev.interlude.reminder.routines.Preferences;
import dev.interlude.reminder.timing.BreakPolicy;
import dev.interlude.reminder.timing.PolicySet;
import dev.interlude.reminder.timing.QuietRange;
import dev.interlude.reminder.timing.TeamBreak;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The policy that holds for a person.
 *
 * @param given without what the person wishes
 * @param wishes what the person wishes
 * @param inForce both together
 */
public record PersonPolicy(PolicySet given, OwnWishes wishes, PolicySet inForce) {

  /** The nearest policy, tightened by the person's own wishes. */
  static PersonPolicy of(
      PersonChanged person, PolicySet given, OwnWishes wishes, int versionOfWishes) {
    PolicyMode mode = person.policyMode();
    var kinds = new EnumMap<BreakKind, BreakPolicy>(BreakKind.class);
    given.kinds().forEach(policy -> kinds.put(policy.kind(), policy));
    for (OwnWishes.OwnKind own : wishes.kinds()) {
      BreakPolicy policy = kinds.get(own.kind());
      if (Boolean.FALSE.equals(own.enabled()) && (mode != PolicyMode.REQUIRED)) {
        kinds.remove(own.kind());
      } else if (policy != null) {
        kinds.put(own.kind(), tightened(policy, own, versionOfWishes));
      } else if (Boolean.TRUE.equals(own.enabled())) {
        BreakPolicy added = Preset.of(own.kind()).policy().policy("own", versionOfWishes);
        kinds.put(own.kind(), tightened(added, own, versionOfWishes));
      }
    }
    List<QuietRange> quiet =
        Stream.concat(given.quiet().stream(), wishes.quiet().stream()).distinct().toList();
    List<TeamBreak> together =
        wishes.joined().stream()
            .filter(each -> each.isOfferedTo(person))
            .map(JoinedBreak::teamBreak)
            .toList();
    return new PersonPolicy(
        given, wishes, new PolicySet(List.copyOf(kinds.values()), quiet, together));
  }

  private static BreakPolicy tightened(BreakPolicy policy, OwnWishes.OwnKind own, int version) {
    Integer minutes = own.intervalMinutes();
    return minutes == null || minutes >= policy.interval().toMinutes()
        ? policy
        : policy.every(Duration.ofMinutes(minutes)).named("own", version);
  }

  /** Whether the person is reminded at all. */
  public boolean reminds(PersonChanged person) {
    return person.status() == PersonStatus.ACTIVE && participates(person.policyMode());
  }

  /** Who may leave stays until they do; who may join waits until they do. */
  public boolean participates(PolicyMode mode) {
    @Nullable Boolean wish = wishes.participating();
    return switch (mode) {
      case REQUIRED -> true;
      case OPT_OUT -> !Boolean.FALSE.equals(wish);
      case OPT_IN -> Boolean.TRUE.equals(wish);
      case OFF -> false;
    };
  }

  /** What holds for a kind without the person's own wishes, or would if they add it. */
  public BreakPolicy above(BreakKind kind) {
    return given.of(kind).orElseGet(() -> Preset.of(kind).asPolicy());
  }

  /** The quiet hours that the person wished. */
  public List<QuietRange> ownQuiet() {
    return wishes.quiet();
  }

  /** The team breaks that the person has joined, also those not offered where they are now. */
  public List<JoinedBreak> joined() {
    return wishes.joined();
  }

  /** Whether breaks are shown by the person's calendar alone, and none is said to be due. */
  public boolean isCalendarOnly() {
    return Boolean.TRUE.equals(wishes.calendarOnly());
  }

  public Preferences preferences() {
    Preferences wish = wishes.preferences();
    return wish == null ? Preferences.NONE : wish;
  }
}
