package dev.interlude.activity.judge;

import dev.interlude.contracts.Names;
import org.jspecify.annotations.Nullable;

/**
 * An event that is whole JSON, as far as the judge asks for it.
 *
 * @param data null when the event has no object of that name
 * @param content the first sign of content that was found, or that not all was looked into
 */
record ReadEvent(Members attributes, @Nullable Members data, @Nullable Refusal content) {

  private static final int LONGEST_ECHOED_ID = 128;

  /** The attribute if it is a string, else the empty string. */
  String text(String name) {
    return attributes.get(name) instanceof String text ? text : "";
  }

  /** Before any other fault: what clients must never send is not looked at any further. */
  void refuseContent() {
    if (attributes.has("data_base64")) {
      throw Refusal.unread("data is JSON in the member data; data_base64 is not looked into");
    }
    if (content != null) {
      throw content;
    }
  }

  /** Whether it tells whom it is about: else no erasure would find it. */
  boolean namesAPerson() {
    return Names.isPerson(text("subject"));
  }

  /** The id as it may be told back to the client. */
  @Nullable String id() {
    return attributes.get("id") instanceof String id && id.length() <= LONGEST_ECHOED_ID
        ? id
        : null;
  }
}
