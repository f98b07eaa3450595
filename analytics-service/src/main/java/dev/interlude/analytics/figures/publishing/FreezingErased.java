package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.people.BeforeForgetting;
import dev.interlude.contracts.PersonKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Freezes the closed periods of an erased person's company as they are: computed again without the
 * person, their figures would show by the difference what the person did. All units are frozen,
 * also those that the person did not count in, since what one of them hides protects the others.
 * Open periods change each hour by what everyone does.
 */
@Component
class FreezingErased implements BeforeForgetting {

  private final JdbcClient engine;
  private final TenantLock lock;

  FreezingErased(JdbcClient engine, TenantLock lock) {
    this.engine = engine;
    this.lock = lock;
  }

  /** Waits for the period of the company that is being published now. */
  @Override
  public void forgetting(PersonKey person, int upToVersion) {
    lock.take(person.tenant());
    engine
        .sql(
            """
            WITH frozen AS (
              UPDATE publication SET state = 'frozen'
               WHERE tenant = :tenant AND state = 'closed'
                 AND EXISTS (SELECT FROM person_version
                              WHERE tenant = :tenant AND person = :person AND version <= :version)
              RETURNING *)
            UPDATE published_period shown SET state = 'frozen'
              FROM frozen
             WHERE (shown.tenant, shown.period_kind, shown.period_start, shown.metric_version)
                 = (frozen.tenant, frozen.period_kind, frozen.period_start, frozen.metric_version)
               AND shown.unit_kind IN ('company', 'department', 'site')
            """)
        .param("tenant", person.tenant())
        .param("person", person.person())
        .param("version", upToVersion)
        .update();
  }
}
