package dev.interlude.reminder.webhooks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Webhooks.
 *
 * @param most of a tenant
 * @param bothSecrets how long the secret before signs too, after a change
 * @param mostReplayed events sent again by one replay
 */
@ConfigurationProperties("interlude.reminder.webhooks")
record WebhookSettings(
    @DefaultValue("20") int most,
    @DefaultValue("24h") Duration bothSecrets,
    @DefaultValue("10000") int mostReplayed) {

  WebhookSettings {
    if (most < 1 || mostReplayed < 1 || bothSecrets.isNegative()) {
      throw new IllegalArgumentException(
          "interlude.reminder.webhooks: most and most-replayed are at least 1, both-secrets is not"
              + " negative");
    }
  }
}
