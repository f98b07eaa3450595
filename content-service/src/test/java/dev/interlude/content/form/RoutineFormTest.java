package dev.interlude.content.form;

import static dev.interlude.content.publishing.RoutineFixture.aRoutine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.interlude.content.form.MisshapenException.Misfit;
import dev.interlude.content.publishing.RoutineFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RoutineFormTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void readsWhatTheModelWrites() {
    assertThat(RoutineForm.read(aRoutine().tree())).isEqualTo(aRoutine().build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "/mood | 'fine' | /mood",
        "/items/0/exercise/tempo | 3 | /items/0/exercise/tempo",
        "/seconds | 'ninety' | /seconds",
        "/seconds | 90.5 | /seconds",
        "/rounds | null | /rounds",
        "/kind | 'jump' | /kind",
        "/id | 'Two Words' | /id",
        "/bodyAreas | 'neck' | /bodyAreas",
        "/bodyAreas/0 | 'wing' | /bodyAreas/0",
        "/reviewDue | '2030-02-31' | /reviewDue",
        "/reviewDue | 'soon' | /reviewDue",
        "/title/danish language | 'ord' | /title/danish language",
        "/title/da_DK | 'ord' | /title/da_DK",
        "/title/da | ' ' | /title/da",
        "/items/0/exercise/dosage/duration | {'seconds':5} | /items/0/exercise/dosage",
        "/items/0/exercise/dosage/reps/count | 0 | /items/0/exercise/dosage/reps/count",
        "/items/0/exercise/dosage/steps | {'count':5} | /items/0/exercise/dosage/steps",
        "/evidence/0/url | 'not a url' | /evidence/0/url",
        "/evidence/0/url | 'data:text/html,hello' | /evidence/0/url",
        "/items/0/exercise/media | [{'type': 'image/png', 'href': 'javascript:alert(1)', 'alt':"
            + " {'en': 'x'}, 'licence': 'CC0-1.0'}] | /items/0/exercise/media/0/href",
        "/title/en | 'half \\ud800' | /title/en",
        "/items/0/exercise/steps/0/text/en | 'half \\udc00 a pair' | /items/0/exercise/steps/0/text/en",
        "/items/0/exercise/poses/0/frames/0/angles/tail | 5 | /items/0/exercise/poses/0/frames/0/angles/tail",
        "/items/0/exercise/poses/0/frames/0/angles/left-knee | -5 | /items/0/exercise/poses/0/frames/0/angles/left-knee",
      })
  void namesThePlaceThatDoesNotFit(String place, String value, String pointer) {
    assertThat(pointers(aRoutine().set(place, JSON.readTree(value.replace('\'', '"')))))
        .contains(pointer);
  }

  @Test
  void takesCharactersThatAreWrittenInTwoHalves() {
    RoutineFixture routine = aRoutine().set("/title/en", JSON.readTree("\"\\ud83d\\ude00 smile\""));
    assertThat(RoutineForm.read(routine.tree()).title().in("en", "en")).endsWith(" smile");
  }

  @ParameterizedTest
  @CsvSource({
    "/title",
    "/items",
    "/preparation/breathing/in",
    "/items/0/exercise/name",
    "/licence"
  })
  void namesTheFieldThatIsMissing(String place) {
    assertThat(pointers(aRoutine().remove(place))).containsExactly(place);
  }

  @Test
  void namesAllAtOnce() {
    assertThat(
            pointers(
                aRoutine()
                    .set("/seconds", "x")
                    .set("/kind", "jump")
                    .remove("/items/0/exercise/name")))
        .containsExactlyInAnyOrder("/seconds", "/kind", "/items/0/exercise/name");
  }

  private static List<String> pointers(RoutineFixture routine) {
    MisshapenException thrown =
        catchThrowableOfType(MisshapenException.class, () -> RoutineForm.read(routine.tree()));
    assertThat(thrown).isNotNull();
    return thrown.misfits().stream().map(Misfit::pointer).toList();
  }
}
