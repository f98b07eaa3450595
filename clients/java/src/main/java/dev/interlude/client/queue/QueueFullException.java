package dev.interlude.client.queue;

/**
 * The queue has reached its size: this event was not taken. Those that wait are kept, since a fact
 * that was acknowledged to the app is never thrown away for a newer one.
 */
public final class QueueFullException extends RuntimeException {

  QueueFullException(long maxBytes) {
    super(
        "The queue holds "
            + maxBytes
            + " bytes, all it may; the event was not taken. Is the service reachable? The listener"
            + " tells why sending waits.");
  }
}
