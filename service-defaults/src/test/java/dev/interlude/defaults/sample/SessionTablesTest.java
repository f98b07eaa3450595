package dev.interlude.defaults.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class SessionTablesTest {

  @Test
  void areTestedAsTheyAreOfferedToServices() throws IOException {
    assertThat(statements("db/migration/V2__create_sessions.sql"))
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
