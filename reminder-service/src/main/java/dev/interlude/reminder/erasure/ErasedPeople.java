package dev.interlude.reminder.erasure;

import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose facts are not recorded any more, up to which directory version. */
@Repository
public class ErasedPeople {

  private final JdbcClient jdbc;

  ErasedPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Those who were erased, with the version. Until the caller's transaction ends nobody else is: so
   * ask first, and then write.
   */
  public Map<PersonRef, Integer> among(Collection<PersonRef> people) {
    jdbc.sql("LOCK TABLE erasure IN ROW SHARE MODE").update();
    var erased = new HashMap<PersonRef, Integer>();
    jdbc.sql(
            """
            SELECT tenant, person, directory_version
            FROM jsonb_to_recordset(:people::jsonb) AS r(tenant text, person text)
            JOIN erasure USING (tenant, person)
            """)
        .param("people", Rows.json(people))
        .query(
            row -> {
              erased.put(
                  new PersonRef(row.getString("tenant"), row.getString("person")),
                  row.getInt("directory_version"));
            });
    return erased;
  }
}
