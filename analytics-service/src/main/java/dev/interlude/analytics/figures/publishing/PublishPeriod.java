package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.figures.CompanyFigures;
import dev.interlude.analytics.figures.PublishedFigure;
import dev.interlude.analytics.figures.UnitKey;
import dev.interlude.analytics.people.TenantEntry;
import dev.interlude.timeline.MetricRules;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes, suppresses, rounds and stores the figures of all units over one period. */
@Component
class PublishPeriod {

  private final PersonDayTable personDays;
  private final CountingPeople counting;
  private final PublishedTable published;
  private final PublicationTable publications;
  private final Clock clock;

  PublishPeriod(
      PersonDayTable personDays,
      CountingPeople counting,
      PublishedTable published,
      PublicationTable publications,
      Clock clock) {
    this.personDays = personDays;
    this.counting = counting;
    this.published = published;
    this.publications = publications;
    this.clock = clock;
  }

  /**
   * Runs inside the tenant's transaction. The same input leaves the published figures untouched.
   *
   * @param state to publish it in
   */
  void run(
      DirectoryInUse directory, Period period, PublicationState state, @Nullable Publication last) {
    TenantEntry tenant = directory.tenant();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    CountingPeople.Counting who = counting.in(period, now, tenant.tenant(), directory.people());
    var input =
        new PeriodInput(period, context(tenant, state), who.placements(), directory.people());
    personDays.read(tenant.tenant(), period, input::add);
    if (last == null || !last.inputHash().equals(input.hash())) {
      Map<UnitKey, List<PublishedFigure>> figures = figures(tenant, period, state, input);
      published.replace(tenant.tenant(), period, state, tenant.k(), now, figures);
      counting.remember(who, tenant.tenant(), figures);
    } else if (last.state() != state) {
      published.confirm(tenant.tenant(), period, state, now);
    }
    String fingerprint =
        Publication.fingerprint(input.seen().fingerprint(), directory.fingerprint());
    publications.put(
        tenant.tenant(),
        period,
        new Publication(state, fingerprint, input.hash(), now),
        input.seen().marks());
  }

  /** Watching a unit before and after one event must show nothing: open is the company only. */
  private static Map<UnitKey, List<PublishedFigure>> figures(
      TenantEntry tenant, Period period, PublicationState state, PeriodInput input) {
    Map<UnitKey, List<PublishedFigure>> all =
        CompanyFigures.of(period.kind(), input.contributions(), tenant.k());
    return state == PublicationState.OPEN
        ? Map.of(UnitKey.COMPANY, all.getOrDefault(UnitKey.COMPANY, List.of()))
        : all;
  }

  /** What figures depend on beside people and their days. */
  private static String context(TenantEntry tenant, PublicationState state) {
    return MetricRules.METRIC_VERSION
        + "|"
        + tenant.k()
        + "|"
        + (state == PublicationState.OPEN ? "company" : "units");
  }
}
