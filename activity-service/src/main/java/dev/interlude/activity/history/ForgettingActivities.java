package dev.interlude.activity.history;

import dev.interlude.activity.erasure.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes the activities of an erased person from all months. */
@Component
class ForgettingActivities implements PersonalData {

  private final JdbcClient sql;

  ForgettingActivities(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public int forget(String tenant, String person, int directoryVersion) {
    return sql.sql(
            "DELETE FROM activity WHERE tenant = ? AND person = ? AND directory_version <= ?")
        .params(tenant, person, directoryVersion)
        .update();
  }
}
