package dev.interlude.reminder.directory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are kept.
 *
 * @param eraseAfter how long after a deactivation a person is erased
 */
@ConfigurationProperties("interlude.reminder.directory")
record DirectorySettings(@DefaultValue("30d") Duration eraseAfter) {

  DirectorySettings {
    if (eraseAfter.isNegative()) {
      throw new IllegalArgumentException(
          "interlude.reminder.directory.erase-after must not be negative; 0s erases at once");
    }
  }
}
