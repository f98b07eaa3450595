package dev.interlude.client;

/**
 * Told what becomes of events, on the sending thread: be quick. What it throws is logged. After a
 * crash the same may be told again.
 */
public interface DeliveryListener {

  /** So many events are in the service's log for good. */
  default void accepted(int events) {}

  /** This event was not taken, and is not in the queue any more. */
  default void rejected(RejectedEvent event) {}

  /** Nothing was lost; it will be tried again. */
  default void postponed(Postponement postponement) {}
}
