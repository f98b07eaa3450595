package dev.interlude.reminder.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealedTextsTest {

  private static final String OLD = key("2025", 1);
  private static final String NEW = key("2026", 2);
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Test
  void openAgainAndNeverLookTheSame() {
    var texts = texts(NEW);
    String sealed = texts.seal(SECRET);
    assertThat(sealed).startsWith("sealed:2026:").doesNotContain("whsec");
    assertThat(texts.seal(SECRET)).isNotEqualTo(sealed);
    assertThat(texts.open(sealed)).isEqualTo(SECRET);
  }

  @Test
  void areReadAsTheyAreWhenTheyWereKeptPlain() {
    assertThat(texts(NEW).open(SECRET)).isEqualTo(SECRET);
    assertThat(texts().open(texts().seal(SECRET))).isEqualTo(SECRET);
    assertThat(texts().seal(SECRET)).isEqualTo(SECRET);
  }

  @Test
  void openWithAnyKeyOfTheListAndAreSealedWithTheFirst() {
    String sealed = texts(OLD).seal(SECRET);
    var both = texts(NEW, OLD);
    assertThat(both.open(sealed)).isEqualTo(SECRET);
    assertThat(both.seal(SECRET)).startsWith("sealed:2026:");
    assertThatThrownBy(() -> texts(NEW).open(sealed)).hasMessageContaining("the key 2025");
  }

  @Test
  void areRefusedWhenSomebodyChangedThem() {
    var texts = texts(NEW);
    String sealed = texts.seal(SECRET);
    byte[] bytes = Base64.getDecoder().decode(sealed.substring("sealed:2026:".length()));
    bytes[bytes.length - 1] ^= 1;
    String changed = "sealed:2026:" + Base64.getEncoder().encodeToString(bytes);
    assertThatThrownBy(() -> texts.open(changed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refuseKeysThatAreNoneWithoutShowingThem() {
    assertThatThrownBy(() -> texts("2026:c2hvcnQ="))
        .hasMessageContaining("32 bytes")
        .hasMessageNotContaining("c2hvcnQ");
    assertThatThrownBy(() -> texts(NEW, key("2026", 3))).hasMessageContaining("twice");
    assertThat(new SecretsSettings(List.of(NEW)).toString()).doesNotContain(NEW);
  }

  private static SealedTexts texts(String... keys) {
    return new SealedTexts(new SecretsSettings(List.of(keys)));
  }

  private static String key(String name, int filling) {
    byte[] bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) filling);
    return name + ":" + Base64.getEncoder().encodeToString(bytes);
  }
}
