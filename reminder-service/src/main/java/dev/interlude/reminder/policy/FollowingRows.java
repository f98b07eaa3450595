package dev.interlude.reminder.policy;

import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far timers follow policies that were changed. */
@Repository
public class FollowingRows {

  /** People by tenant, and by department or person where those are given. */
  static final String IN_SCOPE =
      """
      FROM person p JOIN person_version v USING (tenant, person, version)
      WHERE p.tenant = :tenant
        AND (:person = '' OR p.person = :person)
        AND (:department = '' OR v.entry ->> 'department' = :department
          OR starts_with(v.entry ->> 'department', :department || '/'))
      """;

  private final JdbcClient jdbc;

  FollowingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A change that timers do not all follow yet. */
  public record Open(String tenant, String scope, Instant since, String reached) {}

  /** Timers are to follow that version from its first person on. */
  void begin(Version version) {
    Scope scope = version.scope();
    jdbc.sql(
            """
            INSERT INTO policy_following (tenant, scope, version, since, people)
            SELECT :tenant, :scope, :version, :since, count(*)
            """
                + IN_SCOPE
                + """
                ON CONFLICT (tenant, scope) DO UPDATE
                  SET version = excluded.version, since = excluded.since,
                    people = excluded.people, followed = 0, reached = '', done = false
                """)
        .param("tenant", version.tenant())
        .param("scope", scope.text())
        .param("version", version.version())
        .param("since", Timestamp.from(version.at()))
        .param("person", scope.person())
        .param("department", scope.department())
        .update();
  }

  /** Locks the oldest change that nobody else works on. */
  public Optional<Open> claim() {
    return jdbc.sql(
            """
            SELECT tenant, scope, since, reached FROM policy_following
            WHERE NOT done ORDER BY since LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
        .query((row, number) -> open(row))
        .optional();
  }

  /** The next people concerned. */
  public List<PersonRef> next(Open open, int most) {
    Scope scope = new Scope(open.scope());
    return jdbc.sql(
            "SELECT p.tenant, p.person "
                + IN_SCOPE
                + " AND p.person > :reached ORDER BY p.person LIMIT :most")
        .param("tenant", open.tenant())
        .param("person", scope.person())
        .param("department", scope.department())
        .param("reached", open.reached())
        .param("most", most)
        .query((row, number) -> new PersonRef(row.getString("tenant"), row.getString("person")))
        .list();
  }

  /** Those people follow now. */
  public void followed(Open open, List<PersonRef> people, boolean done) {
    jdbc.sql(
            """
            UPDATE policy_following
            SET reached = :reached, followed = followed + :more, done = :done
            WHERE tenant = :tenant AND scope = :scope
            """)
        .param("reached", people.isEmpty() ? open.reached() : people.getLast().person())
        .param("more", people.size())
        .param("done", done)
        .param("tenant", open.tenant())
        .param("scope", open.scope())
        .update();
  }

  private static Open open(ResultSet row) throws SQLException {
    return new Open(
        row.getString("tenant"),
        row.getString("scope"),
        Rows.instant(row, "since"),
        row.getString("reached"));
  }
}
