package dev.interlude.analytics.figures.serving;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The role that sees published tables only.
 *
 * @param poolSize connections at most
 * @param connectionTimeout how long a request waits for a connection
 * @param validationTimeout how long an idle connection has to prove that it still works; less than
 *     the connection timeout
 */
@Validated
@ConfigurationProperties("interlude.analytics.reader")
record ReaderSettings(
    @NotBlank String username,
    @DefaultValue("") String password,
    @DefaultValue("5") int poolSize,
    @DefaultValue("3s") Duration connectionTimeout,
    @DefaultValue("2s") Duration validationTimeout) {

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return "ReaderSettings[username=" + username + ", poolSize=" + poolSize + "]";
  }
}
