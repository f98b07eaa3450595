package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.people.Directory;
import dev.interlude.analytics.people.TenantEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Publishes what is due of one tenant: a period a transaction, the oldest first, one instance at a
 * time. So a run that dies goes on with the next, on whichever instance.
 */
@Component
class PublishTenant {

  private final Directory directory;
  private final UnfrozenPeriods unfrozen;
  private final PublishAlone publishAlone;
  private final LaterFacts laterFacts;
  private final PublishingMetrics metrics;
  private final TransactionOperations transactions;
  private final Clock clock;

  PublishTenant(
      Directory directory,
      UnfrozenPeriods unfrozen,
      PublishAlone publishAlone,
      LaterFacts laterFacts,
      PublishingMetrics metrics,
      TransactionOperations transactions,
      Clock clock) {
    this.directory = directory;
    this.unfrozen = unfrozen;
    this.publishAlone = publishAlone;
    this.laterFacts = laterFacts;
    this.metrics = metrics;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Gives the number of periods published; ends early when another instance is at it. */
  int run(String tenantId) {
    TenantEntry tenant = directory.tenant(tenantId).orElse(null);
    if (tenant == null) {
      return 0;
    }
    laterFacts.count(tenantId, LocalDate.ofInstant(clock.instant(), tenant.reportingZone()));
    List<UnfrozenPeriod> periods = unfrozen.of(tenant);
    noteDue(tenant, periods);
    int published = publish(periods, new DirectoryInUse(directory, tenantId));
    if (published > 0) {
      noteDue(tenant, unfrozen.of(tenant));
    }
    return published;
  }

  private int publish(List<UnfrozenPeriod> periods, DirectoryInUse people) {
    int published = 0;
    for (UnfrozenPeriod each : periods) {
      long start = System.nanoTime();
      switch (publish(each, people)) {
        case PUBLISHED -> {
          published++;
          metrics.published(each.period().kind(), Duration.ofNanos(System.nanoTime() - start));
        }
        case NOT_DUE -> {}
        case BUSY -> {
          return published;
        }
      }
    }
    return published;
  }

  /** Looks without the lock first: mostly nothing is due. */
  private PublishAlone.Outcome publish(UnfrozenPeriod each, DirectoryInUse people) {
    if (publishAlone.due(each.period(), each.last(), people).isEmpty()) {
      return PublishAlone.Outcome.NOT_DUE;
    }
    return transactions.execute(status -> publishAlone.run(each.period(), people));
  }

  private void noteDue(TenantEntry tenant, List<UnfrozenPeriod> periods) {
    unfrozen.nextDue(periods).ifPresent(due -> metrics.nextDue(tenant.tenant(), due));
  }
}
