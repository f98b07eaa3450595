package dev.interlude.reminder.backfill;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.backfill.BackfillRequest.Range;
import dev.interlude.reminder.backfill.PastHistories.Day;
import dev.interlude.reminder.policy.PersonPolicy;
import dev.interlude.reminder.policy.Policies;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import dev.interlude.reminder.timing.History;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The past days of all people of a tenant, read in sets. */
@Repository
class PastDays {

  private final JdbcClient jdbc;
  private final Policies policies;
  private final PastHistories histories;

  PastDays(JdbcClient jdbc, Policies policies, PastHistories histories) {
    this.jdbc = jdbc;
    this.policies = policies;
    this.histories = histories;
  }

  List<PastDay> of(Range range, Instant now) {
    Map<String, List<PersonChanged>> versions = versions(range.tenant());
    Map<Day, History> happened = histories.of(range);
    var days = new ArrayList<PastDay>();
    for (LocalDate date : range.dates()) {
      List<PersonChanged> held =
          versions.values().stream()
              .flatMap(each -> heldOn(each, range, date, now).stream())
              .toList();
      Map<PersonRef, PersonPolicy> found = policies.of(held);
      for (PersonChanged entry : held) {
        PersonPolicy policy = found.get(new PersonRef(entry.tenant(), entry.person()));
        if (policy != null) {
          Instant from = enrolledFrom(versions.getOrDefault(entry.person(), List.of()), now);
          var history = happened.get(new Day(entry.person(), date));
          days.add(
              new PastDay(
                  entry,
                  policy,
                  date,
                  from,
                  history == null ? History.startingAt(Instant.EPOCH) : history));
        }
      }
    }
    return days;
  }

  private static Instant enrolledFrom(List<PersonChanged> versions, Instant now) {
    return versions.stream().map(PersonChanged::validFrom).min(Instant::compareTo).orElse(now);
  }

  /** The version with the highest number among those valid by the end of what is advanced. */
  private static Optional<PersonChanged> heldOn(
      List<PersonChanged> versions, Range range, LocalDate date, Instant now) {
    return versions.reversed().stream()
        .filter(v -> v.validFrom().isBefore(range.cutOff(date, v.zone(), now)))
        .findFirst();
  }

  private Map<String, List<PersonChanged>> versions(String tenant) {
    var versions = new LinkedHashMap<String, List<PersonChanged>>();
    jdbc.sql("SELECT entry FROM person_version WHERE tenant = :tenant ORDER BY person, version")
        .param("tenant", tenant)
        .query((row, number) -> Rows.entry(row, "entry"))
        .list()
        .forEach(v -> versions.computeIfAbsent(v.person(), p -> new ArrayList<>()).add(v));
    return versions;
  }
}
