package dev.interlude.analytics.figures.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberListTest {

  @Property
  void readsWhatJsonWrites(
      @ForAll List<@LongRange(min = 0, max = Integer.MAX_VALUE) Long> numbers) {
    assertThat(NumberList.longs(numbers.toString())).isEqualTo(numbers);
    assertThat(NumberList.ints(numbers.toString().replace(" ", "")))
        .containsExactlyElementsOf(numbers.stream().map(Long::intValue).toList());
  }

  @Test
  void readsAnEmptyList() {
    assertThat(NumberList.longs("[]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[-1]", "[1.5]", "{}", "null", "[\"1\"]"})
  void refusesAnythingElse(String json) {
    assertThatIllegalArgumentException().isThrownBy(() -> NumberList.longs(json));
  }
}
