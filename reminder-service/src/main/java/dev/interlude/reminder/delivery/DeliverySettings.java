package dev.interlude.reminder.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sending to webhooks and browsers.
 *
 * @param enabled whether this instance sends
 * @param poll how long it sleeps when nothing waits
 * @param inFlight requests open at a time
 * @param lease after so long, what an instance took and said nothing more of is taken by another
 * @param giveUp how long what is no due break is tried
 * @param pauseAfter how long nothing may get through to a webhook before it is paused
 * @param kept how long what was sent is kept, for lists and replays
 */
@ConfigurationProperties("interlude.reminder.delivery")
record DeliverySettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("250ms") Duration poll,
    @DefaultValue("200") int inFlight,
    @DefaultValue("1m") Duration lease,
    @DefaultValue("24h") Duration giveUp,
    @DefaultValue("24h") Duration pauseAfter,
    @DefaultValue("7d") Duration kept) {

  DeliverySettings {
    if (poll.toMillis() < 1 || inFlight < 1 || lease.toSeconds() < 20) {
      throw new IllegalArgumentException(
          "interlude.reminder.delivery: poll is at least 1ms, in-flight at least 1, lease at least"
              + " 20s (twice the time that an answer may take)");
    }
    if (!giveUp.isPositive() || !pauseAfter.isPositive() || kept.compareTo(giveUp) < 0) {
      throw new IllegalArgumentException(
          "interlude.reminder.delivery: give-up and pause-after are positive, kept is at least"
              + " give-up");
    }
  }
}
