package dev.interlude.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.Topics;
import dev.interlude.localstack.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An app is killed while the broker is away. Once both are back, all that it reported arrives. */
@Order(12)
@ExtendWith(StackExtension.class)
class KilledClientsIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** More than it can report before it is killed. */
  private static final int WITHOUT_END = 16_000;

  private final TestCompany company;
  @TempDir Path folder;

  KilledClientsIT(TestCompany company) {
    this.company = company;
  }

  @Test
  void sendsAllWithTheKitForJava() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    survives(
        "kit-java",
        List.of(java, "-cp", System.getProperty("java.class.path"), ReportingApp.class.getName()));
  }

  @Test
  void sendsAllWithTheKitForJavaScript() throws IOException, InterruptedException {
    survives(
        "kit-js",
        List.of(
            Programs.needNode().toString(),
            Path.of("src/test/resources/reporting-app.mjs").toAbsolutePath().toString(),
            Path.of("../clients/js/lib/node.js").toAbsolutePath().normalize().toUri().toString()));
  }

  private void survives(String person, List<String> app) throws IOException, InterruptedException {
    Instant begin = company.now().truncatedTo(ChronoUnit.SECONDS).minus(2, ChronoUnit.DAYS);
    enrol(person, begin);
    Path said = folder.resolve("killed");
    Process running = start(app, person, begin, WITHOUT_END, said);
    try {
      await().atMost(PATIENCE).until(() -> lines(said, "accepted ").size() > 1);
      company.stack().stop(Part.BROKER);
      await()
          .atMost(PATIENCE)
          .until(() -> lines(said, "postponed ").contains("broker-unavailable"));
      assertThat(running.isAlive()).as("is in the middle of it").isTrue();
    } finally {
      // SIGKILL: nothing of it is told or tidied up.
      running.destroyForcibly().waitFor();
      company.stack().start(Part.BROKER);
    }

    Path saidAfterwards = folder.resolve("again");
    Process again = start(app, person, begin, 0, saidAfterwards);
    assertThat(again.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

    assertThat(Integer.parseInt(lines(saidAfterwards, "waiting ").getFirst())).isPositive();
    assertThat(lines(saidAfterwards, "flushed ")).containsExactly("true");
    assertThat(lines(said, "rejected ")).isEmpty();
    assertThat(lines(saidAfterwards, "rejected ")).isEmpty();
    assertThat(company.topics().ofPerson(Topics.ACTIVITIES, person))
        .extracting(r -> TopicLog.header(r, "ce_id"))
        .containsAll(lines(said, "reported "));
  }

  private void enrol(String person, Instant begin) {
    company.enrolWholeWeek(
        person, "Europe/Copenhagen", Map.of("validFrom", begin.minusSeconds(3600).toString()));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                !company
                    .report(
                        List.of(
                            Events.spontaneousBreak(person, "known", begin, begin.plusSeconds(60))))
                    .body()
                    .contains("unknown-person"));
  }

  private Process start(List<String> app, String person, Instant begin, int pieces, Path said)
      throws IOException {
    var command = new ArrayList<>(app);
    command.add(company.url(Part.ACTIVITY, ""));
    command.add(folder.resolve("queue").toString());
    command.add(person);
    command.add(begin.toString());
    command.add(String.valueOf(pieces));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().put("TOKEN", company.token());
    return builder.start();
  }

  /** What the app said after that word, in whole lines. */
  private static List<String> lines(Path said, String word) throws IOException {
    String text = Files.exists(said) ? Files.readString(said) : "";
    return text.substring(0, text.lastIndexOf('\n') + 1)
        .lines()
        .filter(line -> line.startsWith(word))
        .map(line -> line.substring(word.length()))
        .toList();
  }
}
