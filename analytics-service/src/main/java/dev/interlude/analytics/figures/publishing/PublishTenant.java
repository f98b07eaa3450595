package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.people.Directory;
import dev.interlude.analytics.people.PersonHistory;
import dev.interlude.analytics.people.TenantEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Publishes what is due of one tenant, a day at a time, one instance at a time. */
@Component
class PublishTenant {

  /** Facts come at most 14 days late; what comes later is a repetition. */
  private static final int LATEST_FACTS_DAYS = 16;

  private final Directory directory;
  private final PersonDayTable personDays;
  private final PublicationTable publications;
  private final PublishDay publishDay;
  private final PublishingSettings settings;
  private final JdbcClient engine;
  private final TransactionOperations transactions;
  private final Clock clock;

  PublishTenant(
      Directory directory,
      PersonDayTable personDays,
      PublicationTable publications,
      PublishDay publishDay,
      PublishingSettings settings,
      JdbcClient engine,
      TransactionOperations transactions,
      Clock clock) {
    this.directory = directory;
    this.personDays = personDays;
    this.publications = publications;
    this.publishDay = publishDay;
    this.settings = settings;
    this.engine = engine;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Gives the number of days published; a day that fails leaves those before it published. */
  int run(String tenantId) {
    TenantEntry tenant = directory.tenant(tenantId).orElse(null);
    LocalDate first = personDays.firstDay(tenantId).orElse(null);
    if (tenant == null || first == null) {
      return 0;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), tenant.reportingZone());
    publications.countLaterFacts(tenantId, Unit.COMPANY, today.minusDays(LATEST_FACTS_DAYS));
    var before = publications.days(tenantId, Unit.COMPANY, first);
    List<LocalDate> unfrozen =
        first.datesUntil(today.plusDays(1)).filter(day -> !isFrozen(before.get(day))).toList();
    if (unfrozen.isEmpty()) {
      return 0;
    }
    var run = new Run(tenant, before, unfrozen.getFirst());
    int count = 0;
    for (LocalDate day : unfrozen) {
      count += run.publish(new Period(day, tenant.reportingZone())) ? 1 : 0;
    }
    return count;
  }

  private static boolean isFrozen(@Nullable Publication publication) {
    return publication != null && publication.state() == PublicationState.FROZEN;
  }

  /** What one run reads once. */
  private final class Run {

    private final TenantEntry tenant;
    private final Map<LocalDate, Publication> before;
    private final Map<LocalDate, String> rows;
    private final String directoryRows;
    private @Nullable Map<String, PersonHistory> people;

    Run(TenantEntry tenant, Map<LocalDate, Publication> before, LocalDate first) {
      this.tenant = tenant;
      this.before = before;
      rows = new HashMap<>(personDays.fingerprintsSince(tenant.tenant(), first));
      directoryRows = directory.fingerprint(tenant.tenant());
    }

    boolean publish(Period period) {
      return isDue(period, before.get(period.day()))
          && Boolean.TRUE.equals(transactions.execute(status -> publishAlone(period)));
    }

    /** Another instance may have published the day since this one looked: so look again. */
    private boolean publishAlone(Period period) {
      if (!lock()) {
        return false;
      }
      Publication last =
          publications.days(tenant.tenant(), Unit.COMPANY, period.day()).get(period.day());
      if (!isDue(period, last)) {
        return false;
      }
      var state = Due.at(clock.instant(), period, last, fingerprint(period), settings);
      publishDay.run(tenant, people(), period, state.orElseThrow(), last, fingerprint(period));
      return true;
    }

    private boolean isDue(Period period, @Nullable Publication last) {
      return Due.at(clock.instant(), period, last, fingerprint(period), settings).isPresent();
    }

    private String fingerprint(Period period) {
      return rowsOf(period) + " " + directoryRows;
    }

    private String rowsOf(Period period) {
      return rows.getOrDefault(period.day(), "0");
    }

    private Map<String, PersonHistory> people() {
      if (people == null) {
        people = directory.people(tenant.tenant());
      }
      return people;
    }

    private boolean lock() {
      return engine
          .sql("SELECT pg_try_advisory_xact_lock(hashtextextended('publishing/' || ?, 0))")
          .param(tenant.tenant())
          .query(Boolean.class)
          .single();
    }
  }
}
