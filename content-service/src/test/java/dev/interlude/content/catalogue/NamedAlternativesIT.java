package dev.interlude.content.catalogue;

import static dev.interlude.content.catalogue.WaitingFilesTest.namingFixture;
import static dev.interlude.content.publishing.RoutineFixture.aRoutine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.content.Api;
import dev.interlude.content.publishing.CheckingRoutines;
import dev.interlude.content.publishing.PublishedRoutine;
import dev.interlude.content.publishing.Publishing;
import dev.interlude.content.publishing.Publishing.Outcome;
import dev.interlude.content.publishing.RoutineFixture;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Routines that name others as other ways: imported, read, and when the other one goes. */
@InterludeIntegrationTest(service = "content")
@ExtendWith(OutputCaptureExtension.class)
class NamedAlternativesIT {

  private static final JsonNode DULL =
      JsonMapper.shared().readTree("{\"reason\": \"dull\", \"safety\": false}");

  @TempDir private Path folder;
  @Autowired private Publishing publishing;
  @Autowired private CheckingRoutines checking;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  @AfterEach
  void retire() {
    ImportedFolder.retire(jdbc, "way-");
  }

  @Test
  void importsARingAndWhatComesLaterAndRefusesWhatLeadsNowhere() throws IOException {
    write(namingFixture("way-a", "way-b"));
    write(namingFixture("way-b", "way-c"));
    write(namingFixture("way-c", "way-a"));
    write(namingFixture("way-d", "way-e"));
    write(aRoutine().set("/id", "way-e"));
    write(namingFixture("way-f", "way-nobody"));
    write(namingFixture("way-g", "way-careless"));
    write(aRoutine().set("/id", "way-careless").empty("/cautions"));
    assertThat(outcomes("published", "refused", "unchanged")).containsExactly(5, 3, 0);
    assertThat(outcomes("published", "refused", "unchanged")).containsExactly(0, 3, 5);
    assertThat(alternatives("acme", "way-c")).containsExactly("way-a");
  }

  @Test
  void tellsOfAFileThatWaitsInVainOnlyWhatIsStillWrong(CapturedOutput output) throws IOException {
    write(
        namingFixture("way-h", "way-nobody")
            .empty("/alternatives/1/steps")
            .set("/alternatives/1/routineId", "way-z"));
    write(aRoutine().set("/id", "way-z"));
    assertThat(outcomes("published", "refused")).containsExactly(1, 1);
    assertThat(output.getOut().lines().filter(line -> line.contains("way-h.yaml")))
        .singleElement()
        .asString()
        .contains("/alternatives/0/routineId");
  }

  @Test
  void publishesAMendOfAFileThoughARoutineThatItNamesWasRetired() throws IOException {
    write(aRoutine().set("/id", "way-old"));
    write(namingFixture("way-x", "way-old"));
    assertThat(outcomes("published")).containsExactly(2);
    operator("way-old");
    write(namingFixture("way-x", "way-old").set("/version", 2));
    assertThat(outcomes("unchanged", "published")).containsExactly(1, 1);
    assertThat(alternatives("any", "way-x")).isEmpty();
  }

  @Test
  void leadsNoReaderToARoutineThatIsGone() {
    publish(PublishedRoutine.SHARED, aRoutine().set("/id", "way-to"));
    publish(PublishedRoutine.SHARED, namingFixture("way-from", "way-to"));
    publish("lost", aRoutine().set("/id", "way-to"));
    String tag = reader("lost").get("/v1/routines/way-from").header("ETag");
    assertThat(alternatives("lost", "way-from")).containsExactly("way-to");

    JsonNode unsafe = JsonMapper.shared().readTree("{\"reason\": \"x\", \"safety\": true}");
    Api editor = Api.as(port, Tokens.staff("lost", "eva", "content-editor"));
    assertThat(editor.send("POST", "/v1/routines/way-to/retirement", unsafe).status())
        .isEqualTo(200);
    assertThat(alternatives("lost", "way-from")).isEmpty();
    assertThat(reader("lost").get("/v1/routines/way-from", "If-None-Match", tag).status())
        .isEqualTo(200);
    assertThat(reader("lost").get("/v1/routines/way-from/versions/1").json().at("/alternatives"))
        .hasSize(3);
    assertThat(alternatives("acme", "way-from")).containsExactly("way-to");

    operator("way-to");
    assertThat(alternatives("acme", "way-from")).isEmpty();
    publish(PublishedRoutine.SHARED, aRoutine().set("/id", "way-to").set("/version", 2));
    assertThat(alternatives("acme", "way-from")).containsExactly("way-to");
  }

  private List<String> alternatives(String tenant, String id) {
    return reader(tenant)
        .get("/v1/routines/" + id)
        .json()
        .at("/alternatives")
        .valueStream()
        .filter(each -> each.hasNonNull("routineId"))
        .map(each -> each.at("/routineId").asString())
        .toList();
  }

  private Api reader(String tenant) {
    return Api.as(port, Tokens.person(tenant, "p-1"));
  }

  private void operator(String id) {
    Api operator = Api.as(port, Tokens.operator());
    assertThat(operator.send("POST", "/v1/ops/routines/" + id + "/retirement", DULL).status())
        .isEqualTo(200);
  }

  private void publish(String owner, RoutineFixture routine) {
    assertThat(publishing.publish(owner, routine.build())).isInstanceOf(Outcome.Published.class);
  }

  private void write(RoutineFixture routine) throws IOException {
    String id = routine.tree().at("/id").asString();
    Files.writeString(folder.resolve(id + ".yaml"), routine.tree().toString());
  }

  private int[] outcomes(String... names) throws IOException {
    return new ImportedFolder(folder, publishing, checking, clock).outcomes(names);
  }
}
