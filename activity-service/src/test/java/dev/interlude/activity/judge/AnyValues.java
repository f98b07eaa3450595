package dev.interlude.activity.judge;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import tools.jackson.databind.json.JsonMapper;

/** JSON that might stand anywhere in an event. */
final class AnyValues {

  static final List<String> NAMES =
      List.of(
          "id",
          "source",
          "specversion",
          "type",
          "subject",
          "time",
          "data",
          "from",
          "to",
          "posture",
          "evidence",
          "breakId",
          "number",
          "until",
          "reason",
          "kind",
          "startedAt",
          "ratio",
          "state",
          "date",
          "channel",
          "routineId",
          "stepsDone",
          "stepsTotal",
          "title",
          "data_base64",
          "dataschema",
          "other",
          "a/b",
          "painBefore");

  static final List<String> ALMOST_EVENTS =
      List.of(
          "",
          " ",
          "null",
          "17",
          "\"x\"",
          "\"a title - of a window\"",
          "[]",
          "[[\"a/b\"]]",
          "{}",
          "{} {}",
          "{},",
          "{\"a\":1,\"a\":2}",
          "{\"data\":{\"x\":{\"y\":1,\"y\":2}}}",
          "{\"data_base64\":null}",
          "{\"data_base64\":\"x\",\"title\":\"y\"}",
          "[1] 2",
          "{\"title\":\"x\"",
          "{\"id\":\"x\",\"source\":{\"title\":\"a - b\"}}",
          "{\"id\":\"x\",\"source\":\"a - b\"}",
          "{\"dataschema\":[{\"path\":1}]}",
          "{\"id\":\"" + "x".repeat(129) + "\"}",
          "{\"x\":" + "9".repeat(1_001) + "}",
          "{\"x\":1e" + "9".repeat(999) + "}",
          "{\"a/b~c\":\"a title - x\"}",
          "{\"x\":[0,{\"y\":[\"C:\\\\x\"]}]}",
          "\ufeff{}",
          "{\"id\":\"\\ud800\"}");

  private AnyValues() {}

  static Arbitrary<String> values() {
    Arbitrary<String> leaf =
        Arbitraries.oneOf(
            Arbitraries.of(
                "null",
                "true",
                "{}",
                "[]",
                "\"\"",
                "0",
                "1",
                "-0",
                "-0.0",
                "0.5",
                "1.0",
                "1e0",
                "2147483648",
                "99999999999999999999",
                "1e999",
                "9".repeat(500),
                "1E-400"),
            Arbitraries.of(
                "\"1.0\"",
                "\"p-001\"",
                "\"p-002\"",
                "\"sitting\"",
                "\"movement\"",
                "\"meeting\"",
                "\"2026-11-18T11:30:00Z\"",
                "\"2026-11-18T12:30:00.5+01:00\"",
                "\"2026-11-18t11:30:00-00:00\"",
                "\"2026-11-30T11:30:00Z\"",
                "\"2026-11-18\"",
                "\"2026-11-01T00:00:00Z\"",
                "\"movement-20261118T120000+0100\"",
                "\"movement-20261118T120000+0200\"",
                "\"dev.interlude.break.due.v1\"",
                "\"dev.interlude.day.cleared.v1\"",
                "\"https://example.org\"",
                "\"a b c d\"",
                "\"Inbox - Mail\"",
                "\"C:\\\\x\"",
                "\"" + "x".repeat(300) + "\""),
            Arbitraries.strings().ofMaxLength(12).map(AnyValues::quoted),
            Arbitraries.integers().map(Object::toString));
    return Arbitraries.lazyOf(
        () -> leaf,
        () -> leaf,
        () -> values().list().ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]"),
        () ->
            Combinators.combine(Arbitraries.of(NAMES), values())
                .as((name, value) -> "{" + quoted(name) + ":" + value + "}"));
  }

  static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }
}
