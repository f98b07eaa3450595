package dev.interlude.activity.stream;

import org.jspecify.annotations.Nullable;

/** What a record of an app turned out to be. */
public sealed interface EventForm {

  /**
   * One event as the judge takes it.
   *
   * @param event the UTF-8 bytes of a CloudEvent in JSON; perhaps of none, as the judge will find
   * @param source what the event gives as its source; null if it gives none that can be read
   */
  record Structured(byte[] event, @Nullable String source) implements EventForm {}

  /**
   * Nothing that could be looked into.
   *
   * @param detail a sentence for the app's developer; holds nothing of the record
   */
  record Unreadable(String detail) implements EventForm {}
}
