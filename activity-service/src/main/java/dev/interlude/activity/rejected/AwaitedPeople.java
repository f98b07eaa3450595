package dev.interlude.activity.rejected;

import java.util.List;
import java.util.function.ToIntBiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For whom events wait in {@code rejected_event}. */
@Repository
class AwaitedPeople {

  /** Steps from one person to the next, however many events wait for each. */
  private static final String AWAITED =
      """
      WITH RECURSIVE awaited AS (
        (SELECT tenant, subject FROM rejected_event
         WHERE state = 'waiting' ORDER BY tenant, subject LIMIT 1)
        UNION ALL
        SELECT next.tenant, next.subject FROM awaited CROSS JOIN LATERAL (
          SELECT tenant, subject FROM rejected_event
          WHERE state = 'waiting' AND (tenant, subject) > (awaited.tenant, awaited.subject)
          ORDER BY tenant, subject LIMIT 1) next)
      SELECT tenant, subject FROM awaited
      """;

  /** A person who was looked for by the same version before is not looked for again. */
  private static final String UNTRIED =
      """
      SELECT known.tenant, known.subject, known.version
      FROM unnest(?::text[], ?::text[], ?::integer[]) AS known (tenant, subject, version)
      WHERE EXISTS (
        SELECT FROM rejected_event
        WHERE state = 'waiting' AND tenant = known.tenant AND subject = known.subject
          AND tried_version < known.version)
      """;

  private final JdbcClient sql;

  AwaitedPeople(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * People who may have appeared since their events were last judged.
   *
   * @param versions the directory: the highest version of a tenant's person, 0 for none
   */
  List<AwaitedPerson> appeared(ToIntBiFunction<String, String> versions) {
    List<AwaitedPerson> known =
        sql
            .sql(AWAITED)
            .query(
                (row, _) -> {
                  String tenant = row.getString("tenant");
                  String subject = row.getString("subject");
                  return new AwaitedPerson(tenant, subject, versions.applyAsInt(tenant, subject));
                })
            .list()
            .stream()
            .filter(person -> person.version() > 0)
            .toList();
    return known.isEmpty() ? known : untried(known);
  }

  private List<AwaitedPerson> untried(List<AwaitedPerson> known) {
    return sql.sql(UNTRIED)
        .param(known.stream().map(AwaitedPerson::tenant).toArray(String[]::new))
        .param(known.stream().map(AwaitedPerson::subject).toArray(String[]::new))
        .param(known.stream().map(AwaitedPerson::version).toArray(Integer[]::new))
        .query(
            (row, _) ->
                new AwaitedPerson(
                    row.getString("tenant"), row.getString("subject"), row.getInt("version")))
        .list();
  }
}
