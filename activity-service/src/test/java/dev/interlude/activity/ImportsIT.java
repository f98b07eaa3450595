package dev.interlude.activity;

import static dev.interlude.activity.Service.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.erasure.PersonalData;
import dev.interlude.activity.imports.SomeExport;
import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Its workers would take the jobs of other tests: so its context ends with it. */
@InterludeIntegrationTest(
    service = "activity",
    properties = {
      "interlude.activity.imports.workers=2",
      "interlude.activity.imports.poll=200ms",
      "interlude.activity.quota.imports.events-per-second=100000",
      "interlude.activity.quota.imports.burst=100000"
    })
@DirtiesContext
class ImportsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String TENANT = "importing";

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private PeopleDirectory people;

  @Autowired
  @Qualifier("forgettingImports")
  private PersonalData forgetting;

  @Autowired private JdbcClient sql;
  @Autowired private Clock clock;
  @LocalServerPort private int port;
  private Service service = new Service(0);
  private Instant now = Instant.EPOCH;

  @BeforeEach
  void begin() {
    service = new Service(port);
    now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  @Test
  void importsASmallExportAtOnceAndChangesNothingTheSecondTime() {
    Tokens ada = enrolled("ada");
    var export =
        new SomeExport()
            .windows("laptop", 30, now)
            .afk("laptop", 1_200, Duration.ofMinutes(3), now)
            .table("desk", 40, Duration.ofHours(9), now);
    HttpResponse<String> first = post(ada, export);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    JsonNode result = json(first);
    assertThat(result.at("/intervals").asInt()).isEqualTo(1_200 + 37);
    assertThat(result.at("/accepted").asInt()).isEqualTo(1_237);
    assertThat(result.at("/skippedTooOld").asInt()).isEqualTo(3);
    assertThat(result.at("/skippedBuckets/currentwindow").asInt()).isOne();
    assertThat(json(post(ada, export))).isEqualTo(result);
    List<String> keys = ActivityKeys.of(TENANT + "/ada");
    assertThat(keys).hasSizeGreaterThanOrEqualTo(2 * 1_237);
    assertThat(keys.stream().distinct()).hasSize(1_237);
  }

  @Test
  void importsALargeExportByAJobAndChangesNothingTheSecondTime() {
    Tokens ben = enrolled("ben");
    List<String> zero =
        IntStream.range(0, 50)
            .mapToObj(i -> SomeExport.event(now.minusSeconds(i), 0, "{\"status\": \"afk\"}"))
            .toList();
    var export =
        new SomeExport()
            .windows("laptop", 2_000, now)
            .afk("laptop", 100_000, Duration.ofSeconds(10), now)
            .table("desk", 400, Duration.ofMinutes(30), now)
            .bucket("aw-watcher-afk_phone", "afkstatus", zero);
    for (int time = 1; time <= 2; time++) {
      HttpResponse<String> answer = post(ben, export);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
      String address = answer.headers().firstValue("Location").orElseThrow();
      JsonNode job = awaitEnd(ben, address);
      assertThat(job.at("/state").asString()).isEqualTo("done");
      assertThat(job.at("/delivered").asInt()).isEqualTo(100_400);
      assertThat(job.at("/result/accepted").asInt()).isEqualTo(100_400);
      assertThat(job.at("/result/skippedZeroLength").asInt()).isEqualTo(50);
      assertThat(job.at("/result/skippedBuckets/currentwindow").asInt()).isOne();
      assertThat(job.at("/startedAt").asString()).isLessThan(job.at("/finishedAt").asString());
      assertThat(service.send("GET", "/v1/imports", ben, "").body())
          .contains(address.substring(12));
    }
    assertThat(sql.sql("SELECT count(*) FROM import_chunk").query(Integer.class).single()).isZero();
    List<String> keys = ActivityKeys.of(TENANT + "/ben");
    assertThat(keys).hasSizeGreaterThanOrEqualTo(2 * 100_400);
    assertThat(keys.stream().distinct()).hasSize(100_400);
  }

  @Test
  void judgesImportsAsAnyOtherEvents() {
    Tokens cora = enrolled("cora");
    register("other-types", "[\"dev.interlude.break.started.v1\"]", "");
    var export = new SomeExport().afk("pc", 7, Duration.ofMinutes(1), now.plusSeconds(1_200));
    assertThat(json(post(cora, export)).at("/rejected/time-in-future").asInt()).isEqualTo(7);
    Tokens through = enrolled("cora").claim("client_id", "other-types");
    var allowed = new SomeExport().afk("pc", 7, Duration.ofMinutes(1), now);
    assertThat(json(post(through, allowed)).at("/rejected/not-allowed-type").asInt()).isEqualTo(7);
  }

  @Test
  void goesNoFasterThanTheAppsQuotaAndForgetsAPersonsJobs() {
    Tokens dan = enrolled("dan").claim("client_id", "slow");
    register("slow", "[\"*\"]", ", \"quota\": {\"eventsPerSecond\": 1, \"burst\": 500}");
    var export = new SomeExport().afk("pc", 600, Duration.ofMinutes(1), now);
    for (int i = 0; i < 3; i++) {
      assertThat(post(dan, export).statusCode()).isEqualTo(202);
    }
    HttpResponse<String> fourth = post(dan, export);
    assertThat(fourth.statusCode()).isEqualTo(429);
    assertThat(json(fourth).at("/code").asString()).isEqualTo("too-many-imports");
    assertThat(fourth.headers().firstValue("Retry-After")).isPresent();
    JsonNode jobs = json(service.send("GET", "/v1/imports", dan, ""));
    assertThat(jobs)
        .hasSize(3)
        .allSatisfy(job -> assertThat(job.at("/delivered").asInt()).isZero());
    assertThat(forgetting.forget(TENANT, "nobody", 1)).isZero();
    assertThat(forgetting.forget(TENANT, "dan", 1)).isEqualTo(3);
    assertThat(json(service.send("GET", "/v1/imports", dan, ""))).isEmpty();
  }

  @Test
  void showsJobsToTheirPersonOnly() {
    Tokens eve = enrolled("eve");
    var export = new SomeExport().afk("pc", 6_000, Duration.ofMinutes(3), now);
    String address = post(eve, export).headers().firstValue("Location").orElseThrow();
    assertThat(awaitEnd(eve, address).at("/result/accepted").asInt()).isEqualTo(6_000);
    Tokens fay = enrolled("fay");
    assertThat(service.send("GET", address, fay, "").statusCode()).isEqualTo(404);
    assertThat(json(service.send("GET", "/v1/imports", fay, ""))).isEmpty();
    Tokens elsewhere = Tokens.person("elsewhere", "eve");
    assertThat(service.send("GET", address, elsewhere, "").statusCode()).isEqualTo(404);
    assertThat(service.send("GET", "/v1/imports/1", eve, "").statusCode()).isEqualTo(400);
    assertCode(post(Tokens.clientApp(TENANT, "slow"), export), 403, "not-a-person");
    assertCode(post(Tokens.person(TENANT, "nobody"), export), 403, "not-enrolled");
  }

  @Test
  void refusesWhatIsNoExportAndWhatIsTooLarge() {
    Tokens gus = enrolled("gus");
    var wrong = new SomeExport().bucket("a", "afkstatus", List.of("{}"));
    HttpResponse<String> invalid = post(gus, wrong);
    assertCode(invalid, 400, "invalid");
    assertThat(json(invalid).at("/errors/0/pointer").asString())
        .isEqualTo("/buckets/0/events/0/timestamp");
    assertCode(post(gus, "{\"buckets\"".getBytes(UTF_8)), 400, "malformed");
    assertCode(post(gus, new byte[40], "Content-Encoding", "gzip"), 400, "malformed");
    assertCode(post(gus, new byte[40], "Content-Encoding", "br"), 415, "unsupported-encoding");
    byte[] bomb = SomeExport.gzip(" ".repeat((64 << 20) + 1));
    assertCode(post(gus, bomb, "Content-Encoding", "gzip"), 413, "too-large");
    assertThat(json(post(gus, new SomeExport())).at("/intervals").asInt()).isZero();
  }

  private Tokens enrolled(String person) {
    Service.enrol(log, TENANT, person);
    await().atMost(PATIENCE).until(() -> people.isEnrolled(TENANT, person));
    return Tokens.person(TENANT, person);
  }

  private void register(String client, String types, String quota) {
    var body = "{\"types\": %s, \"sourcePrefix\": \"urn:x:\"%s}".formatted(types, quota);
    var answer = service.send("PUT", "/v1/clients/" + client, Tokens.tenantAdmin(TENANT), body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private HttpResponse<String> post(Tokens token, SomeExport export) {
    return post(token, SomeExport.gzip(export.json()), "Content-Encoding", "gzip");
  }

  private HttpResponse<String> post(Tokens token, byte[] body, String... headers) {
    return service.postTo("/v1/imports/activitywatch", token, body, "application/json", headers);
  }

  private JsonNode awaitEnd(Tokens token, String address) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> json(service.send("GET", address, token, "")),
            job -> !List.of("queued", "running").contains(job.at("/state").asString()));
  }

  private static void assertCode(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).at("/code").asString()).isEqualTo(code);
  }
}
