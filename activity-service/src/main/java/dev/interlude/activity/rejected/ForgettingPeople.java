package dev.interlude.activity.rejected;

import dev.interlude.activity.erasure.PersonalData;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases a person from what is kept of rejected events. */
@Component
class ForgettingPeople implements PersonalData {

  private final RejectedTable table;
  private final Clock clock;

  ForgettingPeople(RejectedTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * Deletes all entries about the person or sent with the person's own token, and keeps those
   * received until now away when the topic is read again. May be repeated. Entries bear no
   * directory version: all go.
   *
   * @return how many entries were deleted
   */
  @Override
  @Transactional
  public int forget(String tenant, String person, int directoryVersion) {
    return table.forget(tenant, person, clock.instant());
  }
}
