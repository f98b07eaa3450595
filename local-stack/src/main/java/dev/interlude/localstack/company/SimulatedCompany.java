package dev.interlude.localstack.company;

import dev.interlude.localstack.company.api.CompanyApi;
import dev.interlude.localstack.company.api.CompanyFailure;
import dev.interlude.localstack.company.api.Enrolment;
import dev.interlude.localstack.company.api.Ingest;
import dev.interlude.localstack.company.api.PersonDays;
import dev.interlude.localstack.company.api.Reminders;
import dev.interlude.localstack.company.api.Tally;
import dev.interlude.localstack.company.people.Employee;
import dev.interlude.localstack.company.people.Roster;
import dev.interlude.localstack.company.people.Site;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A company of people with habits. {@link #enrol()}, then {@link #playPast()}, then {@link
 * #live()}; on the data of an earlier run it goes on where that one stopped.
 */
public final class SimulatedCompany implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int TICK_SECONDS = 10;
  private static final int SAMPLE = 25;
  private static final ZoneId HEADQUARTERS = Site.COPENHAGEN.zone();

  /** Services take facts of 14 days; some time passes until they are sent. */
  private static final Duration OLDEST_TAKEN = Duration.ofDays(14).minusMinutes(10);

  private final Path folder;
  private final Clock clock;
  private final Progress progress;
  private final CompanyApi api;
  private final Tally tally = new Tally();
  private final Ingest ingest;
  private final Reminders reminders;
  private final boolean isNew;
  private final List<Employee> people;
  private final Plans plans;
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("simulated-company").factory());

  private PlayedState state;
  private List<OpenReaction> unfinished = List.of();
  private String trouble = "";

  /**
   * @param folder where it keeps how far it has lived
   */
  public SimulatedCompany(
      CompanyEndpoints endpoints,
      CompanyOptions options,
      Path folder,
      Clock clock,
      Progress progress) {
    this.folder = folder;
    this.clock = clock;
    this.progress = progress;
    this.api = new CompanyApi(endpoints, PATIENCE);
    this.ingest = new Ingest(api, tally);
    this.reminders = new Reminders(api);
    var kept = PlayedState.read(folder);
    this.isNew = kept.isEmpty();
    LocalDate wanted = today().minusDays(options.days());
    LocalDate firstDay = wanted.isBefore(earliestDay()) ? earliestDay() : wanted;
    this.state =
        kept.orElseGet(() -> new PlayedState(options.people(), options.seed(), firstDay, null));
    this.people = Roster.of(state.people(), state.seed());
    this.plans = new Plans(state.seed());
    if (state.people() != options.people() || state.seed() != options.seed()) {
      progress.line(
          "The company keeps its %d people; --fresh founds another".formatted(state.people()));
    }
    if (state.firstDay().isAfter(firstDay)) {
      progress.line(
          "The company keeps its first day, %s; --fresh founds another"
              .formatted(state.firstDay()));
    }
  }

  /** Makes tenant, apps and people known to the services; nothing new at a second run. */
  public void enrol() {
    var enrolment = new Enrolment(api);
    if (isNew) {
      enrolment.tenant();
    }
    enrolment.clients();
    if (isNew) {
      enrolment.people(people, state.firstDay());
      state.write(folder);
    }
    progress.line("%,d people are enrolled".formatted(people.size()));
  }

  /** Plays what lies between the last run, or the first day, and now. */
  public Played playPast() {
    Instant end = clock.instant();
    Instant played = state.playedUntil();
    Instant after = played == null ? Instant.EPOCH : played;
    LocalDate first = played == null ? state.firstDay() : firstDateAt(played);
    LocalDate firstDay = first.isBefore(earliestDay()) ? earliestDay() : first;
    var history =
        new History(people, plans, ingest, reminders, new History.Span(firstDay, after, end));
    long began = System.nanoTime();
    var reports = ticker.scheduleAtFixedRate(() -> report(history), 1, 1, TimeUnit.SECONDS);
    try {
      unfinished = history.play();
    } finally {
      reports.cancel(false);
    }
    if (played == null) {
      agree();
    }
    state = state.playedUntil(end);
    state.write(folder);
    var done =
        new Played(
            tally.accepted(),
            tally.rejected(),
            tally.example(),
            history.answered(),
            Duration.ofNanos(System.nanoTime() - began));
    progress.line(done.toString());
    return done;
  }

  /** Opens the figures of groups only now, so that the first ones hold all that was played. */
  private void agree() {
    List<String> some =
        people.stream()
            .filter(employee -> employee.number() % SAMPLE == 1)
            .map(Employee::id)
            .toList();
    new PersonDays(api).awaitQuiet(some, state.firstDay(), today());
    new Enrolment(api).agreement(state.firstDay());
  }

  /** Goes on living in the background until closed. */
  public void live() {
    Instant since = state.playedUntil() == null ? clock.instant() : state.playedUntil();
    var realTime = new RealTime(people, plans, ingest, reminders, since, unfinished);
    ticker.scheduleWithFixedDelay(() -> tick(realTime), 0, TICK_SECONDS, TimeUnit.SECONDS);
  }

  private void tick(RealTime realTime) {
    try {
      Instant now = clock.instant();
      realTime.live(now);
      state = state.playedUntil(now);
      state.write(folder);
      trouble = "";
    } catch (CompanyFailure e) {
      // A service is away; the next tick reports what was missed.
      tell("The company waits: " + e.getMessage());
    } catch (RuntimeException e) {
      // An exception that leaves the tick would be its last one, and nobody would be told.
      tell("The company stumbles and tries again: " + e);
    }
  }

  /** Once, not at every tick. */
  private void tell(String text) {
    if (!text.equals(trouble)) {
      trouble = text;
      progress.line(text);
    }
  }

  private void report(History history) {
    progress.line(
        "Playing %02d:00 of all days: %,d events, %,d reminders"
            .formatted(history.hour(), tally.accepted(), history.answered()));
  }

  /** The date of that instant where it is earliest. */
  private LocalDate firstDateAt(Instant instant) {
    return people.stream()
        .map(employee -> LocalDate.ofInstant(instant, employee.zone()))
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  /** Thirteen days ago; a day less where a day of 25 hours would make it older than is taken. */
  private LocalDate earliestDay() {
    LocalDate day = today().minusDays(CompanyOptions.MOST_DAYS);
    Instant oldest = clock.instant().minus(OLDEST_TAKEN);
    return day.atStartOfDay(HEADQUARTERS).toInstant().isBefore(oldest) ? day.plusDays(1) : day;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), HEADQUARTERS);
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    api.close();
  }
}
