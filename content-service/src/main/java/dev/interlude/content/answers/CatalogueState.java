package dev.interlude.content.answers;

import dev.interlude.content.publishing.RoutinesChanged;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What the database last said about what readers may see: asked several times a second, so that
 * every instance learns of a withdrawal in time, and not believed once it is old.
 */
@Component
public class CatalogueState {
  private static final Logger log = LoggerFactory.getLogger(CatalogueState.class);

  /**
   * Answers made under one generation hold as long as it does.
   *
   * @param shared revision of the shipped catalogue
   * @param own revision of the tenant's own routines
   * @param isPublic whether the tenant's routines may be read without a token
   * @param day in UTC: with a new one, a review may be overdue
   */
  public record Generation(long shared, long own, boolean isPublic, LocalDate day) {}

  private record Snapshot(
      Map<String, Long> revisions, Set<String> publicTenants, Instant readAt, LocalDate day) {

    Generation of(String tenant) {
      return new Generation(
          revisions.getOrDefault("shared", 0L),
          revisions.getOrDefault(tenant, 0L),
          publicTenants.contains(tenant),
          day);
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;
  private final AnswerSettings settings;
  private volatile long changes;
  private volatile @Nullable Snapshot latest;

  CatalogueState(JdbcClient jdbc, Clock clock, AnswerSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.settings = settings;
  }

  /** The generation as it is known here; null if it is not known, or not lately. */
  @Nullable Generation known(String tenant) {
    Snapshot snapshot = latest;
    return snapshot == null || snapshot.readAt().plus(settings.trust()).isBefore(clock.instant())
        ? null
        : snapshot.of(tenant);
  }

  /** The generation; throws what the database throws if it is not known and cannot be learnt. */
  public Generation generation(String tenant) {
    Generation known = known(tenant);
    return known == null ? refresh().of(tenant) : known;
  }

  /** The instance that made a change shows it to its own readers at once. */
  @TransactionalEventListener(fallbackExecution = true)
  synchronized void forget(RoutinesChanged change) {
    changes++;
    latest = null;
  }

  @Scheduled(fixedDelayString = "${interlude.content.answers.poll:250ms}")
  void poll() {
    try {
      refresh();
    } catch (DataAccessException outage) {
      log.debug("the catalogue's revision cannot be read: {}", outage.getMessage());
    }
  }

  private Snapshot refresh() {
    long before = changes;
    Instant now = clock.instant();
    var revisions = new HashMap<String, Long>();
    var publicTenants = new HashSet<String>();
    jdbc.sql(
            """
            SELECT owner, revision, false AS is_public FROM catalogue_revision
            UNION ALL SELECT tenant, 0, true FROM public_tenant
            """)
        .query(
            row -> {
              if (row.getBoolean("is_public")) {
                publicTenants.add(row.getString("owner"));
              } else {
                revisions.put(row.getString("owner"), row.getLong("revision"));
              }
            });
    var snapshot =
        new Snapshot(revisions, publicTenants, now, LocalDate.ofInstant(now, ZoneOffset.UTC));
    keep(snapshot, before);
    return snapshot;
  }

  private synchronized void keep(Snapshot snapshot, long before) {
    latest = changes == before ? snapshot : latest;
  }
}
