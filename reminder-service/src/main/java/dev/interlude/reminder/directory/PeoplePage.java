package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the people, in the order of their ids.
 *
 * @param next the last id of the page if there are more
 */
record PeoplePage(List<PersonChanged> people, @Nullable String next) {

  static final int USUAL = 100;
  static final int MOST = 1_000;
  static final int LONGEST_ID = 64;

  /**
   * @param found one more than the page holds, if there are more
   */
  static PeoplePage of(List<PersonChanged> found, int size) {
    if (found.size() <= size) {
      return new PeoplePage(found, null);
    }
    List<PersonChanged> page = found.subList(0, size);
    return new PeoplePage(List.copyOf(page), page.getLast().person());
  }
}
