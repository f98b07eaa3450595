package dev.interlude.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocaleChoiceTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "da | da",
        "DA | da",
        "da-DK | da",
        "da-Latn-DK, en;q=0.9 | da",
        "fr, de;q=0.8, en;q=0.5 | de",
        "en;q=0.1, da;q=0.7 | da",
        "pt-br | pt-BR",
        "pt | en",
        "fr | en",
        "* | en",
        "fr, * | en",
        "da;q=0, de;q=0.1 | de",
        "not a header;;; | en",
        "- | en",
      })
  void choosesByLookup(@Nullable String acceptLanguage, String expected) {
    assertThat(LocaleChoice.choose(acceptLanguage, List.of("da", "de", "en", "pt-BR"), "en"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"fr, da", "de, de"})
  void answersTheFirstThereIsWhenEvenTheFallbackIsMissing(String wish, String expected) {
    assertThat(LocaleChoice.choose(wish, List.of("da", "de"), "en")).isEqualTo(expected);
  }
}
