package dev.interlude.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @Test
  void makeAKeyOfTenantAndPersonThatIsReadBack() {
    var key = new PersonKey("acme", "Jane.Doe_7-x");

    assertThat(key).hasToString("acme/Jane.Doe_7-x");
    assertThat(PersonKey.parse(key.toString())).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "acme", "acme/", "/p-001", "Acme/p-001", "acme/p/1", "acme/a@b.c"})
  void refuseKeysOfAnotherForm(String key) {
    assertThatIllegalArgumentException().isThrownBy(() -> PersonKey.parse(key));
  }

  @Test
  void keepTheNameOfTheShippedCatalogueFromTenants() {
    assertThat(Names.isTenant("shared")).isFalse();
    assertThat(Names.isTenant("shared-services")).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> Names.requireTenant("shared"));
  }

  @Test
  void refuseWhatIsTooLong() {
    assertThat(Names.isTenant("a".repeat(32))).isTrue();
    assertThat(Names.isTenant("a".repeat(33))).isFalse();
    assertThat(Names.isPerson("a".repeat(64))).isTrue();
    assertThat(Names.isPerson("a".repeat(65))).isFalse();
  }
}
