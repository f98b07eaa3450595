package dev.interlude.content.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.interlude.content.publishing.CheckingRoutines;
import dev.interlude.content.publishing.PublishedRoutine;
import dev.interlude.content.publishing.Publishing;
import dev.interlude.content.publishing.Publishing.Outcome;
import dev.interlude.content.publishing.PublishingRule;
import dev.interlude.content.publishing.RoutineFixture;
import dev.interlude.content.publishing.RoutineJson;
import dev.interlude.content.publishing.Violation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ImportingCatalogueTest {

  @TempDir private Path folder;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Publishing publishing = mock(Publishing.class);

  @Test
  void goesOnAfterFilesThatAreNoRoutine() throws IOException {
    write("1-broken.yaml", "title: [unclosed");
    write("2-unknown-field.yaml", routine().replace("\"kind\"", "\"sort\""));
    write(
        "3-two-dosages.yaml",
        routine().replace("{\"reps\":", "{\"duration\": {\"seconds\": 5}, \"reps\":"));
    write("4-good.yaml", routine());
    outcome(new Outcome.Published());

    importAll();

    assertThat(files("unreadable")).isEqualTo(3);
    assertThat(files("published")).isEqualTo(1);
  }

  @Test
  void countsWhatCouldNotBePublished() throws IOException {
    write("routine.yaml", routine());
    outcome(
        new Outcome.Refused(
            List.of(new Violation(PublishingRule.CAUTION_IS_GIVEN, "/cautions", "at least one"))));
    importAll();
    outcome(new Outcome.Conflicting());
    importAll();

    assertThat(files("refused")).isEqualTo(1);
    assertThat(files("conflicting")).isEqualTo(1);
    assertThat(files("published")).isZero();
  }

  private void outcome(Outcome outcome) {
    when(publishing.publish(eq(PublishedRoutine.SHARED), any())).thenReturn(outcome);
  }

  private void importAll() throws IOException {
    new ImportingCatalogue(
            new CatalogueSettings("file:" + folder + "/*.yaml"),
            new PathMatchingResourcePatternResolver(),
            publishing,
            mock(CheckingRoutines.class),
            meters,
            Clock.systemUTC())
        .run(new DefaultApplicationArguments());
  }

  private double files(String outcome) {
    return meters.counter("interlude.content.catalogue.files", "outcome", outcome).count();
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private static String routine() {
    return RoutineJson.mapper().writeValueAsString(RoutineFixture.aRoutine().build());
  }
}
