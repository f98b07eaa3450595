package dev.interlude.analytics.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which dates a task keeps, and whose facts it keeps out. Time goes by what the facts say of when
 * they were received, never by a clock, so that a replay keeps and drops the same.
 */
final class Marks {

  /** Facts come up to 14 days late; the rest is for records that stand in the log out of order. */
  private static final int DAYS_KEPT = 35;

  /** Facts come up to 14 days late, and the log repeats them for 30. */
  private static final int MARKER_DAYS = 45;

  /** A date that has begun anywhere is at most the next one in UTC, and a clock may be ahead. */
  private static final int DAYS_AHEAD = 2;

  private static final long SECONDS_A_DAY = 86_400;

  /** No person has an empty key. */
  private static final String KEPT_FROM = "";

  private static final long NOTHING_RECEIVED = Long.MIN_VALUE;

  private final WriteBackStore<String, Mark> store;
  private long newestDay = NOTHING_RECEIVED;
  private LocalDate keptFrom = LocalDate.MIN;
  private int erased;

  /** To be made when the store has been restored. */
  Marks(WriteBackStore<String, Mark> store) {
    this.store = store;
    if (store.get(KEPT_FROM) instanceof Mark.KeptFrom(LocalDate date)) {
      keptFrom = date;
      newestDay = date.toEpochDay() + DAYS_KEPT;
    }
    erased = countErased();
  }

  /** The last date that a fact received at that time, in epoch seconds, can be of. */
  static long lastDay(long receivedAt) {
    return Math.floorDiv(receivedAt, SECONDS_A_DAY) + DAYS_AHEAD;
  }

  /** Whether a newer day has begun, so that older days and markers are to leave. */
  boolean advance(long receivedAt) {
    long day = Math.floorDiv(receivedAt, SECONDS_A_DAY);
    if (day <= newestDay) {
      return false;
    }
    newestDay = day;
    keptFrom = LocalDate.ofEpochDay(day - DAYS_KEPT);
    store.put(KEPT_FROM, new Mark.KeptFrom(keptFrom));
    if (erased > 0) {
      dropOldMarkers(LocalDate.ofEpochDay(day - MARKER_DAYS));
    }
    return true;
  }

  boolean isKept(LocalDate date) {
    return !date.isBefore(keptFrom);
  }

  /** All dates of which days may be held, oldest first. */
  List<LocalDate> keptDates() {
    return newestDay == NOTHING_RECEIVED
        ? List.of()
        : keptFrom.datesUntil(LocalDate.ofEpochDay(newestDay + DAYS_AHEAD + 1)).toList();
  }

  /** Costs nothing while nobody was erased. */
  boolean isErased(String person, int directoryVersion) {
    return erased > 0
        && store.get(person) instanceof Mark.Erased marker
        && directoryVersion <= marker.directoryVersion();
  }

  /** Of several erasures the highest version and the latest date hold. */
  void erase(String person, int directoryVersion, LocalDate requestedOn) {
    if (store.get(person) instanceof Mark.Erased before) {
      store.put(
          person,
          new Mark.Erased(
              Math.max(before.directoryVersion(), directoryVersion),
              later(before.requestedOn(), requestedOn)));
    } else {
      store.put(person, new Mark.Erased(directoryVersion, requestedOn));
      erased++;
    }
  }

  int erasedPeople() {
    return erased;
  }

  private void dropOldMarkers(LocalDate before) {
    people().filter(person -> isBefore(person, before)).toList().forEach(store::remove);
    erased = countErased();
  }

  private boolean isBefore(String person, LocalDate date) {
    return store.get(person) instanceof Mark.Erased marker && marker.requestedOn().isBefore(date);
  }

  private int countErased() {
    return Math.toIntExact(people().count());
  }

  private Stream<String> people() {
    return store.keys().stream().filter(key -> !key.equals(KEPT_FROM));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
