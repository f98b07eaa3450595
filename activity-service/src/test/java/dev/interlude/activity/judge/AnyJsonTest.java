package dev.interlude.activity.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.EventType;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever arrives is judged. */
class AnyJsonTest {

  private final Judge judge = JudgeFixture.aJudge();

  @Property
  void judgesAnyBytes(@ForAll byte[] bytes) {
    assertThat(judge.judge(bytes, JudgeFixture.byApp())).isNotNull();
  }

  @Property
  void judgesAnyJson(@ForAll("json") String json) {
    assertThat(judge.judge(json.getBytes(UTF_8), JudgeFixture.byApp())).isNotNull();
  }

  @Property
  void judgesEventsWithAnyField(
      @ForAll("events") ObjectNode event,
      @ForAll("fields") String field,
      @ForAll("json") String x) {
    var marked = event.deepCopy();
    ((ObjectNode) (marked.has(field) ? marked : marked.get("data"))).put(field, "\u0001");
    String spoilt = marked.toString().replace("\"\\u0001\"", x);
    assertThat(judge.judge(spoilt.getBytes(UTF_8), JudgeFixture.byPerson("p-001"))).isNotNull();
  }

  @Provide
  Arbitrary<ObjectNode> events() {
    return Arbitraries.of(
        SomeEvent.aPosture().json(),
        SomeEvent.aSkip().json(),
        SomeEvent.aSnooze().json(),
        SomeEvent.aSpontaneousBreak().json(),
        SomeEvent.aMeeting().json(),
        SomeEvent.aClearedDay().json());
  }

  @Provide
  Arbitrary<String> fields() {
    return Arbitraries.of(
        List.of(
            "id",
            "source",
            "type",
            "time",
            "subject",
            "data",
            "from",
            "to",
            "posture",
            "evidence",
            "breakId",
            "number",
            "until",
            "kind",
            "startedAt",
            "ratio",
            "stepsDone",
            "date"));
  }

  @Provide
  Arbitrary<String> json() {
    Arbitrary<String> leaf =
        Arbitraries.oneOf(
            Arbitraries.of("null", "true", "{}", "[]", "\"\"", "1e999", "-0", "9".repeat(500)),
            Arbitraries.of("\"1.0\"", "\"p-001\"", "\"9999-12-31T23:59:59-18:00\"", "1E-400"),
            Arbitraries.of("\"0000-01-01T00:00:00+18:00\"", "\"rest-20261118T120000+0100\""),
            Arbitraries.of(EventType.values()).map(type -> "\"" + type.wireName() + "\""),
            Arbitraries.bigDecimals().map(Object::toString),
            Arbitraries.longs().map(Object::toString),
            Arbitraries.strings().ofMaxLength(40).map(AnyJsonTest::quoted));
    return Arbitraries.lazyOf(
        () -> leaf,
        () -> leaf,
        () -> json().list().ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]"),
        () ->
            Combinators.combine(fields().map(AnyJsonTest::quoted), json())
                .as((name, value) -> "{" + name + ":" + value + "}"));
  }

  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }
}
