package dev.interlude.reminder.policy;

import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.timing.Measure;

/** What a policy must be like for one kind of break; what is left out is as in the presets. */
final class KindRules {

  static final int SHORTEST_INTERVAL = 5;

  /** As long as postures are kept. */
  static final int LONGEST_INTERVAL = 240;

  private static final int LONGEST_BREAK_SECONDS = 3600;
  private static final int MOST_SNOOZES = 10;
  private static final int MOST_A_DAY = 100;
  private static final int LONGEST_NATURAL_BREAK = 60;
  private static final int NATURAL_BREAK = 5;

  private KindRules() {}

  static KindPolicy read(Findings findings, String pointer, String name, PolicyRequest.Kind asked) {
    BreakKind kind = findings.oneOf(pointer + "/kind", name, BreakKind.class, BreakKind.MOVEMENT);
    KindPolicy usual = Preset.of(kind).policy();
    int interval =
        findings.number(
            pointer + "/intervalMinutes",
            asked.intervalMinutes(),
            SHORTEST_INTERVAL,
            LONGEST_INTERVAL,
            LONGEST_INTERVAL);
    PolicyRequest.Snooze snooze = asked.snooze();
    return new KindPolicy(
        kind,
        interval,
        findings.number(
            pointer + "/lengthSeconds",
            asked.lengthSeconds(),
            5,
            Math.min(LONGEST_BREAK_SECONDS, interval * 60),
            Math.min(usual.lengthSeconds(), interval * 60)),
        findings.number(
            pointer + "/expiryMinutes",
            asked.expiryMinutes(),
            1,
            interval,
            Math.min(usual.expiryMinutes(), interval)),
        findings.oneOf(pointer + "/basis", asked.basis(), Measure.class, Measure.WALL_CLOCK),
        new KindPolicy.Snooze(
            findings.number(
                pointer + "/snooze/most",
                snooze == null ? null : snooze.most(),
                0,
                MOST_SNOOZES,
                usual.snooze().most()),
            findings.number(
                pointer + "/snooze/minutes",
                snooze == null ? null : snooze.minutes(),
                1,
                interval / 2,
                Math.min(usual.snooze().minutes(), interval / 2))),
        asked.dailyMost() == null
            ? null
            : (Integer)
                findings.number(
                    pointer + "/dailyMost", asked.dailyMost(), 1, MOST_A_DAY, MOST_A_DAY),
        findings.number(
            pointer + "/naturalBreakMinutes",
            asked.naturalBreakMinutes(),
            0,
            LONGEST_NATURAL_BREAK,
            NATURAL_BREAK));
  }
}
