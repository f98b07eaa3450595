package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import org.jspecify.annotations.Nullable;

/**
 * What the directory knows of a person.
 *
 * @param current the version in force; null for somebody new
 * @param former what is remembered of somebody new
 * @param own what was said of the person alone
 */
record Known(@Nullable PersonChanged current, Former former, Own own) {

  static final Known NOBODY = new Known(null, Former.NOBODY, Own.NOTHING);

  int lastVersion() {
    return current == null ? former.version() : current.version();
  }
}
