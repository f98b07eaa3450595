package dev.interlude.content.editing;

import static dev.interlude.content.publishing.RoutineFixture.aRoutine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.content.Api;
import dev.interlude.content.publishing.RoutineFixture;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@InterludeIntegrationTest(service = "content")
class EditingIT {

  @LocalServerPort private int port;
  private Desk desk = Desk.of(0, "desk");

  @BeforeEach
  void opens() {
    desk = Desk.of(port, "desk");
  }

  private static RoutineFixture routine(String id) {
    return aRoutine().set("/id", id).remove("/version");
  }

  @Test
  void leadsFromADraftToReadersAndKeepsAnAuditTrail() {
    Api.Answer created = desk.create(routine("way"));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).isEqualTo("/v1/drafts/way");
    assertThat(created.json().at("/routine/version").asInt()).isEqualTo(1);
    assertThat(created.json().at("/routine/title/da").asString()).isEqualTo("ord");
    assertThat(desk.reader().get("/v1/routines/way").status()).isEqualTo(404);
    assertThat(desk.reader().get("/v1/drafts").status()).isEqualTo(403);

    Api.Answer submitted = desk.submit("way", created.header("ETag"));
    Api.Answer back = desk.sendBack("way", "Which foot?", submitted.header("ETag"));
    assertThat(back.json().at("/status").asString()).isEqualTo("draft");
    Api.Answer replaced =
        desk.replace("way", routine("way").set("/title/en", "Left foot"), back.header("ETag"));
    Api.Answer again = desk.submit("way", replaced.header("ETag"));
    Api.Answer published = desk.publish(desk.rasmus(), "way", again.header("ETag"));
    assertThat(published.status()).isEqualTo(200);

