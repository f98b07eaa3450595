package dev.interlude.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class CopiedTablesTest {

  @ParameterizedTest
  @CsvSource({
    "interlude/outbox.sql, db/migration/V1__create_directory.sql",
    "interlude/audit.sql, db/migration/V5__create_audit.sql",
    "interlude/sessions.sql, db/migration/V40__create_login_sessions.sql"
  })
  void areMadeAsTheSharedCodeWantsThem(String wanted, String migration) throws IOException {
    assertThat(statements(migration)).contains(statements(wanted));
  }

  private static String statements(String path) throws IOException {
    return new ClassPathResource(path)
        .getContentAsString(StandardCharsets.UTF_8)
        .replaceAll("--[^\n]*\n", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
