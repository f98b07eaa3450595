package dev.interlude.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TextTest {

  private static final Text BACK = Text.of(Map.of("en", "back", "da", "ryg", "de-AT", "Kreuz"));

  private final JsonMapper mapper = JsonMapper.shared();

  @Test
  void fallsBackToTheWiderLanguageThenToTheFallbackThenToAny() {
    assertThat(BACK.in("da", "en")).isEqualTo("ryg");
    assertThat(BACK.in("da-DK", "en")).isEqualTo("ryg");
    assertThat(BACK.in("fr", "en-GB")).isEqualTo("back");
    assertThat(BACK.in("fr", "it")).isEqualTo("ryg");
  }

  @Test
  void isWrittenInAllLanguagesForFilesAndInOneForReaders() {
    assertThat(mapper.writeValueAsString(BACK))
        .isEqualTo("{\"da\":\"ryg\",\"de-AT\":\"Kreuz\",\"en\":\"back\"}");
    assertThat(TextSerializer.in(mapper.writer(), "da", "en").writeValueAsString(BACK))
        .isEqualTo("\"ryg\"");
  }

  @Test
  void isReadAsItWasWritten() {
    assertThat(mapper.readValue(mapper.writeValueAsString(BACK), Text.class)).isEqualTo(BACK);
  }
}
