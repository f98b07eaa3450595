package dev.interlude.reminder.delivery;

import dev.interlude.reminder.prompts.Columns;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of where words are sent, written by channels and by what becomes of attempts. */
@Repository
public class Targets {

  private final JdbcClient jdbc;
  private final Deliveries deliveries;

  Targets(JdbcClient jdbc, Deliveries deliveries) {
    this.jdbc = jdbc;
    this.deliveries = deliveries;
  }

  /** Where something can be sent; {@code person} is null for all people of the tenant. */
  record Target(
      UUID id, String tenant, @Nullable String person, Set<String> types, Instant createdAt) {

    PersonRef owner() {
      return person == null ? ofTenant(tenant) : new PersonRef(tenant, person);
    }

    /** Owns the targets for all people of the tenant. */
    static PersonRef ofTenant(String tenant) {
      return new PersonRef(tenant, "");
    }

    /** Nothing is told of the time before there was the target. */
    boolean wants(BreakWord word) {
      return types.contains(word.type()) && !word.saidAt().isBefore(createdAt);
    }
  }

  /**
   * A target to be added, and turned on.
   *
   * @param person null for all people of the tenant
   * @param types the short ones: {@code break.due}
   */
  public record New(
      UUID id, String tenant, @Nullable String person, String channel, Collection<String> types) {}

  /** Adds one; nothing is told to it of the time before. */
  public void add(New target, Instant now) {
    jdbc.sql(
            """
            INSERT INTO delivery_target (id, tenant, person, channel, types, active, created_at)
            VALUES (:id, :tenant, :person, :channel, :types, true, :now)
            """)
        .param("id", target.id())
        .param("tenant", target.tenant())
        .param("person", target.person())
        .param("channel", target.channel())
        .param("types", target.types().toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Turns one on, as if it had never failed, or off: then what waits for it is given up. */
  public void change(UUID id, Collection<String> types, boolean active, Instant now) {
    jdbc.sql(
            """
            UPDATE delivery_target SET types = :types, active = :active, paused = NULL,
              failing_since = NULL, held_until = NULL, failures = 0, failed_at = NULL
            WHERE id = :id
            """)
        .param("id", id)
        .param("types", types.toArray(String[]::new))
        .param("active", active)
        .update();
    if (!active) {
      deliveries.giveUpAll(id, "off", now);
    }
  }

  /** Deletes one with all that waits for it. */
  public void remove(UUID id) {
    jdbc.sql("DELETE FROM delivery_target WHERE id = :id").param("id", id).update();
  }

  List<Target> activeFor(Collection<PersonRef> people) {
    var columns = new Columns<>(List.copyOf(people));
    return jdbc.sql(
            """
            WITH r AS MATERIALIZED (SELECT DISTINCT tenant, person
              FROM unnest(:tenants::text[], :people::text[]) AS j(tenant, person))
            SELECT t.* FROM delivery_target t JOIN r USING (tenant, person) WHERE t.active
            UNION ALL
            SELECT t.* FROM delivery_target t
            WHERE t.person IS NULL AND t.active AND t.tenant IN (SELECT tenant FROM r)
            """)
        .param("tenants", columns.texts(PersonRef::tenant))
        .param("people", columns.texts(PersonRef::person))
        .query((row, number) -> read(row))
        .list();
  }

  private static Target read(ResultSet row) throws SQLException {
    return new Target(
        row.getObject("id", UUID.class),
        row.getString("tenant"),
        row.getString("person"),
        Set.of((String[]) row.getArray("types").getArray()),
        Rows.instant(row, "created_at"));
  }
}
