package dev.interlude.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DockerTest {
  @Test
  void usesContainersWhenAnEngineAnswers() {
    assertThat(Docker.isWanted("auto", () -> true)).isTrue();
    assertThat(Docker.isWanted("auto", () -> false)).isFalse();
    assertThat(Docker.isWanted("never", () -> true)).isFalse();
  }

  @Test
  void insistsOnAnEngineWhenRequired() {
    assertThat(Docker.isWanted("required", () -> true)).isTrue();
    assertThatThrownBy(() -> Docker.isWanted("required", () -> false))
        .hasMessageContaining("no Docker engine answers");
  }

  @Test
  void refusesUnknownModes() {
    assertThatThrownBy(() -> Docker.isWanted("yes", () -> true)).hasMessageContaining("not yes");
  }
}
