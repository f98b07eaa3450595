package dev.interlude.client;

/**
 * How many of the oldest events are sent at once. A batch that is refused as a whole is bisected
 * until the one event that is to blame stands alone; one that is too large is halved, and stays so.
 */
final class BatchSize {

  private final int most;
  private int fitting;

  /** So many of the oldest events hold at least one that spoils a batch; 0 when none is known. */
  private int suspects;

  BatchSize(int most) {
    this.most = most;
    this.fitting = most;
  }

  int next() {
    return suspects == 0 ? fitting : Math.min(fitting, Math.max(1, suspects / 2));
  }

  void taken(int events) {
    suspects = Math.max(0, suspects - events);
  }

  /** A batch of more than one was refused as a whole. */
  void refused(int events) {
    suspects = events;
  }

  /** A batch of more than one was too large. */
  void tooLarge(int events) {
    fitting = Math.max(1, events / 2);
  }

  /** The event that stood alone is gone. */
  void culpritRemoved() {
    suspects = 0;
    if (fitting == 1) {
      fitting = most;
    }
  }
}
