package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.Sharing;
import dev.interlude.reminder.fields.FieldReader;
import org.jspecify.annotations.Nullable;

/** Once a person has chosen what is shared, others may only let less be shared. */
final class SharingRule {

  private SharingRule() {}

  /** More than the person chose is not refused, since files name it for all, but passed over. */
  static Sharing read(FieldReader fields, @Nullable String requested, Known known) {
    PersonChanged current = known.current();
    Sharing before = current == null ? Sharing.ALL : current.sharing();
    Sharing wanted = fields.oneOf("/sharing", requested, Sharing.class, before);
    return known.own().choseSharing() && wanted.compareTo(before) < 0 ? before : wanted;
  }
}
