package dev.interlude.reminder.erasure;

import dev.interlude.contracts.ErasureDone;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code erasure} and {@code erasure_answer}. */
@Repository
class Erasures {

  private final JdbcClient jdbc;

  Erasures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes the erasure in the caller's transaction, after all that could not know of it has ended
   * and before any other begins: what is deleted afterwards does not come back.
   */
  void mark(PersonRef person, int version, Instant now) {
    jdbc.sql("LOCK TABLE erasure IN EXCLUSIVE MODE").update();
    of("DELETE FROM erasure WHERE tenant = :tenant AND person = :person", person).update();
    of(
            """
            INSERT INTO erasure (tenant, person, directory_version, requested_at, asked_at)
            VALUES (:tenant, :person, :version, :now, :now)
            """,
            person)
        .param("version", version)
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<Erasure> find(PersonRef person) {
    return of("SELECT * FROM erasure WHERE tenant = :tenant AND person = :person", person)
        .query(
            (row, number) ->
                new Erasure(
                    person.tenant(),
                    person.person(),
                    row.getInt("directory_version"),
                    Rows.instant(row, "requested_at"),
                    Rows.instantOrNull(row, "done_at"),
                    answers(person)))
        .optional();
  }

  /** Keeps the answer, if it is about the latest request; the last one of all ends the erasure. */
  void answered(ErasureDone done, Instant now, List<String> services) {
    var person = new PersonRef(done.tenant(), done.person());
    of(
            """
            INSERT INTO erasure_answer (tenant, person, service, done_at)
            SELECT e.tenant, e.person, :service, :now FROM erasure e
            WHERE e.tenant = :tenant AND e.person = :person AND e.directory_version = :version
            ON CONFLICT DO NOTHING
            """,
            person)
        .param("service", done.service())
        .param("version", done.directoryVersion())
        .param("now", Timestamp.from(now))
        .update();
    if (answers(person).keySet().containsAll(services)) {
      of(
              """
              UPDATE erasure SET done_at = :now
              WHERE tenant = :tenant AND person = :person AND done_at IS NULL
              """,
              person)
          .param("now", Timestamp.from(now))
          .update();
    }
  }

  private Map<String, Instant> answers(PersonRef person) {
    var answers = new HashMap<String, Instant>();
    of(
            """
            SELECT service, done_at FROM erasure_answer
            WHERE tenant = :tenant AND person = :person
            """,
            person)
        .query(
            row -> {
              answers.put(row.getString("service"), Rows.instant(row, "done_at"));
            });
    return answers;
  }

  private JdbcClient.StatementSpec of(String sql, PersonRef person) {
    return jdbc.sql(sql).param("tenant", person.tenant()).param("person", person.person());
  }
}
