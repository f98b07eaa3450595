package dev.interlude.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void quotesWhatHoldsACommaAQuoteOrALineBreak() {
    assertThat(Csv.line(Stream.of("plain", "a,b", "say \"no\"", "two\nlines", 7, true)))
        .isEqualTo("plain,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",7,true\r\n");
  }

  @Test
  void leavesTheCellOfNullEmpty() {
    assertThat(Csv.line(Stream.of("a", null, "b"))).isEqualTo("a,,b\r\n");
  }

  @Test
  void leavesNumbersBelowZeroAsTheyAre() {
    assertThat(Csv.line(Stream.of(-1, new BigDecimal("-0.4")))).isEqualTo("-1,-0.4\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx"})
  void letsNoCellBecomeAFormula(String text) {
    assertThat(Csv.line(Stream.of(text))).isEqualTo("'" + text + "\r\n");
  }
}
