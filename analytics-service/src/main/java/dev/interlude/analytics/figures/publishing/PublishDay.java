package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.figures.CompanyFigures;
import dev.interlude.analytics.figures.Contribution;
import dev.interlude.analytics.figures.PeriodKind;
import dev.interlude.analytics.figures.PersonSums;
import dev.interlude.analytics.figures.Placement;
import dev.interlude.analytics.figures.Published;
import dev.interlude.analytics.figures.PublishedFigure;
import dev.interlude.analytics.figures.SmallGroups;
import dev.interlude.analytics.figures.UnitKey;
import dev.interlude.analytics.people.PersonHistory;
import dev.interlude.analytics.people.TenantEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes, suppresses, rounds and stores the company's figures of one day. */
@Component
class PublishDay {

  private final PersonDayTable personDays;
  private final MembershipTable memberships;
  private final PublishedTable published;
  private final PublicationTable publications;
  private final Clock clock;

  PublishDay(
      PersonDayTable personDays,
      MembershipTable memberships,
      PublishedTable published,
      PublicationTable publications,
      Clock clock) {
    this.personDays = personDays;
    this.memberships = memberships;
    this.published = published;
    this.publications = publications;
    this.clock = clock;
  }

  /**
   * Runs inside the tenant's transaction. The same input leaves the published figures untouched.
   */
  void run(
      TenantEntry tenant,
      Map<String, PersonHistory> people,
      Period period,
      PublicationState state,
      @Nullable Publication last,
      String fingerprint) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Set<String> members = members(tenant, people, period, now);
    // Read before the rows: what comes in between is counted as later rather than forgotten.
    String marks = personDays.marks(tenant.tenant(), period.day());
    SmallGroups rules = SmallGroups.ofDay(tenant.k());
    DayContributions input =
        DayContributions.of(
            period, rules, members, people, personDays.of(tenant.tenant(), period.day()));
    if (last == null || last.state() != state || !last.inputHash().equals(input.inputHash())) {
      List<PublishedFigure> figures = figures(input.persons(), tenant.k());
      published.replaceDay(
          tenant.tenant(), Unit.COMPANY, period.day(), state, rules.k(), now, figures);
      rememberMembers(tenant, period, members, figures);
    }
    publications.putDay(
        tenant.tenant(),
        Unit.COMPANY,
        period.day(),
        new Publication(state, fingerprint, input.inputHash(), now),
        marks);
  }

  private static List<PublishedFigure> figures(List<PersonSums> persons, int k) {
    var nowhere = new Placement(List.of(), null);
    return Objects.requireNonNull(
        CompanyFigures.of(
                PeriodKind.DAY,
                persons.stream().map(sums -> new Contribution(nowhere, sums)).toList(),
                k)
            .get(UnitKey.COMPANY));
  }

  private Set<String> members(
      TenantEntry tenant, Map<String, PersonHistory> people, Period period, Instant now) {
    Instant weekEnd = period.weekEnd();
    Instant at = weekEnd.isBefore(now) ? weekEnd : now;
    Set<String> current =
        people.entrySet().stream()
            .filter(person -> person.getValue().isActiveBefore(at))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return memberships
        .upTo(tenant.tenant(), Unit.COMPANY, period.weekStart())
        .map(counted -> MembershipRule.next(counted, current))
        .orElse(current);
  }

  /** A membership that no figure has shown needs no protection, and is not kept. */
  private void rememberMembers(
      TenantEntry tenant, Period period, Set<String> members, List<PublishedFigure> figures) {
    boolean shown =
        figures.stream()
            .map(PublishedFigure::published)
            .anyMatch(p -> !(p instanceof Published.Hidden || p instanceof Published.NoData));
    if (shown
        && !memberships
            .upTo(tenant.tenant(), Unit.COMPANY, period.weekStart())
            .equals(Optional.of(members))) {
      memberships.put(tenant.tenant(), Unit.COMPANY, period.weekStart(), members);
    }
  }
}
