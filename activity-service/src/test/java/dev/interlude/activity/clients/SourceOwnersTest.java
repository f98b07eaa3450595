package dev.interlude.activity.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.activity.judge.AllowedEvents;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceOwnersTest {

  private static final List<ClientApp> APPS =
      List.of(
          app("acme", "any", ""),
          app("acme", "company", "urn:acme:"),
          app("acme", "desks", "urn:acme:desk:"),
          app("acme", "desks-2", "urn:acme:desk:"),
          app("umbrella", "desks", "urn:"));

  @Test
  void isTheAppOfTheLongestPrefix() {
    assertThat(owner("acme", "urn:acme:desk:17")).isEqualTo("desks");
    assertThat(owner("acme", "urn:acme:phone:1")).isEqualTo("company");
    assertThat(owner("acme", "urn:acme:desk")).isEqualTo("company");
  }

  @Test
  void isNoAppThatMayUseAnySource() {
    assertThat(owner("acme", "urn:other")).isNull();
    assertThat(owner("acme", "")).isNull();
  }

  @Test
  void isNeverAnAppOfAnotherTenant() {
    assertThat(owner("umbrella", "urn:acme:desk:17")).isEqualTo("desks");
    assertThat(owner("acme", "urn:umbrella")).isNull();
    assertThat(owner("nobody", "urn:acme:desk:17")).isNull();
  }

  @Test
  void isTheSameOfTwoWithOnePrefixInWhateverOrderTheyAreRead() {
    var reversed = new java.util.ArrayList<>(APPS);
    Collections.reverse(reversed);
    assertThat(SourceOwners.of(reversed).of("acme", "urn:acme:desk:17"))
        .map(RegisteredApp::clientId)
        .hasValue("desks");
  }

  @Test
  void bringsWhatTheAppMayReport() {
    var skips =
        new ClientApp("acme", "x", List.of("dev.interlude.break.skipped.v1"), "urn:x:", null);
    assertThat(SourceOwners.of(List.of(skips)).of("acme", "urn:x:1"))
        .map(RegisteredApp::allowed)
        .hasValue(skips.allowed());
    assertThat(skips.allowed().types()).hasSize(1).isSubsetOf(AllowedEvents.ALL.types());
  }

  private static @org.jspecify.annotations.Nullable String owner(String tenant, String source) {
    return SourceOwners.of(APPS).of(tenant, source).map(RegisteredApp::clientId).orElse(null);
  }

  private static ClientApp app(String tenant, String clientId, String prefix) {
    return new ClientApp(tenant, clientId, List.of(ClientApp.ALL_TYPES), prefix, null);
  }
}
