package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.people.BeforeForgetting;
import dev.interlude.contracts.PersonKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Freezes the closed periods of an erased person's company as they are: computed again without the
 * person, their figures would show by the difference what the person did. Open ones change each
 * hour by what everyone does.
 */
@Component
class FreezingErased implements BeforeForgetting {

  private final JdbcClient engine;

  FreezingErased(JdbcClient engine) {
    this.engine = engine;
  }

  /** Waits for the run that publishes the company's figures now. */
  @Override
  public void forgetting(PersonKey person, int upToVersion) {
    engine
        .sql("SELECT pg_advisory_xact_lock(hashtextextended('publishing/' || ?, 0))")
        .param(person.tenant())
        .query(row -> {});
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
             WHERE (shown.tenant, shown.unit_kind, shown.unit, shown.period_kind,
                    shown.period_start, shown.metric_version)
                 = (frozen.tenant, frozen.unit_kind, frozen.unit, frozen.period_kind,
                    frozen.period_start, frozen.metric_version)
            """)
        .param("tenant", person.tenant())
        .param("person", person.person())
        .param("version", upToVersion)
        .update();
  }
}
