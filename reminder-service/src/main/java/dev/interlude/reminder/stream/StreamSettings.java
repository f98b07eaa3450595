package dev.interlude.reminder.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Streams of breaks to people's apps.
 *
 * @param heartbeat after so long a silence a line without meaning is sent, for proxies in between
 * @param most streams open on this instance; a further one gets 503
 * @param mostOfPerson streams that a person may have open; a further one ends the oldest
 * @param recent events remembered for clients that come back
 * @param lookBack how far back a starting instance reads, for the same clients
 * @param sessionCheck how long a stream of a login session lasts before the session is looked at
 */
@ConfigurationProperties("interlude.reminder.streams")
record StreamSettings(
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("10000") int most,
    @DefaultValue("5") int mostOfPerson,
    @DefaultValue("20000") int recent,
    @DefaultValue("15m") Duration lookBack,
    @DefaultValue("15m") Duration sessionCheck) {

  StreamSettings {
    if (heartbeat.toMillis() < 100 || most < 1 || mostOfPerson < 1 || recent < 1) {
      throw new IllegalArgumentException(
          "interlude.reminder.streams: heartbeat is at least 100ms; most, most-of-person and recent"
              + " are at least 1");
    }
    if (lookBack.isNegative() || !sessionCheck.isPositive()) {
      throw new IllegalArgumentException(
          "interlude.reminder.streams: look-back is not negative, session-check is positive");
    }
  }
}
