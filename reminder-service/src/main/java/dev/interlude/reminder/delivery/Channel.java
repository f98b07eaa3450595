package dev.interlude.reminder.delivery;

/** A way to send. */
public interface Channel {

  /** As it is written in the rows of targets, and in {@code break.delivered}. */
  String name();

  /** Whether a target that is gone is deleted, rather than paused. */
  boolean forgetsWhatIsGone();

  /** Sends once; never throws for what the other side does. */
  Outcome send(Pending pending);
}
