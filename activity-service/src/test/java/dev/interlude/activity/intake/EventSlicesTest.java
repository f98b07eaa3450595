package dev.interlude.activity.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.interlude.defaults.Problem;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EventSlicesTest {

  @Test
  void cutsABatchIntoTheBytesThatWereSent() {
    assertThat(slices(" [ {\"a\" : [1, {}]} ,\"é\\u00e9\",17 , null,\n[], -1.5e3 ] ", null))
        .containsExactly("{\"a\" : [1, {}]}", "\"é\\u00e9\"", "17", "null", "[]", "-1.5e3");
    assertThat(slices(" {\"a\":\"}\"} ", BodyForm.SINGLE)).containsExactly("{\"a\":\"}\"}");
    assertThat(slices("[]", BodyForm.BATCH)).isEmpty();
  }

  @Test
  void cutsEventsOfAnyDepth() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(slices("[" + deep + ",1]", BodyForm.BATCH)).containsExactly(deep, "1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "17", "\"x\"", "null", "[1", "[1,]", "{} {}", "[] 1", "{a:1}"})
  void refusesWhatIsNoBatch(String body) {
    assertRefused(body, null, 400);
  }

  @Test
  void refusesTheFormThatWasNotDeclared() {
    assertRefused("[]", BodyForm.SINGLE, 400);
    assertRefused("{}", BodyForm.BATCH, 400);
    assertRefused("{}".repeat(3), BodyForm.SINGLE, 400);
  }

  @Test
  void refusesMoreEventsThanAllowed() {
    assertThat(slices("[1,2,3]", BodyForm.BATCH)).hasSize(3);
    assertRefused("[1,2,3,4]", BodyForm.BATCH, 413);
  }

  @Test
  void knowsTheFormsOfContent() {
    assertThat(BodyForm.of("application/cloudevents+json; charset=utf-8"))
        .isEqualTo(BodyForm.SINGLE);
    assertThat(BodyForm.of("Application/CloudEvents-Batch+JSON")).isEqualTo(BodyForm.BATCH);
    assertThat(BodyForm.of("application/json")).isNull();
  }

  @Property
  void cutsBatchesOfAnyStrings(@ForAll @Size(max = 3) List<@StringLength(max = 50) String> texts) {
    String json = JsonMapper.shared().writeValueAsString(texts);
    assertThat(slices(json, BodyForm.BATCH))
        .map(slice -> JsonMapper.shared().readValue(slice, String.class))
        .isEqualTo(texts);
  }

  @Property
  void answersOrRefusesAnyBytes(@ForAll byte[] body) {
    try {
      assertThat(EventSlices.of(body, null, 3)).isNotNull();
    } catch (Problem refused) {
      assertThat(refused.getStatusCode().is4xxClientError()).isTrue();
    }
  }

  private static List<String> slices(String body, @Nullable BodyForm form) {
    return EventSlices.of(body.getBytes(UTF_8), form, form == null ? 10 : 3).stream()
        .map(slice -> new String(slice, UTF_8))
        .toList();
  }

  private static void assertRefused(String body, @Nullable BodyForm form, int status) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> slices(body, form))
        .satisfies(problem -> assertThat(problem.getStatusCode().value()).isEqualTo(status));
  }
}
