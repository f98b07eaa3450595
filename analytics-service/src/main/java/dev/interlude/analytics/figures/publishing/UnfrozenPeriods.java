package dev.interlude.analytics.figures.publishing;

import static java.util.Comparator.comparing;

import dev.interlude.analytics.figures.PeriodKind;
import dev.interlude.analytics.people.TenantEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lists the periods of a tenant that are not frozen. */
@Component
class UnfrozenPeriods {

  private final PersonDayTable personDays;
  private final PublicationTable publications;
  private final PublishingSettings settings;
  private final Clock clock;

  UnfrozenPeriods(
      PersonDayTable personDays,
      PublicationTable publications,
      PublishingSettings settings,
      Clock clock) {
    this.personDays = personDays;
    this.publications = publications;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * From the first person-day up to the ones that today is in. Those that end first come first:
   * memberships build on earlier ones.
   */
  List<UnfrozenPeriod> of(TenantEntry tenant) {
    LocalDate first = personDays.firstDay(tenant.tenant()).orElse(null);
    if (first == null) {
      return List.of();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), tenant.reportingZone());
    var periods = new ArrayList<UnfrozenPeriod>();
    for (PeriodKind kind : PeriodKind.values()) {
      Map<LocalDate, Publication> published = publications.all(tenant.tenant(), kind);
      for (Period period = Period.around(first, kind, tenant.reportingZone());
          !period.first().isAfter(today);
          period = period.next()) {
        Publication last = published.get(period.first());
        if (last == null || last.state() != PublicationState.FROZEN) {
          periods.add(new UnfrozenPeriod(period, last));
        }
      }
    }
    periods.sort(comparing((UnfrozenPeriod each) -> each.period().after()));
    return periods;
  }

  /** When the first of them is to be published next, whatever new facts may come. */
  Optional<Instant> nextDue(List<UnfrozenPeriod> periods) {
    return periods.stream()
        .flatMap(each -> Due.from(each.period(), each.last(), settings).stream())
        .min(Instant::compareTo);
  }
}
