package dev.interlude.reminder.policy;

import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.policy.KindPolicy.Snooze;
import dev.interlude.reminder.timing.BreakPolicy;
import dev.interlude.reminder.timing.Measure;
import java.util.List;

/** A policy to begin with, and where it comes from. */
record Preset(String id, int version, String source, KindPolicy policy) {

  static final List<Preset> ALL =
      List.of(
          new Preset(
              "hse-5-per-60",
              1,
              "HSE, Working with display screen equipment (INDG36): breaks of 5 to 10 minutes"
                  + " after 50 to 60 minutes; short and often is better than long and seldom",
              kind(BreakKind.MOVEMENT, 60, 300, 15, new Snooze(3, 15))),
          new Preset(
              "austria-10-per-50",
              1,
              "Austria, Bildschirmarbeitsverordnung (BGBl. II 124/1998) § 10: 10 minutes of break"
                  + " or other work after 50 minutes at a screen",
              kind(BreakKind.MOVEMENT, 50, 600, 15, new Snooze(3, 15))),
          new Preset(
              "micro-20s-per-20",
              1,
              "The 20-20-20 rule of the American Optometric Association: every 20 minutes look 20"
                  + " feet away for 20 seconds",
              kind(BreakKind.MICRO, 20, 20, 5, new Snooze(1, 5))),
          new Preset(
              "recovery-10-per-40",
              1,
              "For people who recover: a rest of 10 minutes after 40, as agreed with them and"
                  + " their health team",
              kind(BreakKind.REST, 40, 600, 15, new Snooze(2, 10))));

  /** What holds for a kind of which a person wishes breaks, where no policy has it. */
  static Preset of(BreakKind kind) {
    return ALL.stream().filter(p -> p.policy().kind() == kind).findFirst().orElseThrow();
  }

  BreakPolicy asPolicy() {
    return policy.policy(id, version);
  }

  private static KindPolicy kind(
      BreakKind kind, int interval, int length, int expiry, Snooze snooze) {
    return new KindPolicy(kind, interval, length, expiry, Measure.WALL_CLOCK, snooze, null, 5);
  }
}
