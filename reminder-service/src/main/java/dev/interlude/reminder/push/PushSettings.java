package dev.interlude.reminder.push;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Web Push; off without keys.
 *
 * @param privateKeyFile of VAPID, P-256 as PKCS #8 in PEM
 * @param publicKeyFile the public key of it, in PEM
 * @param subject whom push services ask when something is wrong: mailto: or https:
 * @param hosts of push services; {@code *.example.org} stands for all names under it
 * @param mostOfPerson browsers of one person; a further one takes the place of the oldest
 */
@ConfigurationProperties("interlude.reminder.push")
record PushSettings(
    @Nullable Path privateKeyFile,
    @Nullable Path publicKeyFile,
    @Nullable String subject,
    @DefaultValue({
          "fcm.googleapis.com",
          "updates.push.services.mozilla.com",
          "*.push.apple.com",
          "*.notify.windows.com"
        })
        List<String> hosts,
    @DefaultValue("10") int mostOfPerson) {

  PushSettings {
    hosts = List.copyOf(hosts);
    if ((privateKeyFile == null) != (publicKeyFile == null)
        || (privateKeyFile == null) != (subject == null)) {
      throw new IllegalArgumentException(
          "interlude.reminder.push: private-key-file, public-key-file and subject are set together,"
              + " or none of them; the README of reminder-service has the command that makes keys");
    }
    if (mostOfPerson < 1) {
      throw new IllegalArgumentException("interlude.reminder.push.most-of-person is at least 1");
    }
  }
}
