package dev.interlude.reminder.erasure;

import dev.interlude.reminder.prompts.PersonRef;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the audit log says of a person. It outlasts an erasure: it is the proof of who changed what
 * and that the erasure was asked for, and is only ever added to (docs/privacy.md, 8).
 */
@Component
class AuditEntries implements PersonalData {

  private final JdbcClient jdbc;

  AuditEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String section() {
    return "audit";
  }

  @Override
  public List<JsonNode> export(PersonRef person) {
    return jdbc
        .sql(
            """
            SELECT jsonb_build_object('at', at, 'actor', actor, 'client', client,
              'action', action, 'detail', detail)
            FROM audit_entry
            WHERE tenant = :tenant AND detail ->> 'person' = :person ORDER BY id
            """)
        .param("tenant", person.tenant())
        .param("person", person.person())
        .query(String.class)
        .list()
        .stream()
        .map(entry -> JsonMapper.shared().readTree(entry))
        .toList();
  }

  @Override
  public void erase(PersonRef person) {
    // Kept, as said above.
  }
}
