package dev.interlude.reminder.freebusy;

import dev.interlude.reminder.freebusy.FetchingCalendars.Fetched;
import dev.interlude.reminder.freebusy.FreeBusyRows.Look;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at calendars whose time has come. What is wrong with one is its state, and what was known
 * from it stays until it is over.
 */
@Service
class CheckingCalendars implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CheckingCalendars.class);

  /** Each may be 5 MiB that wait for being read. */
  private static final int AT_ONCE = 10;

  private static final Duration LEASE = Duration.ofMinutes(5);

  private final FreeBusyRows calendars;
  private final BusyRows meetings;
  private final FetchingCalendars fetching;
  private final TransactionTemplate transactions;
  private final FreeBusySettings settings;
  private final MeterRegistry meters;
  private final Clock clock;
  private final ExecutorService fetchers = Executors.newVirtualThreadPerTaskExecutor();

  /** Files are read one at a time: a large one needs many times its size. */
  private final ReentrantLock reading = new ReentrantLock();

  CheckingCalendars(
      FreeBusyRows calendars,
      BusyRows meetings,
      FetchingCalendars fetching,
      TransactionTemplate transactions,
      FreeBusySettings settings,
      MeterRegistry meters,
      Clock clock) {
    this.calendars = calendars;
    this.meetings = meetings;
    this.fetching = fetching;
    this.transactions = transactions;
    this.settings = settings;
    this.meters = meters;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 15_000, fixedDelay = 10_000)
  void checkInTurn() {
    if (settings.enabled()) {
      while (check() == AT_ONCE) {
        LOG.debug("There are more calendars to look at");
      }
    }
  }

  /** Looks at those whose time has come, at most so many at once; returns how many. */
  int check() {
    Instant now = clock.instant();
    List<WatchedCalendar> due = calendars.claim(now, now.plus(LEASE), AT_ONCE);
    CompletableFuture.allOf(
            due.stream()
                .map(each -> CompletableFuture.runAsync(() -> check(each), fetchers))
                .toArray(CompletableFuture[]::new))
        .join();
    return due.size();
  }

  private void check(WatchedCalendar calendar) {
    try {
      Instant now = clock.instant();
      Fetched fetched = fetching.fetch(calendar, now);
      String file = fetched.file();
      if (file == null) {
        settle(calendar, fetched, fetched.state(), null, now);
        return;
      }
      try {
        settle(calendar, fetched, "ok", read(file, calendar, now), now);
      } catch (UnreadableCalendarException e) {
        settle(calendar, fetched, e.state(), null, now);
      }
    } catch (RuntimeException | AssertionError e) {
      LOG.warn("A look at a calendar failed and is repeated later", e);
    }
  }

  private BusyTimes read(String file, WatchedCalendar calendar, Instant now) {
    reading.lock();
    try {
      return BusyTimes.read(file, now, now.plus(settings.ahead()), calendar.zone());
    } catch (StackOverflowError e) {
      // Nested deeper than any calendar is; the stack is whole again here.
      throw new UnreadableCalendarException("no-calendar");
    } finally {
      reading.unlock();
    }
  }

  private void settle(
      WatchedCalendar calendar,
      Fetched fetched,
      String state,
      @Nullable BusyTimes times,
      Instant now) {
    boolean ok = state.equals("ok");
    int failures = ok ? 0 : calendar.failures() + 1;
    var look =
        new Look(
            state,
            failures,
            now.plus(
                Rest.after(
                    settings.every(),
                    failures,
                    fetched.pause(),
                    ThreadLocalRandom.current().nextDouble())),
            ok ? fetched.etag() : null,
            ok ? fetched.lastModified() : null);
    transactions.executeWithoutResult(
        transaction -> {
          if (calendars.settle(calendar, look, now) && times != null) {
            meetings.replace(calendar.person(), times, now);
          }
        });
    meters.counter("interlude.reminder.free-busy.looks", "state", state).increment();
  }

  @Override
  public void close() {
    fetchers.close();
  }
}
