package dev.interlude.defaults.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;

/**
 * Who may read the metrics.
 *
 * @param scrapeToken the bearer token that Prometheus sends; without one nobody may
 */
@ConfigurationProperties("interlude.metrics")
record ScrapeSettings(@DefaultValue("") String scrapeToken) {

  boolean allows(HttpServletRequest request) {
    var sent = request.getHeader(HttpHeaders.AUTHORIZATION);
    return !scrapeToken.isBlank()
        && sent != null
        && MessageDigest.isEqual(bytes(sent), bytes("Bearer " + scrapeToken));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Keeps the token out of logs. */
  @Override
  public String toString() {
    return "ScrapeSettings[]";
  }
}
