package dev.interlude.activity.imports;

import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.defaults.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose uploads may be kept. */
@Component
class Uploaders {

  private final JdbcClient sql;
  private final PeopleDirectory people;

  Uploaders(JdbcClient sql, PeopleDirectory people) {
    this.sql = sql;
    this.people = people;
  }

  /**
   * Throws 403 for a person who was erased since the upload began; to be called in the transaction
   * that has added it. The lock makes an erasure wait that could not see what was added, and lets
   * us see the one that we have waited for.
   */
  void refuseErased(String tenant, String person) {
    sql.sql("LOCK TABLE erased_person IN ROW SHARE MODE").update();
    sql.sql("SELECT directory_version FROM erased_person WHERE tenant = ? AND person = ?")
        .params(tenant, person)
        .query(Integer.class)
        .optional()
        .filter(version -> !hasReturned(tenant, person, version))
        .ifPresent(
            _ -> {
              throw Problem.of(
                  HttpStatus.FORBIDDEN, "not-enrolled", "The directory does not hold this person.");
            });
  }

  private boolean hasReturned(String tenant, String person, int erasedVersion) {
    return people.isEnrolled(tenant, person)
        && people.latestVersion(tenant, person) > erasedVersion;
  }
}
