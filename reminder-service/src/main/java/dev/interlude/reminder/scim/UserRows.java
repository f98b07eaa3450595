package dev.interlude.reminder.scim;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.prompts.Rows;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People as identity providers see them: without those whom they deleted. */
@Repository
class UserRows {

  private static final String SEEN =
      """
      FROM person p JOIN person_version v USING (tenant, person, version)
      WHERE p.tenant = :tenant AND NOT (p.hidden AND v.entry ->> 'status' = 'deactivated')
      """;

  private final JdbcClient jdbc;

  UserRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<PersonChanged> find(String tenant, String person) {
    return jdbc.sql("SELECT v.entry " + SEEN + " AND p.person = :person")
        .param("tenant", tenant)
        .param("person", person)
        .query((row, number) -> Rows.entry(row, "entry"))
        .optional();
  }

  int count(String tenant) {
    return jdbc.sql("SELECT count(*) " + SEEN)
        .param("tenant", tenant)
        .query(Integer.class)
        .single();
  }

  /** In the order of ids, without the first ones. */
  List<PersonChanged> page(String tenant, int without, int most) {
    return jdbc.sql("SELECT v.entry " + SEEN + " ORDER BY p.person OFFSET :without LIMIT :most")
        .param("tenant", tenant)
        .param("without", without)
        .param("most", most)
        .query((row, number) -> Rows.entry(row, "entry"))
        .list();
  }

  /** In the order of ids, those after that one. */
  List<PersonChanged> after(String tenant, @Nullable String person, int most) {
    return jdbc.sql(
            "SELECT v.entry " + SEEN + " AND p.person > :after ORDER BY p.person LIMIT :most")
        .param("tenant", tenant)
        .param("after", person == null ? "" : person)
        .param("most", most)
        .query((row, number) -> Rows.entry(row, "entry"))
        .list();
  }

  /** The active people of a department itself. */
  List<String> of(String tenant, String department) {
    return jdbc.sql(
            "SELECT p.person "
                + SEEN
                + " AND v.entry ->> 'department' = :department"
                + " AND v.entry ->> 'status' = 'active' ORDER BY p.person")
        .param("tenant", tenant)
        .param("department", department)
        .query(String.class)
        .list();
  }

  void hide(String tenant, String person) {
    jdbc.sql("UPDATE person SET hidden = true WHERE tenant = :tenant AND person = :person")
        .param("tenant", tenant)
        .param("person", person)
        .update();
  }

  void show(String tenant, String person) {
    jdbc.sql("UPDATE person SET hidden = false WHERE tenant = :tenant AND person = :person")
        .param("tenant", tenant)
        .param("person", person)
        .update();
  }
}
