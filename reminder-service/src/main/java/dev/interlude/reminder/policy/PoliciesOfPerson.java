package dev.interlude.reminder.policy;

import dev.interlude.contracts.Json;
import dev.interlude.reminder.erasure.PersonalData;
import dev.interlude.reminder.prompts.PersonRef;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What was decided for one person alone, and what the person wishes. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PoliciesOfPerson implements PersonalData {

  private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

  private final JdbcClient jdbc;

  PoliciesOfPerson(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String section() {
    return "policies";
  }

  @Override
  public List<Map<String, Object>> export(PersonRef person) {
    return jdbc
        .sql(
            """
            SELECT to_jsonb(p) - 'tenant' FROM policy p
            WHERE tenant = :tenant AND scope IN ('person/' || :person, 'own/' || :person)
            ORDER BY scope, version
            """)
        .param("tenant", person.tenant())
        .param("person", person.person())
        .query(String.class)
        .list()
        .stream()
        .map(row -> Json.mapper().readValue(row, ROW))
        .toList();
  }

  @Override
  public void erase(PersonRef person) {
    for (String table : List.of("policy_following", "policy")) {
      jdbc.sql(
              """
              DELETE FROM %s
              WHERE tenant = :tenant AND scope IN ('person/' || :person, 'own/' || :person)
              """
                  .formatted(table))
          .param("tenant", person.tenant())
          .param("person", person.person())
          .update();
    }
  }
}
