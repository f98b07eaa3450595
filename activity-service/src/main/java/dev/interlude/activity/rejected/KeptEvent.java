package dev.interlude.activity.rejected;

import org.jspecify.annotations.Nullable;

/**
 * What is needed to judge a rejected event again.
 *
 * @param event the UTF-8 bytes of the CloudEvent in JSON
 * @param sentAt the client's clock at sending, if it said so
 * @param person whose own token it was; null for an app's
 * @param subject whom the event is about, if it says so
 */
record KeptEvent(
    byte[] event, @Nullable String sentAt, @Nullable String person, @Nullable String subject) {

  /** Never the event, nor whom it is about. */
  @Override
  public String toString() {
    return "KeptEvent[" + event.length + " bytes]";
  }
}
