package dev.interlude.reminder.history;

import dev.interlude.contracts.BreakId;
import dev.interlude.reminder.prompts.PersonRef;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one break: earliest start, latest end, highest ratio, and flags that only turn
 * on. So any order and any repetition give the same.
 */
record BreakFacts(
    String tenant,
    String person,
    BreakId breakId,
    LocalDate localDate,
    Instant dueAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Double ratio,
    boolean delivered,
    boolean skipped) {

  static BreakFacts nothing(PersonRef person, BreakId breakId) {
    return new BreakFacts(
        person.tenant(),
        person.person(),
        breakId,
        breakId.date(),
        breakId.dueAt(),
        null,
        null,
        null,
        false,
        false);
  }

  BreakFacts started(Instant at) {
    return with(earliest(startedAt, at), endedAt, ratio, delivered, skipped);
  }

  BreakFacts completed(Instant start, Instant end, double done) {
    return with(
        earliest(startedAt, start),
        latest(endedAt, end),
        ratio == null ? done : Math.max(ratio, done),
        delivered,
        skipped);
  }

  BreakFacts wasDelivered() {
    return with(startedAt, endedAt, ratio, true, skipped);
  }

  BreakFacts wasSkipped() {
    return with(startedAt, endedAt, ratio, delivered, true);
  }

  private BreakFacts with(
      @Nullable Instant start,
      @Nullable Instant end,
      @Nullable Double done,
      boolean shown,
      boolean refused) {
    return new BreakFacts(
        tenant, person, breakId, localDate, dueAt, start, end, done, shown, refused);
  }

  private static Instant earliest(@Nullable Instant a, Instant b) {
    return a != null && a.isBefore(b) ? a : b;
  }

  static Instant latest(@Nullable Instant a, Instant b) {
    return a != null && a.isAfter(b) ? a : b;
  }
}
