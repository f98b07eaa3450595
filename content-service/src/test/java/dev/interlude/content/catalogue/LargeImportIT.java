package dev.interlude.content.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.content.publishing.CheckingRoutines;
import dev.interlude.content.publishing.Publishing;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many files of a real size; {@code -Dinterlude.test.routines=5000} for as many as it must take.
 */
@InterludeIntegrationTest(service = "content")
class LargeImportIT {

  private static final int ROUTINES = Integer.getInteger("interlude.test.routines", 100);

  @TempDir private Path folder;
  @Autowired private Publishing publishing;
  @Autowired private CheckingRoutines checking;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @BeforeEach
  void write() throws IOException {
    String model =
        new ClassPathResource("catalogue/lower-back-relief.yaml")
            .getContentAsString(StandardCharsets.UTF_8);
    for (int i = 0; i < ROUTINES; i++) {
      String id = "many-%04d".formatted(i);
      Files.writeString(
          folder.resolve(id + ".yaml"), model.replace("id: lower-back-relief", "id: " + id));
    }
    Files.writeString(folder.resolve("many-0000-spoilt.yaml"), "id: [");
  }

  @AfterEach
  void retire() {
    ImportedFolder.retire(jdbc, "many-");
  }

  @Test
  void publishesEachInATransactionOfItsOwnAndChangesNothingTheSecondTime() throws IOException {
    int before = transactions();
    assertThat(outcomes("published", "unreadable")).containsExactly(ROUTINES, 1);
    assertThat(transactions() - before).isEqualTo(ROUTINES);
    assertThat(outcomes("unchanged", "unreadable")).containsExactly(ROUTINES, 1);
    assertThat(transactions() - before).isEqualTo(ROUTINES);
  }

  private int[] outcomes(String... names) throws IOException {
    return new ImportedFolder(folder, publishing, checking, clock).outcomes(names);
  }

  /** How many transactions have written these rows. */
  private int transactions() {
    return jdbc.sql(
            "SELECT count(DISTINCT xmin::text) FROM routine_version WHERE routine_id LIKE 'many-%'")
        .query(Integer.class)
        .single();
  }
}
