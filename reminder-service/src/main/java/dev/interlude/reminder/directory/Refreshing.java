package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.prompts.PersonRef;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Derives entries anew for the holidays of another year, a changed site or another region of the
 * tenant: a new version where something changed. One person in a transaction; all instances look.
 */
@Component
class Refreshing {

  private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);
  private static final Actor ITSELF = new Actor("reminder-service", "reminder-service");

  /** The holidays of the year that begins are there already: there is no hurry. */
  private static final int SPREAD_DAYS = 14;

  private static final int AT_NIGHT = 2;

  private final TransactionTemplate transactions;
  private final RefreshRows rows;
  private final People people;
  private final EnrollingPeople enrolling;
  private final Clock clock;

  Refreshing(
      TransactionTemplate transactions,
      RefreshRows rows,
      People people,
      EnrollingPeople enrolling,
      Clock clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.people = people;
    this.enrolling = enrolling;
    this.clock = clock;
  }

  /** A night in the first days of the next year, not the same for all. */
  static Instant next(Instant now, String person) {
    int year = now.atZone(ZoneOffset.UTC).getYear() + 1;
    return LocalDate.of(year, Month.JANUARY, 1)
        .plusDays(Math.floorMod(person.hashCode(), SPREAD_DAYS))
        .atTime(AT_NIGHT, 0)
        .toInstant(ZoneOffset.UTC);
  }

  /** Ends when there is nobody more, or somebody's entry is just being changed. */
  @Scheduled(initialDelay = 1, fixedDelay = 2, timeUnit = TimeUnit.MINUTES)
  void refreshAll() {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transactions.execute(transaction -> refreshOne()));
    }
  }

  private boolean refreshOne() {
    Instant now = clock.instant();
    Optional<PersonRef> claimed = rows.claim(now).filter(people::tryLock);
    claimed.ifPresent(
        person -> {
          people.find(person.tenant(), person.person()).ifPresent(this::derive);
          rows.refreshAt(person, next(now, person.person()));
        });
    return claimed.isPresent();
  }

  private void derive(PersonChanged entry) {
    try {
      enrolling.enrolWithin(entry.tenant(), ITSELF, entry.person(), PersonRequest.keeping(entry));
    } catch (Problem e) {
      LOG.warn("An entry could not be derived anew, and stays as it is: {}", e.getBody());
    }
  }
}
