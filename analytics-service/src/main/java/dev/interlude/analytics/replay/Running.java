package dev.interlude.analytics.replay;

import java.util.UUID;

/** A replay that is running, as its own thread knows it. */
final class Running {

  private static final long KEEP_EVERY_NANOS = 500_000_000;

  private final UUID id;
  private final ReplayTable table;
  private final Progress progress = new Progress();
  private long keptAt = System.nanoTime();

  Running(UUID id, ReplayTable table) {
    this.id = id;
    this.table = table;
  }

  UUID id() {
    return id;
  }

  Progress progress() {
    return progress;
  }

  void enter(String step) {
    progress.step = step;
    keepNow();
  }

  /** Writes the progress down now and then. */
  void keep() {
    if (System.nanoTime() - keptAt > KEEP_EVERY_NANOS) {
      keepNow();
    }
  }

  /**
   * Writes the progress down, and within a transaction makes sure that nobody gives the replay up
   * before its end.
   *
   * @throws ReplayRefusedException when it was given up
   */
  void keepNow() {
    table.put(id, progress);
    keptAt = System.nanoTime();
  }
}
