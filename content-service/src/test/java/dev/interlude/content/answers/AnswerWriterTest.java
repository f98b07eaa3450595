package dev.interlude.content.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerWriterTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "- | false",
        "\"a\" | true",
        "W/\"a\" | true",
        "\"x\", \"a\" | true",
        "\"x\",W/\"a\" | true",
        "* | true",
        "\"b\" | false",
        "a | false",
        "\"a\"x | false",
      })
  void knowsAnEntityTagInAList(@Nullable String ifNoneMatch, boolean known) {
    assertThat(AnswerWriter.names(ifNoneMatch, "\"a\"")).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "- | false",
        "gzip | true",
        "br, GZIP;q=0.5 | true",
        "gzip;q=0 | false",
        "gzip; q=0.000 | false",
        "gzip;q=0.001 | true",
        "identity | false",
        "deflate, br | false",
      })
  void zipsOnlyForWhoeverTakesIt(@Nullable String acceptEncoding, boolean takes) {
    assertThat(AnswerWriter.takesGzip(acceptEncoding)).isEqualTo(takes);
  }
}
