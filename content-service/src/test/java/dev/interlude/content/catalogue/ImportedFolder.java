package dev.interlude.content.catalogue;

import dev.interlude.content.publishing.CheckingRoutines;
import dev.interlude.content.publishing.Publishing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A catalogue that a test makes beside the shipped one. */
record ImportedFolder(Path folder, Publishing publishing, CheckingRoutines checking, Clock clock) {

  /** Imports it; how many files came out so. */
  int[] outcomes(String... names) throws IOException {
    var meters = new SimpleMeterRegistry();
    new ImportingCatalogue(
            new CatalogueSettings("file:" + folder + "/*.yaml"),
            new PathMatchingResourcePatternResolver(),
            publishing,
            checking,
            meters,
            clock)
        .run(new DefaultApplicationArguments());
    int[] counts = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      counts[i] =
          (int) meters.counter("interlude.content.catalogue.files", "outcome", names[i]).count();
    }
    return counts;
  }

  /** Other tests find the catalogue as it is shipped. */
  static void retire(JdbcClient jdbc, String prefix) {
    jdbc.sql(
            """
            UPDATE routine_version SET status = 'retired', retired_at = now(),
              retired_reason = 'a test', retired_safety = false
            WHERE owner = 'shared' AND starts_with(routine_id, ?) AND status = 'published'
            """)
        .param(prefix)
        .update();
  }
}
