package dev.interlude.content.publishing;

import dev.interlude.content.routine.Routine;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A short routine that breaks no rule, and ways to spoil it by JSON pointer. */
public final class RoutineFixture {

  private static final String TEXT = "{\"en\": \"words\", \"da\": \"ord\"}";

  private static final String JSON =
      """
      {"id": "a-routine", "version": 1, "title": TEXT, "summary": TEXT, "kind": "micro",
       "goal": "relief", "bodyAreas": ["neck"], "seconds": 90, "level": "gentle",
       "position": "standing", "equipment": [],
       "preparation": {"steps": [{"text": TEXT}], "settleSeconds": 10,
         "breathing": {"in": 4, "hold": 1, "out": 5, "cycles": 3}},
       "items": [{"restSeconds": 0, "transitionSeconds": 0, "exercise": {"name": TEXT,
         "purpose": TEXT, "steps": [{"text": TEXT, "breathing": TEXT}],
         "dosage": {"reps": {"count": 10, "secondsEach": 5}}, "sides": "none",
         "direction": "none", "commonMistakes": [TEXT], "muscles": [TEXT], "media": [],
         "poses": [{"view": "front", "frames": [
           {"at": 0, "pelvisX": 0, "pelvisY": 0, "angles": {}},
           {"at": 1, "pelvisX": 0, "pelvisY": 0, "angles": {}}]}]}}],
       "rounds": 1,
       "cautions": [{"severity": "warn", "condition": TEXT, "advice": TEXT}],
       "redFlags": [{"urgency": "emergency", "advice": TEXT, "signs": [TEXT]},
         {"urgency": "urgent", "advice": TEXT, "signs": [TEXT]},
         {"urgency": "book-a-doctor", "advice": TEXT, "signs": [TEXT]}],
       "stopRules": [TEXT], "symptoms": [TEXT], "prevention": [TEXT], "why": [TEXT],
       "evidence": [{"claim": TEXT, "source": "A trial", "date": "2024-01-31",
         "study": "randomised-trial", "certainty": "low"}],
       "alternatives": [{"need": "seated", "steps": [], "reasonForNone": TEXT},
         {"need": "no-hands", "steps": [{"text": TEXT}]},
         {"need": "wheelchair", "steps": [{"text": TEXT}]},
         {"need": "low-vision", "steps": [{"text": TEXT}]}],
       "author": "Anna Author", "reviewer": "Rita Reviewer", "reviewDue": "2030-01-01",
       "licence": "CC-BY-4.0"}
      """
          .replace("TEXT", TEXT);

  private final ObjectNode tree = (ObjectNode) RoutineJson.mapper().readTree(JSON);

  public static RoutineFixture aRoutine() {
    return new RoutineFixture();
  }

  public RoutineFixture set(String pointer, String value) {
    return put(pointer, tree.stringNode(value));
  }

  public RoutineFixture set(String pointer, int value) {
    return put(pointer, tree.numberNode(value));
  }

  public RoutineFixture set(String pointer, JsonNode value) {
    return put(pointer, value);
  }

  public RoutineFixture empty(String pointer) {
    return put(pointer, tree.arrayNode());
  }

  public RoutineFixture remove(String pointer) {
    JsonPointer place = JsonPointer.compile(pointer);
    ((ObjectNode) tree.at(place.head())).remove(place.last().getMatchingProperty());
    return this;
  }

  public ObjectNode tree() {
    return tree;
  }

  public Routine build() {
    return RoutineJson.mapper().treeToValue(tree, Routine.class);
  }

  private RoutineFixture put(String pointer, JsonNode value) {
    JsonPointer place = JsonPointer.compile(pointer);
    switch (tree.at(place.head())) {
      case ObjectNode object -> object.set(place.last().getMatchingProperty(), value);
      case ArrayNode array -> array.set(place.last().getMatchingIndex(), value);
      default -> throw new IllegalArgumentException("nothing at " + pointer);
    }
    return this;
  }
}
