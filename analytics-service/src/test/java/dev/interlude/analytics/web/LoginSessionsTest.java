package dev.interlude.analytics.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class LoginSessionsTest {

  @Test
  void haveTheTablesThatTheLoginAsksFor() throws IOException {
    assertThat(statements("db/migration/V13__create_login_sessions.sql"))
        .isEqualTo(statements("interlude/sessions.sql"));
  }

  private static String statements(String path) throws IOException {
    return new ClassPathResource(path)
        .getContentAsString(UTF_8)
        .replaceAll("--.*", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
