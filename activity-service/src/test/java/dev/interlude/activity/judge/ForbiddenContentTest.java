package dev.interlude.activity.judge;

import static dev.interlude.activity.judge.JudgeFixture.aJudge;
import static dev.interlude.activity.judge.JudgeFixture.byApp;
import static dev.interlude.activity.judge.JudgeFixture.byPerson;
import static dev.interlude.activity.judge.JudgeFixture.rejected;
import static dev.interlude.activity.judge.SomeEvent.aPosture;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.activity.judge.Judgement.Accepted;
import dev.interlude.activity.judge.Judgement.Rejected;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForbiddenContentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title",
        "url",
        "app",
        "path",
        "text",
        "Window_Title",
        "windowTitle",
        "file-name",
        "URL"
      })
  void refusesFieldsThatHoldContent(String name) {
    refused(aPosture().withData(name, "x"), "/data/" + name);
    refused(aPosture().with(name.toLowerCase(Locale.ROOT), 1), null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://intranet.example/wages",
        "www.example.org",
        "mailto:paula@example.org",
        "/home/paula/letter",
        "~/letter",
        "C:\\Users\\paula",
        "open C:/Users",
        "\\\\server\\share",
        "wages.xlsx",
        "Inbox - Mail",
        "Inbox – Mail",
        "what somebody wrote there",
        "paula@example.org",
        "mail.example.com"
      })
  void refusesValuesThatLookLikeContent(String value) {
    refused(aPosture().withData("seat", value), "/data/seat");
    refused(aPosture().withData("posture", value), "/data/posture");
    refused(aPosture().withData("more", Map.of("deep", List.of(1, value))), "/data/more/deep/1");
    refused(aPosture().with("seat", value), "/seat");
    refused(aPosture().with("subject", value), "/subject");
    refused(aPosture().with("type", value), "/type");
    refused(aPosture().withData(value, 1), null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-18T11:00:00.123+01:00",
        "desk-17",
        "v1.2.3",
        "shared/lower-back-relief",
        "low back"
      })
  void ignoresOtherFieldsThatItDoesNotKnow(String value) {
    assertThat(JudgeFixture.accepted(aPosture().withData("seat", value), byApp())).hasSize(1);
    assertThat(JudgeFixture.accepted(aPosture().with("traceparent", value), byApp())).hasSize(1);
  }

  @Test
  void forgetsTheBytesOfWhatMayHoldContent() {
    assertThat(rejected(aPosture().withData("title", "x"), byApp()).bytesMayBeKept()).isFalse();
    assertThat(rejected(aPosture().with("data_base64", "x"), byApp()).bytesMayBeKept()).isFalse();
    assertThat(rejected(aPosture().without("type"), byApp()).bytesMayBeKept()).isTrue();
  }

  @Test
  void forgetsTheBytesOfWhatNoErasureWouldFind() {
    for (Object nobody : List.of("Paula Berg", "", 7, List.of("p-001"), Map.of("id", "p-001"))) {
      assertThat(rejected(aPosture().with("subject", nobody), byApp()).bytesMayBeKept()).isFalse();
      assertThat(rejected(aPosture().with("subject", nobody), byPerson("p-001")).bytesMayBeKept())
          .isTrue();
    }
    assertThat(rejected(aPosture().without("subject"), byApp()).bytesMayBeKept()).isFalse();
    var early = aPosture().without("id").with("subject", "Paula Berg");
    assertThat(rejected(early, byApp()).bytesMayBeKept()).isFalse();
    var known = aPosture().with("subject", "p-002").without("id");
    assertThat(rejected(known, byApp()).bytesMayBeKept()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "dataschema"})
  void takesNothingButAStringWithoutWhiteSpaceForAnAddress(String attribute) {
    refused(aPosture().with(attribute, Map.of("title", 1)), "/" + attribute + "/title");
    refused(aPosture().with(attribute, List.of("Inbox - Mail")), "/" + attribute + "/0");
    refused(aPosture().with(attribute, "what somebody wrote there"), "/" + attribute);
    refused(aPosture().with(attribute, "https://example.org/wages\t2026"), "/" + attribute);
    refused(aPosture().with(attribute, "https://example.org/wages\u00a02026"), "/" + attribute);
    var address = aPosture().with(attribute, "https://example.org/desk.json");
    assertThat(JudgeFixture.accepted(address, byApp())).hasSize(1);
  }

  @Test
  void looksBeforeAnyOtherFaultIsFound() {
    refused(aPosture().without("id").withData("title", "x"), "/data/title");
  }

  @Test
  void takesNoEventThatSaysSomethingTwice() {
    String event = aPosture().json().toString();
    String hidden = "{\"data\":{\"title\":\"Wages - Mail\"}," + event.substring(1);
    String deeper = event.replace("\"data\":{", "\"data\":{\"seat\":\"a/b.xlsx\",\"seat\":1,");
    assertThat(aJudge().judge(event.getBytes(UTF_8), byApp())).isInstanceOf(Accepted.class);
    for (String twice : List.of(hidden, deeper)) {
      assertThat(aJudge().judge(twice.getBytes(UTF_8), byApp()))
          .isInstanceOfSatisfying(
              Rejected.class,
              rejected -> {
                assertThat(rejected.code()).isEqualTo(RejectionCode.MALFORMED);
                assertThat(rejected.bytesMayBeKept()).isFalse();
              });
    }
  }

  @Test
  void looksIntoNothingThatIsNestedTooDeep() {
    var deep = "[".repeat(40) + "]".repeat(40);
    var deeper = "[".repeat(4_000) + "]".repeat(4_000);
    for (String nested : List.of(deep, deeper)) {
      String event = aPosture().with("data", "@").json().toString().replace("\"@\"", nested);
      var judgement = aJudge().judge(event.getBytes(UTF_8), byApp());
      assertThat(judgement)
          .isInstanceOfSatisfying(
              Rejected.class, rejected -> assertThat(rejected.bytesMayBeKept()).isFalse());
    }
  }

  private static void refused(SomeEvent event, @Nullable String pointer) {
    var rejected = rejected(event, byApp());
    assertThat(rejected.code()).isEqualTo(RejectionCode.NOT_ALLOWED_CONTENT);
    if (pointer != null) {
      assertThat(rejected.pointer()).isEqualTo(pointer);
    }
  }
}
