package dev.interlude.client;

import java.time.Duration;

/**
 * The time until the next try.
 *
 * @param askedFor by the service: then nobody cuts it short
 */
record Pause(Duration length, boolean askedFor) {

  static final Pause NONE = new Pause(Duration.ZERO, false);
}
