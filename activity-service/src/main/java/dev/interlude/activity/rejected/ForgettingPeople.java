package dev.interlude.activity.rejected;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases a person from what is kept of rejected events. */
@Component
public class ForgettingPeople {

  private final RejectedTable table;
  private final Clock clock;

  ForgettingPeople(RejectedTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * Deletes all entries about the person or sent with the person's own token, and keeps those
   * received until now away when the topic is read again. May be repeated; takes part in the
   * caller's transaction.
   *
   * @return how many entries were deleted
   */
  @Transactional
  public int forget(String tenant, String person) {
    return table.forget(tenant, person, clock.instant());
  }
}
