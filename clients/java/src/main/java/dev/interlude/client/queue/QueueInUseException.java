package dev.interlude.client.queue;

import java.nio.file.Path;

/** Another client has opened the folder: one process at a time may write to a queue. */
public final class QueueInUseException extends RuntimeException {

  QueueInUseException(Path folder) {
    super(
        "The queue "
            + folder
            + " is in use by another client, in this process or another one. Close that one, or"
            + " give each its own folder.");
  }
}
