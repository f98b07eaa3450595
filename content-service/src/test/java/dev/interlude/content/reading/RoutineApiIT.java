package dev.interlude.content.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@InterludeIntegrationTest(service = "content")
class RoutineApiIT {

  private static final String LIST = "/v1/routines";
  private static final String LOWER_BACK = "/v1/routines/lower-back-relief";

  private final HttpClient http = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @Test
  void listsTheShippedRoutineToAnyTokenOfATenant() throws Exception {
    JsonNode routine =
        json(get(LIST))
            .at("/routines")
            .valueStream()
            .filter(each -> each.at("/id").asString().equals("lower-back-relief"))
            .findFirst()
            .orElseThrow();
    assertThat(routine.at("/id").asString()).isEqualTo("lower-back-relief");
    assertThat(routine.at("/title").asString()).isEqualTo("Ease your lower back");
    assertThat(routine.at("/summary").asString()).isNotBlank();
    assertThat(routine.at("/seconds").asInt()).isEqualTo(300);
    assertThat(routine.at("/painRelated").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "?kind=movement, true",
    "?kind=rest, false",
    "?bodyArea=lower-back, true",
    "?bodyArea=eyes, false",
    "?kind=movement&bodyArea=hips, true",
  })
  void filtersByKindAndBodyArea(String query, boolean found) throws Exception {
    assertThat(
            json(get(LIST + query))
                .at("/routines")
                .valueStream()
                .anyMatch(each -> each.at("/id").asString().equals("lower-back-relief")))
        .isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "en, en, Ease your lower back, Big hip circles",
    "'da-DK, en;q=0.5', da, Løsn lænden, Store hoftecirkler",
    "de-AT, de, Den unteren Rücken lösen, Große Hüftkreise",
    "'fr, *;q=0.1', en, Ease your lower back, Big hip circles",
  })
  void answersTheWholeRoutineInTheBestLanguage(
      String wishes, String language, String title, String first) throws Exception {
    HttpResponse<String> answer = get(LOWER_BACK, "Accept-Language", wishes);
    JsonNode routine = json(answer);
    assertThat(answer.headers().firstValue("Content-Language")).contains(language);
    assertThat(String.join(",", answer.headers().allValues("Vary"))).contains("Accept-Language");
    assertThat(routine.at("/title").asString()).isEqualTo(title);
    assertThat(routine.at("/items/0/exercise/name").asString()).isEqualTo(first);
    assertThat(routine.at("/items")).hasSize(3);
    assertThat(routine.at("/items/0/exercise/poses/0/frames/0/pelvisY").asDouble())
        .isEqualTo(-0.045);
    assertThat(routine.at("/preparation/breathing/cycles").asInt()).isEqualTo(2);
    assertThat(routine.at("/cautions")).isNotEmpty();
    assertThat(routine.at("/redFlags/0/urgency").asString()).isEqualTo("emergency");
    assertThat(routine.at("/evidence")).hasSizeGreaterThan(5);
    assertThat(routine.at("/reviewOverdue").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({LIST, LOWER_BACK})
  void answers304ToAReaderWhoHasItAlready(String path) throws Exception {
    HttpResponse<String> first = get(path, "Accept-Language", "da");
    String etag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = get(path, "Accept-Language", "da", "If-None-Match", etag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).contains(etag);
    assertThat(again.headers().allValues("ETag")).hasSize(1);
    HttpResponse<String> other = get(path, "Accept-Language", "de", "If-None-Match", etag);
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void letsCachesKeepItOnlyToAskAgain() throws Exception {
    assertThat(get(LOWER_BACK).headers().firstValue("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("no-cache", "private"));
  }

  @Test
  void answersTheSameInFewerBytesToWhoeverTakesGzip() throws Exception {
    HttpResponse<String> plain = get(LOWER_BACK);
    HttpResponse<byte[]> zipped =
        http.send(
            request(LOWER_BACK)
                .header("Authorization", Tokens.person("acme", "p-001").bearer())
                .header("Accept-Encoding", "br, gzip")
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(zipped.headers().firstValue("ETag"))
        .isNotEqualTo(plain.headers().firstValue("ETag"));
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
      assertThat(new String(unzipped.readAllBytes(), UTF_8)).isEqualTo(plain.body());
    }
    assertThat(zipped.body().length).isLessThan(plain.body().length() / 2);
  }

  @Test
  void answersLinkedDataToWhoeverAsksForIt() throws Exception {
    HttpResponse<String> answer =
        get(LOWER_BACK, "Accept", "application/ld+json", "Accept-Language", "da");
    JsonNode plan = json(answer);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/ld+json");
    assertThat(plan.at("/@context").asString()).isEqualTo("https://schema.org");
    assertThat(plan.at("/@type").asString()).isEqualTo("ExercisePlan");
    assertThat(plan.at("/name").asString()).isEqualTo("Løsn lænden");
    assertThat(plan.at("/inLanguage").asString()).isEqualTo("da");
    assertThat(plan.at("/activityDuration").asString()).isEqualTo("PT5M");
    assertThat(plan.at("/hasPart")).hasSize(3);
    assertThat(plan.at("/hasPart/0/repetitions").asInt()).isEqualTo(5);
    assertThat(plan.at("/license").asString()).startsWith("https://spdx.org/licenses/");
    assertThat(get(LOWER_BACK, "Accept", "text/csv").statusCode()).isEqualTo(406);
  }

  @Test
  void answersTheHistoryAndEachVersion() throws Exception {
    JsonNode history = json(get(LOWER_BACK + "/versions"));
    assertThat(history.at("/versions/0/owner").asString()).isEqualTo("shared");
    int latest = history.at("/versions/0/version").asInt();
    assertThat(history.at("/versions/0/title").asString()).isEqualTo("Ease your lower back");
    JsonNode version = json(get(LOWER_BACK + "/versions/" + latest));
    assertThat(version).isEqualTo(json(get(LOWER_BACK)));
    assertThat(json(get(LOWER_BACK + "/versions/99")).at("/code").asString())
        .isEqualTo("no-such-version");
    assertThat(json(get("/v1/routines/none/versions")).at("/code").asString())
        .isEqualTo("no-such-routine");
  }

  @Test
  void answersInTheLanguageOfTheAddressRatherThanTheHeader() throws Exception {
    HttpResponse<String> answer = get(LOWER_BACK + "?locale=de", "Accept-Language", "da");
    assertThat(answer.headers().firstValue("Content-Language")).contains("de");
    assertThat(get(LOWER_BACK + "?lang=de").statusCode()).isEqualTo(400);
  }

  @Test
  void tellsWhatIsNotThere() throws Exception {
    HttpResponse<String> answer = get("/v1/routines/no-such-thing");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(json(answer).at("/code").asString()).isEqualTo("no-such-routine");
  }

  @Test
  void refusesCallersWithoutTokenOrTenant() throws Exception {
    HttpResponse<String> anonymous = send(request(LIST));
    assertThat(anonymous.statusCode()).isEqualTo(401);
    assertThat(json(anonymous).at("/code").asString()).isNotBlank();
    HttpResponse<String> operator =
        send(request(LIST).header("Authorization", Tokens.operator().bearer()));
    assertThat(operator.statusCode()).isEqualTo(403);
  }

  @Test
  void describesItself() throws Exception {
    JsonNode document = json(get("/v3/api-docs"));
    assertThat(document.at("/paths").propertyNames())
        .contains(LIST, LIST + "/{id}", "/v1/public/{tenant}/routines", "/v1/drafts/{id}");
    assertThat(document.at("/paths/~1v1~1routines/get/parameters").valueStream())
        .extracting(parameter -> parameter.at("/name").asString())
        .contains("kind", "equipment", "q", "sort", "cursor");
    assertThat(
            document
                .at("/paths/~1v1~1drafts/post/requestBody/content/application~1json/example/id")
                .asString())
        .isEqualTo("shoulder-roll");
    JsonNode whole = document.at("/components/schemas/WholeRoutine/properties");
    assertThat(whole.propertyNames()).contains("title", "items", "evidence", "reviewOverdue");
    assertThat(document.at("/components/schemas/RoutineSummary/properties/goal/enum").valueStream())
        .extracting(JsonNode::asString)
        .contains("relief", "calm");
    assertThat(document.at("/components/schemas/RoutineSummary/properties/title/type").asString())
        .isEqualTo("string");
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        request(path).header("Authorization", Tokens.person("acme", "p-001").bearer());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
