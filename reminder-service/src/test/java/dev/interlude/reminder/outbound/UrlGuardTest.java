package dev.interlude.reminder.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class UrlGuardTest {

  private static final List<String> HOSTS =
      List.of("hooks.example.org", "*.push.example.org", "localhost", "10.0.0.1");

  private final UrlGuard guard =
      new UrlGuard(
          mock(JdbcClient.class),
          new OutboundSettings(List.of("localhost"), Duration.ofSeconds(1), Duration.ofSeconds(1)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.example.org/in?team=1",
        "https://hooks.example.org:443/",
        "https://a.push.example.org/x",
        "http://localhost:8080/private",
      })
  void letsAllowedHostsPass(String url) {
    assertThat(guard.among(HOSTS, url)).hasToString(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hooks.example.org",
        "http://hooks.example.org/",
        "ftp://hooks.example.org/",
        "file:///etc/passwd",
        "https:hooks.example.org",
        "https:///in",
        "https://hooks.example.org:8443/",
        "https://hooks.example.org:22/",
        "https://user@hooks.example.org/",
        "https://hooks.example.org@evil.example/",
        "https://evil.example#@hooks.example.org/",
        "https://evil.example\\@hooks.example.org/",
        "https://hooks.example.org./",
        "https://hooks.example.org.evil.example/",
        "https://evilhooks.example.org/",
        "https://push.example.org/",
        "https://evilpush.example.org/",
        "https://HOOKS.example.org/",
        "https://hooks.example.org/\r\nHost: evil.example",
        "https://hooks.example.org/a b",
        "https://hооks.example.org/",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://2130706433/",
        "https://0x7f.1/",
        "http://10.0.0.1/"
      })
  void refusesAllElse(String url) {
    assertThatThrownBy(() -> guard.among(HOSTS, url)).isInstanceOf(RefusedUrlException.class);
  }

  @Test
  void saysWhatWouldBeRight() {
    assertThatThrownBy(() -> guard.among(List.of(), "https://hooks.example.org/"))
        .hasMessageContaining("allowedHosts");
  }
}
