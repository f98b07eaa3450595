package dev.interlude.reminder.teambreaks;

import dev.interlude.reminder.directory.People;
import dev.interlude.reminder.policy.ChangingWishes;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.teambreaks.TeamBreaks.Ended;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Takes people out of team breaks that ended, one in a transaction. */
@Service
class ForgettingTeamBreaks {

  private static final int BATCH = 200;

  private final TeamBreaks teamBreaks;
  private final People people;
  private final ChangingWishes wishes;
  private final JdbcClient jdbc;

  ForgettingTeamBreaks(
      TeamBreaks teamBreaks, People people, ChangingWishes wishes, JdbcClient jdbc) {
    this.teamBreaks = teamBreaks;
    this.people = people;
    this.wishes = wishes;
    this.jdbc = jdbc;
  }

  /** Several instances may do it at once: taken out twice is as good as once. */
  @Scheduled(fixedDelay = 2000)
  void forget() {
    for (Ended ended : teamBreaks.ended()) {
      List<PersonRef> joined = joined(ended);
      while (!joined.isEmpty()) {
        joined.forEach(person -> takeOut(person, ended));
        joined = joined(ended);
      }
      teamBreaks.forgotten(ended.id());
    }
  }

  private void takeOut(PersonRef person, Ended ended) {
    people
        .find(person.tenant(), person.person())
        .ifPresent(
            entry -> wishes.join(entry, null, all -> JoiningTeamBreaks.without(all, ended.id())));
  }

  /** Looks at all wishes of the tenant: that is seldom, and most have none. */
  private List<PersonRef> joined(Ended ended) {
    return jdbc.sql(
            """
            SELECT substr(scope, 5) AS person FROM (
              SELECT DISTINCT ON (scope) scope, content FROM policy
              WHERE tenant = :tenant AND scope LIKE 'own/%' ORDER BY scope, version DESC) latest
            WHERE content -> 'teamBreaks' @> jsonb_build_array(jsonb_build_object('id', :id::text))
              AND EXISTS (SELECT 1 FROM person p
                WHERE p.tenant = :tenant AND p.person = substr(scope, 5))
            LIMIT :most
            """)
        .param("tenant", ended.tenant())
        .param("id", ended.id().toString())
        .param("most", BATCH)
        .query((row, number) -> new PersonRef(ended.tenant(), row.getString("person")))
        .list();
  }
}
