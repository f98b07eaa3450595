package dev.interlude.analytics.engine;

import java.util.concurrent.atomic.AtomicLong;

/** Where one task is, told by its own thread and read by those who look at metrics. */
final class TaskProgress {

  private final AtomicLong receivedAt = new AtomicLong();
  private final AtomicLong days = new AtomicLong();
  private final AtomicLong erasedPeople = new AtomicLong();

  /** A lazy write costs next to nothing for each record; readers see it a moment later. */
  void took(long received) {
    receivedAt.lazySet(received);
  }

  void holds(int daysHeld, int peopleErased) {
    days.lazySet(daysHeld);
    erasedPeople.lazySet(peopleErased);
  }

  /** When the last record was received that the task took, in epoch seconds; 0 for none yet. */
  long receivedAt() {
    return receivedAt.get();
  }

  long days() {
    return days.get();
  }

  long erasedPeople() {
    return erasedPeople.get();
  }
}
