package dev.interlude.reminder.outbound;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Requests to addresses that people and companies name.
 *
 * @param privateHosts hosts that may have private addresses, be called over http and on any port;
 *     for tests and the local stack only
 * @param connect how long to wait for a connection
 * @param answer how long a whole answer may take
 */
@ConfigurationProperties("interlude.reminder.outbound")
record OutboundSettings(
    @DefaultValue List<String> privateHosts,
    @DefaultValue("5s") Duration connect,
    @DefaultValue("10s") Duration answer) {

  OutboundSettings {
    privateHosts = List.copyOf(privateHosts);
    if (!connect.isPositive() || answer.compareTo(connect) < 0) {
      throw new IllegalArgumentException(
          "interlude.reminder.outbound: connect is positive, answer at least as long");
    }
  }
}
