package dev.interlude.reminder.push;

import dev.interlude.reminder.delivery.Targets;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of people's browsers. */
@Repository
class Subscriptions {

  private final JdbcClient jdbc;
  private final Targets targets;

  Subscriptions(JdbcClient jdbc, Targets targets) {
    this.jdbc = jdbc;
    this.targets = targets;
  }

  /** A browser, as its person sees it. */
  record Browser(UUID id, String service, Instant createdAt) {}

  /** Takes the place of one with the same endpoint, whosever it was, and of the oldest of many. */
  @Transactional
  void add(PersonRef person, Subscription subscription, int most, Instant now) {
    jdbc.sql("SELECT id FROM push_subscription WHERE endpoint = :endpoint")
        .param("endpoint", subscription.endpoint())
        .query(UUID.class)
        .list()
        .forEach(targets::remove);
    of(person).stream().skip(most - 1L).forEach(browser -> targets.remove(browser.id()));
    targets.add(
        new Targets.New(
            subscription.id(),
            person.tenant(),
            person.person(),
            PushChannel.NAME,
            List.of("break.due")),
        now);
    jdbc.sql(
            """
            INSERT INTO push_subscription (id, tenant, person, endpoint, p256dh, auth)
            VALUES (:id, :tenant, :person, :endpoint, :p256dh, :auth)
            """)
        .param("id", subscription.id())
        .param("tenant", person.tenant())
        .param("person", person.person())
        .param("endpoint", subscription.endpoint())
        .param("p256dh", subscription.p256dh())
        .param("auth", subscription.auth())
        .update();
  }

  /** Newest first. */
  List<Browser> of(PersonRef person) {
    return jdbc.sql(
            """
            SELECT s.id, split_part(s.endpoint, '/', 3) AS service, t.created_at
            FROM push_subscription s JOIN delivery_target t USING (id)
            WHERE s.tenant = :tenant AND s.person = :person ORDER BY t.created_at DESC, s.id
            """)
        .param("tenant", person.tenant())
        .param("person", person.person())
        .query(
            (row, number) ->
                new Browser(
                    row.getObject("id", UUID.class),
                    row.getString("service"),
                    Rows.instant(row, "created_at")))
        .list();
  }

  Optional<Subscription> find(PersonRef person, UUID id) {
    return jdbc.sql(
            """
            SELECT * FROM push_subscription
            WHERE id = :id AND tenant = :tenant AND person = :person
            """)
        .param("id", id)
        .param("tenant", person.tenant())
        .param("person", person.person())
        .query(
            (row, number) ->
                new Subscription(
                    id, row.getString("endpoint"), row.getString("p256dh"), row.getString("auth")))
        .optional();
  }

  @Transactional
  void remove(PersonRef person, UUID id) {
    find(person, id).ifPresent(found -> targets.remove(found.id()));
  }
}
