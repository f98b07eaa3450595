package dev.interlude.analytics.erasure;

import dev.interlude.contracts.ErasureRequested;
import dev.interlude.contracts.PersonKey;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Erases a person from the tables; asked again, it does it again. */
@Component
class ErasingPeople {

  private static final Logger LOG = LoggerFactory.getLogger(ErasingPeople.class);

  private final ErasedPeople erased;
  private final ErasedDays days;
  private final List<PersonalData> holders;
  private final TransactionOperations transactions;
  private final ErasureSettings settings;
  private final Counter rows;
  private final Clock clock;

  ErasingPeople(
      ErasedPeople erased,
      ErasedDays days,
      List<PersonalData> holders,
      TransactionOperations transactions,
      ErasureSettings settings,
      MeterRegistry meters,
      Clock clock) {
    this.erased = erased;
    this.days = days;
    this.holders = List.copyOf(holders);
    this.transactions = transactions;
    this.settings = settings;
    this.rows = meters.counter("interlude.analytics.erasures.rows");
    this.clock = clock;
  }

  /**
   * Returns when everything is deleted. Tombstones go first: when their keys are deleted nobody
   * knows them any more.
   */
  void erase(ErasureRequested request) {
    erased.mark(request, clock.instant());
    int buried = days.bury(request);
    Integer deleted = transactions.execute(status -> forget(request));
    rows.increment(deleted == null ? 0 : deleted);
    LOG.info("erased a person: {} rows, {} tombstones of old days", deleted, buried);
  }

  /** After that time nothing stamped before the erasure can come any more. */
  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOldMarkers() {
    erased.forgetBefore(clock.instant().minus(settings.markerKept()));
  }

  private int forget(ErasureRequested request) {
    var person = new PersonKey(request.tenant(), request.person());
    return holders.stream()
        .mapToInt(holder -> holder.forget(person, request.directoryVersion()))
        .sum();
  }
}
