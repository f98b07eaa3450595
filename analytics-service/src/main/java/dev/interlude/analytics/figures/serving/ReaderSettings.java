package dev.interlude.analytics.figures.serving;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The role that sees published tables only.
 *
 * @param poolSize connections at most
 */
@Validated
@ConfigurationProperties("interlude.analytics.reader")
record ReaderSettings(
    @NotBlank String username, @DefaultValue("") String password, @DefaultValue("5") int poolSize) {

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return "ReaderSettings[username=" + username + ", poolSize=" + poolSize + "]";
  }
}
