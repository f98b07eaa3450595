package dev.interlude.reminder.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the service kept plain is sealed by one that has keys, and plain again for the others. */
@ReminderIntegrationTest
class ResealingIT {

  private static final String T = "sealing";
  private static final String URL = "https://127.0.0.1/calendar.ics";

  @Autowired private Company company;
  @Autowired private JdbcClient jdbc;

  @Test
  void sealsPlainRowsOnceAndOlderOnesAnew() {
    company.setUp(T);
    company.enrol(T, "sam");
    Tokens sam = Tokens.person(T, "sam").scopes("me:read me:write");
    company.send("PUT", "/v1/me/free-busy", sam, Map.of("url", URL));
    var hook = Map.of("url", "https://127.0.0.1/hook");
    String secret =
        company
            .send("POST", "/v1/webhooks", Tokens.tenantAdmin(T), hook)
            .body()
            .path("secret")
            .asString();
    assertThat(kept()).containsExactly(URL, secret);
    List<String> plain = allKept();
    try {
      var first = resealed(key("a"));
      assertThat(kept()).allMatch(each -> each.startsWith("sealed:a:"));
      List<String> once = kept();
      resealed(key("a"));
      assertThat(kept()).as("sealed already").isEqualTo(once);
      var second = resealed(key("b"), key("a"));
      assertThat(kept()).allMatch(each -> each.startsWith("sealed:b:"));
      assertThat(kept().stream().map(second::open)).containsExactly(URL, secret);
      assertThat(first.open(once.getFirst())).isEqualTo(URL);
    } finally {
      unseal(key("b"));
    }
    assertThat(allKept()).isEqualTo(plain);
    Company.Answer export = company.send("GET", "/v1/me/export", sam, null);
    assertThat(export.body().at("/data/freeBusy/0/url").asString("")).isEqualTo(URL);
  }

  private SealedTexts resealed(String... keys) {
    var texts = new SealedTexts(new SecretsSettings(List.of(keys)));
    new Resealing(jdbc, texts).reseal();
    return texts;
  }

  /** The context of this test has no keys, and other tests use it too. */
  private void unseal(String key) {
    var texts = new SealedTexts(new SecretsSettings(List.of(key)));
    for (String[] column :
        new String[][] {
          {"free_busy", "url"}, {"webhook", "secret"}, {"webhook", "previous_secret"}
        }) {
      for (String each :
          jdbc.sql("SELECT %s FROM %s WHERE %1$s IS NOT NULL".formatted(column[1], column[0]))
              .query(String.class)
              .list()) {
        jdbc.sql("UPDATE %s SET %s = :plain WHERE %2$s = :kept".formatted(column[0], column[1]))
            .param("plain", texts.open(each))
            .param("kept", each)
            .update();
      }
    }
  }

  private List<String> kept() {
    return jdbc.sql(
            """
            SELECT url FROM free_busy WHERE tenant = :t
            UNION ALL SELECT secret FROM webhook WHERE tenant = :t
            """)
        .param("t", T)
        .query(String.class)
        .list();
  }

  private List<String> allKept() {
    return jdbc.sql("SELECT secret FROM webhook UNION ALL SELECT url FROM free_busy ORDER BY 1")
        .query(String.class)
        .list();
  }

  private static String key(String name) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) name.charAt(0);
    return name + ":" + Base64.getEncoder().encodeToString(bytes);
  }
}
