package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.BreakFacts;
import dev.interlude.analytics.personday.RoutineTrace;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks as bytes. A first number says which fields are known, so that a break which was only due
 * takes a handful of bytes; instants are written as the distance to a base second.
 */
final class BreakCodec {

  private static final int DUE = 1;
  private static final int SKIPPED = 1 << 1;
  private static final int WITHDRAWN = 1 << 2;
  private static final int EXPIRED = 1 << 3;
  private static final int EXPIRY = 1 << 4;
  private static final int DELIVERY = 1 << 5;
  private static final int START = 1 << 6;
  private static final int END = 1 << 7;
  private static final int RATIO = 1 << 8;
  private static final int ROUTINES = 1 << 9;

  private BreakCodec() {}

  static void write(ByteWriter out, BreakFacts facts, long base) {
    int known =
        bit(facts.due(), DUE)
            | bit(facts.skipped(), SKIPPED)
            | bit(facts.withdrawn(), WITHDRAWN)
            | bit(facts.expired(), EXPIRED)
            | bit(facts.expiry() != BreakFacts.NEVER_YET, EXPIRY)
            | bit(facts.delivery() != BreakFacts.NOT_SEEN, DELIVERY)
            | bit(facts.start() != BreakFacts.NOT_SEEN, START)
            | bit(facts.end() != BreakFacts.NEVER_YET, END)
            | bit(facts.ratio() != RoutineTrace.NOT_GIVEN, RATIO)
            | bit(!facts.routines().isEmpty(), ROUTINES);
    out.number(known).number(facts.plannedSeconds()).number(facts.snoozes());
    instant(out, known & EXPIRY, facts.expiry() - base);
    instant(out, known & DELIVERY, facts.delivery() - base);
    instant(out, known & START, facts.start() - base);
    instant(out, known & END, facts.end() - base);
    if ((known & RATIO) != 0) {
      out.decimal(facts.ratio());
    }
    if ((known & ROUTINES) != 0) {
      routines(out, facts.routines());
    }
  }

  static BreakFacts read(ByteReader in, long base) {
    int known = in.count();
    int planned = in.count();
    int snoozes = in.count();
    return new BreakFacts(
        (known & DUE) != 0,
        (known & SKIPPED) != 0,
        (known & WITHDRAWN) != 0,
        (known & EXPIRED) != 0,
        (known & EXPIRY) != 0 ? base + in.number() : BreakFacts.NEVER_YET,
        planned,
        (known & DELIVERY) != 0 ? base + in.number() : BreakFacts.NOT_SEEN,
        (known & START) != 0 ? base + in.number() : BreakFacts.NOT_SEEN,
        (known & END) != 0 ? base + in.number() : BreakFacts.NEVER_YET,
        (known & RATIO) != 0 ? in.decimal() : RoutineTrace.NOT_GIVEN,
        snoozes,
        (known & ROUTINES) != 0 ? routines(in) : List.of());
  }

  private static int bit(boolean set, int bit) {
    return set ? bit : 0;
  }

  private static void instant(ByteWriter out, int known, long distance) {
    if (known != 0) {
      out.number(distance);
    }
  }

  private static void routines(ByteWriter out, List<RoutineTrace> routines) {
    out.number(routines.size());
    for (RoutineTrace trace : routines) {
      Integer version = trace.version();
      out.text(trace.routineId()).oneByte(version == null ? 0 : 1);
      if (version != null) {
        out.number(version);
      }
      out.decimal(trace.ratio()).number(trace.painBefore()).number(trace.painAfter());
    }
  }

  private static List<RoutineTrace> routines(ByteReader in) {
    int size = in.count();
    List<RoutineTrace> routines = new ArrayList<>(size);
    for (int index = 0; index < size; index++) {
      routines.add(
          new RoutineTrace(
              in.text(),
              in.oneByte() == 0 ? null : in.count(),
              in.decimal(),
              in.count(),
              in.count()));
    }
    return List.copyOf(routines);
  }
}
