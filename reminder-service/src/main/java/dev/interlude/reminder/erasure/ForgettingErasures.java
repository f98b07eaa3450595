package dev.interlude.reminder.erasure;

import dev.interlude.contracts.Topics;
import dev.interlude.defaults.Outbox;
import dev.interlude.reminder.directory.People;
import dev.interlude.reminder.prompts.PersonRef;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets who was erased, once no fact stamped before can come any more: the last record of the
 * person goes from the topic, and the number of the version into the tenant's, without the person.
 */
@Component
class ForgettingErasures {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final People people;
  private final Outbox outbox;
  private final ErasureSettings settings;
  private final Clock clock;

  ForgettingErasures(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      People people,
      Outbox outbox,
      ErasureSettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.people = people;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetAll() {
    boolean more = true;
    while (more) {
      more =
          Boolean.TRUE.equals(
              transactions.execute(
                  transaction -> claim().filter(people::tryLock).map(this::forget).isPresent()));
    }
  }

  private Optional<PersonRef> claim() {
    return jdbc.sql(
            """
            SELECT tenant, person FROM erasure
            WHERE done_at IS NOT NULL AND requested_at < :before
            ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
        .param("before", Timestamp.from(clock.instant().minus(settings.markerKept())))
        .query((row, number) -> new PersonRef(row.getString("tenant"), row.getString("person")))
        .optional();
  }

  private PersonRef forget(PersonRef person) {
    jdbc.sql(
            """
            UPDATE tenant t SET erased_version = greatest(t.erased_version, e.directory_version)
            FROM erasure e
            WHERE e.tenant = :tenant AND e.person = :person AND t.tenant = e.tenant
            """)
        .param("tenant", person.tenant())
        .param("person", person.person())
        .update();
    jdbc.sql("DELETE FROM erasure WHERE tenant = :tenant AND person = :person")
        .param("tenant", person.tenant())
        .param("person", person.person())
        .update();
    if (people.find(person.tenant(), person.person()).isEmpty()) {
      String key = person.tenant() + "/" + person.person();
      outbox.add(new ProducerRecord<>(Topics.PEOPLE.name(), key, null));
    }
    return person;
  }
}
