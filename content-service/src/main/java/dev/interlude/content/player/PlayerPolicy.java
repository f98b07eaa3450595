package dev.interlude.content.player;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the player's page may load, call and be framed by. */
final class PlayerPolicy {

  private PlayerPolicy() {}

  /** The value of Content-Security-Policy. */
  static String of(PlayerSettings settings) {
    Stream<String> reporting = Stream.ofNullable(settings.reportTo()).map(PlayerPolicy::origin);
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src " + self(reporting),
        "frame-ancestors " + self(settings.embedders().stream()),
        "form-action 'none'",
        "base-uri 'none'");
  }

  private static String self(Stream<String> others) {
    return Stream.concat(Stream.of("'self'"), others).collect(Collectors.joining(" "));
  }

  private static String origin(String address) {
    URI uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
