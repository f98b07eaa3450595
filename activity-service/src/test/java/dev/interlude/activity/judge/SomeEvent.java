package dev.interlude.activity.judge;

import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A CloudEvent that would be taken at {@link JudgeFixture#NOW}, to be spoilt by a test. */
final class SomeEvent {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final ObjectNode event;

  private SomeEvent(String type, String time, Map<String, Object> data) {
    event =
        MAPPER
            .createObjectNode()
            .put("specversion", "1.0")
            .put("id", "e-1")
            .put("source", "urn:desk:17")
            .put("type", "dev.interlude." + type + ".v1")
            .put("subject", "p-001")
            .put("time", time);
    event.set("data", MAPPER.valueToTree(data));
  }

  static SomeEvent aPosture() {
    return aPosture("2026-11-18T11:00:00Z", "2026-11-18T11:30:00Z");
  }

  static SomeEvent aPosture(String from, String to) {
    return new SomeEvent(
        "posture.observed",
        to,
        Map.of("from", from, "to", to, "posture", "sitting", "evidence", "desk-sensor"));
  }

  static SomeEvent aSkip() {
    return new SomeEvent(
        "break.skipped",
        "2026-11-18T11:02:00Z",
        Map.of("breakId", "movement-20261118T120000+0100", "reason", "focus"));
  }

  static SomeEvent aSnooze() {
    return new SomeEvent(
        "break.snoozed",
        "2026-11-18T11:02:00Z",
        Map.of(
            "breakId",
            "movement-20261118T120000+0100",
            "number",
            1,
            "until",
            "2026-11-18T11:20:00Z"));
  }

  static SomeEvent aSpontaneousBreak() {
    return aSpontaneousBreak("2026-11-18T11:00:00Z", "2026-11-18T11:05:00Z");
  }

  static SomeEvent aSpontaneousBreak(String startedAt, String endedAt) {
    return new SomeEvent(
        "break.completed", endedAt, Map.of("kind", "movement", "startedAt", startedAt, "ratio", 1));
  }

  static SomeEvent aMeeting() {
    return new SomeEvent(
        "presence.changed",
        "2026-11-18T11:00:00Z",
        Map.of("state", "in-meeting", "until", "2026-11-18T12:00:00Z"));
  }

  static SomeEvent aClearedDay() {
    return new SomeEvent("day.cleared", "2026-11-18T11:00:00Z", Map.of("date", "2026-11-17"));
  }

  SomeEvent with(Consumer<ObjectNode> change) {
    change.accept(event);
    return this;
  }

  SomeEvent with(String attribute, Object value) {
    event.set(attribute, MAPPER.<JsonNode>valueToTree(value));
    return this;
  }

  SomeEvent without(String attribute) {
    event.remove(attribute);
    return this;
  }

  SomeEvent withData(String field, Object value) {
    ((ObjectNode) event.get("data")).set(field, MAPPER.<JsonNode>valueToTree(value));
    return this;
  }

  SomeEvent withoutData(String field) {
    ((ObjectNode) event.get("data")).remove(field);
    return this;
  }

  ObjectNode json() {
    return event;
  }
}
