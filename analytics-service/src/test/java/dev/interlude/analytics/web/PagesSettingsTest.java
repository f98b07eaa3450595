package dev.interlude.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesSettingsTest {

  @Test
  void leadToAPersonsPageAndKnowTheTarget() {
    var pages = new PagesSettings(URI.create("https://breaks.example/x"), BigDecimal.valueOf(6));

    assertThat(pages.reminders()).isEqualTo(URI.create("https://breaks.example/me"));
    assertThat(pages.sittingTarget()).isEqualTo("6");
    assertThat(new PagesSettings(null, null).reminders()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "8.1"})
  void refuseATargetThatNoWorkdayCanHave(String hours) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PagesSettings(null, new BigDecimal(hours)))
        .withMessageContaining("sitting-target");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://breaks.example", "/me"})
  void refuseAnAddressThatIsNoWebPage(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PagesSettings(URI.create(address), null))
        .withMessageContaining("pages.reminder");
  }
}
