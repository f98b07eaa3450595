package dev.interlude.reminder.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

  @Test
  void readsWhatItPrints() {
    var position = new Position(23, 9_876_543_210L);
    assertThat(Position.parse(position.toString())).contains(position);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "-1-2", "1-", "1-2-3", "a-b", "1-99999999999999999999", "1 - 2"})
  void isNothingElse(String text) {
    assertThat(Position.parse(text)).isEmpty();
  }
}
