package dev.interlude.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WireNamedTest {

  private enum Order implements WireNamed {
    BY_TITLE,
    PUBLISHED_AT {
      @Override
      public String wireName() {
        return "publishedAt";
      }
    };
  }

  @Test
  void isTheNameInLowerCaseWithHyphens() {
    assertThat(Order.BY_TITLE.wireName()).isEqualTo("by-title");
    assertThat(WireNamed.of(Order.class, "by-title")).contains(Order.BY_TITLE);
  }

  @Test
  void findsConstantsByTheNamesThatTheyGiveThemselves() {
    assertThat(WireNamed.of(Order.class, "publishedAt")).contains(Order.PUBLISHED_AT);
    assertThat(WireNamed.of(Order.class, "published-at")).isEmpty();
  }

  @Test
  void findsEveryConstantOfTheContracts() {
    assertThat(Arrays.asList(EventType.values()))
        .allSatisfy(type -> assertThat(EventType.of(type.wireName())).contains(type));
    assertThat(Arrays.asList(PresenceState.values()))
        .allSatisfy(
            state ->
                assertThat(WireNamed.of(PresenceState.class, state.wireName())).contains(state));
  }
}