    JsonNode read = desk.reader().get("/v1/routines/way").json();
    assertThat(read.at("/title").asString()).isEqualTo("Left foot");
    assertThat(read.at("/author").asString()).isEqualTo("Eva Editor");
    assertThat(read.at("/reviewer").asString()).isEqualTo("rasmus");
    assertThat(desk.eva().get("/v1/drafts/way").status()).isEqualTo(404);
    JsonNode audit = desk.eva().get("/v1/routines/way/audit").json();
    assertThat(audit.at("/entries").valueStream().map(each -> each.at("/action").asString()))
        .containsExactly("published", "submitted", "replaced", "sent-back", "submitted", "created");
    assertThat(audit.at("/entries/3/comment").asString()).isEqualTo("Which foot?");
    assertThat(audit.at("/entries/0/who").asString()).isEqualTo("rasmus");
  }

  @Test
  void letsNobodyPublishWhatTheyWroteWhateverTheBodySays() {
    RoutineFixture signed =
        aRoutine().set("/id", "own-hand").set("/author", "Somebody").set("/reviewer", "Other");
    Api.Answer submitted = desk.submit("own-hand", desk.create(signed).header("ETag"));
    Api.Answer refused = desk.publish(desk.both(), "own-hand", submitted.header("ETag"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.pointers()).containsExactly("/reviewer");
    assertThat(desk.publish(desk.eva(), "own-hand", submitted.header("ETag")).status())
        .isEqualTo(403);
    assertThat(desk.publish(desk.rasmus(), "own-hand", submitted.header("ETag")).status())
        .isEqualTo(200);
  }

  @Test
  void namesEveryBrokenRuleAtOnceAndPublishesNothing() {
    RoutineFixture careless =
        routine("careless-draft")
            .empty("/cautions")
            .empty("/stopRules")
            .set("/seconds", 600)
            .remove("/title/da")
            .empty("/alternatives/1/steps")
            .set("/alternatives/1/routineId", "never-published")
            .set("/reviewDue", "2020-01-01");
    Api.Answer submitted = desk.submit("careless-draft", desk.create(careless).header("ETag"));
    Api.Answer refused = desk.publish(desk.rasmus(), "careless-draft", submitted.header("ETag"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/code").asString()).isEqualTo("rules-broken");
    assertThat(refused.pointers())
        .contains("/cautions", "/stopRules", "/seconds", "/reviewDue", "/alternatives/1/routineId");
    assertThat(desk.reader().get("/v1/routines/careless-draft").status()).isEqualTo(404);
    assertThat(desk.eva().get("/v1/drafts/careless-draft").json().at("/status").asString())
        .isEqualTo("in-review");
  }

  @Test
  void wantsTheEditionThatWasRead() {
    Api.Answer created = desk.create(routine("locked"));
    String first = created.header("ETag");
    assertThat(desk.eva().send("PUT", "/v1/drafts/locked", routine("locked").tree()).status())
        .isEqualTo(428);
    assertThat(desk.replace("locked", routine("locked"), "*").status()).isEqualTo(428);
    String second = desk.replace("locked", routine("locked"), first).header("ETag");
    Api.Answer late = desk.replace("locked", routine("locked"), first);
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.json().at("/code").asString()).isEqualTo("changed-meanwhile");
    assertThat(desk.submit("locked", first).status()).isEqualTo(412);
    assertThat(
            desk.eva()
                .send("DELETE", "/v1/drafts/locked", BodyPublishers.noBody(), "If-Match", second)
                .status())
        .isEqualTo(204);
    assertThat(desk.eva().get("/v1/drafts/locked").status()).isEqualTo(404);
  }

  @Test
  void letsOneOfManyWritersThrough() throws Exception {
    String etag = desk.create(routine("contested")).header("ETag");
    Callable<Integer> write = () -> desk.replace("contested", routine("contested"), etag).status();
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> statuses =
          writers.invokeAll(IntStream.range(0, 8).mapToObj(n -> write).toList()).stream()
              .map(future -> future.resultNow())
              .toList();
      assertThat(statuses).containsOnlyOnce(200).hasSize(8);
      assertThat(statuses.stream().filter(status -> status != 200)).containsOnly(412);
    }
  }

  @Test
  void goesThroughTheStepsInTheirOrder() {
    String draft = desk.create(routine("steps")).header("ETag");
    assertThat(desk.publish(desk.rasmus(), "steps", draft).status()).isEqualTo(409);
    assertThat(desk.sendBack("steps", "not yet", draft).status()).isEqualTo(409);
    String inReview = desk.submit("steps", draft).header("ETag");
    assertThat(desk.submit("steps", inReview).status()).isEqualTo(409);
    assertThat(desk.replace("steps", routine("steps"), inReview).status()).isEqualTo(409);
    assertThat(desk.sendBack("steps", " ", inReview).pointers()).containsExactly("/comment");
    assertThat(desk.submit("none", draft).status()).isEqualTo(404);
  }

  @Test
  void createsNothingButTheNextVersion() {
    publish("counted");
    assertThat(desk.create(aRoutine().set("/id", "counted").set("/version", 1)).pointers())
        .containsExactly("/version");
    assertThat(desk.create(aRoutine().set("/id", "counted").set("/version", 3)).pointers())
        .containsExactly("/version");
    Api.Answer second = desk.create(routine("counted"));
    assertThat(second.json().at("/routine/version").asInt()).isEqualTo(2);
    assertThat(desk.create(routine("counted")).status()).isEqualTo(409);
    assertThat(desk.replace("counted", routine("elsewhere"), second.header("ETag")).pointers())
        .containsExactly("/id");
  }

  @Test
  void copiesSharedRoutinesAndOwnOnesButLeavesTheOriginals() {
    Api.Answer copy =
        desk.eva()
            .send(
                "POST",
                "/v1/routines/lower-back-relief/draft",
                Desk.json("{\"id\": \"our-back\"}"));
    assertThat(copy.status()).isEqualTo(201);
    assertThat(copy.json().at("/routine/id").asString()).isEqualTo("our-back");
    assertThat(copy.json().at("/routine/version").asInt()).isEqualTo(1);
    assertThat(copy.json().at("/routine/title/de").asString()).isNotBlank();
    String inReview = desk.submit("our-back", copy.header("ETag")).header("ETag");
    assertThat(desk.publish(desk.rasmus(), "our-back", inReview).status()).isEqualTo(200);
    assertThat(desk.reader().get("/v1/routines/our-back").json().at("/owner").asString())
        .isEqualTo("desk");
    assertThat(desk.reader().get("/v1/routines/lower-back-relief").json().at("/owner").asString())
        .isEqualTo("shared");
    Desk stranger = Desk.of(port, "other-desk");
    assertThat(stranger.reader().get("/v1/routines/our-back").status()).isEqualTo(404);
    assertThat(desk.eva().send("POST", "/v1/routines/none/draft", Desk.json("{}")).status())
        .isEqualTo(404);
    assertThat(
            desk.eva()
                .send("POST", "/v1/routines/our-back/draft", Desk.json("{\"id\": \"Two Words\"}"))
                .pointers())
        .containsExactly("/id");
  }

  private void publish(String id) {
    String submitted = desk.submit(id, desk.create(routine(id)).header("ETag")).header("ETag");
    assertThat(desk.publish(desk.rasmus(), id, submitted).status()).isEqualTo(200);
  }
}
