package dev.interlude.activity.people;

import dev.interlude.activity.judge.People;
import dev.interlude.activity.judge.PersonVersion;
import dev.interlude.activity.judge.WorkCalendar;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.PersonStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All people and tenants as the log tells them; one writer, many readers. */
public final class PeopleDirectory implements People {

  /** Facts may be 14 days old; the topic keeps every version for 16. */
  private static final Duration KEPT = Duration.ofDays(16);

  private final Clock clock;
  private final Map<String, PersonHistory> people = new ConcurrentHashMap<>();
  private final Set<String> tenants = ConcurrentHashMap.newKeySet();

  /** Many people share a calendar: each is held once. */
  private final Map<WorkCalendar, WorkCalendar> calendars = new ConcurrentHashMap<>();

  /** All that the log held then is known; null while that is still being read. */
  private volatile @Nullable Instant asOf;

  PeopleDirectory(Clock clock) {
    this.clock = clock;
  }

  @Override
  public @Nullable PersonVersion at(String tenant, String person, Instant time) {
    PersonHistory history = people.get(key(tenant, person));
    return history == null ? null : history.at(time);
  }

  /** Whether the directory holds the person, as of whatever time. */
  public boolean isEnrolled(String tenant, String person) {
    return people.containsKey(key(tenant, person));
  }

  /** The highest version of the person's entry, begun or not, active or not; 0 if there is none. */
  public int latestVersion(String tenant, String person) {
    PersonHistory history = people.get(key(tenant, person));
    return history == null ? 0 : history.versions().getLast().assignment().directoryVersion();
  }

  /** Whether there is such a tenant. */
  public boolean hasTenant(String tenant) {
    return tenants.contains(tenant);
  }

  /** Whether all that the log held when this instance started is known; until then judge nobody. */
  public boolean isComplete() {
    return asOf != null;
  }

  /** How old the directory is: how long ago it was known to hold all that the log held. */
  Optional<Duration> age() {
    Instant known = asOf;
    return known == null ? Optional.empty() : Optional.of(Duration.between(known, clock.instant()));
  }

  void completedAsOf(Instant time) {
    asOf = time;
  }

  void put(PersonChanged changed) {
    var calendar = new WorkCalendar(changed.workingHours(), Set.copyOf(changed.nonWorkingDates()));
    WorkCalendar known = calendars.putIfAbsent(calendar, calendar);
    var version =
        new PersonVersion(
            changed.assignment(),
            changed.validFrom(),
            changed.status() == PersonStatus.ACTIVE,
            known == null ? calendar : known);
    people.compute(
        key(changed.tenant(), changed.person()),
        (key, history) ->
            (history == null ? PersonHistory.NONE : history)
                .with(version, changed.status(), clock.instant().minus(KEPT)));
  }

  void remove(PersonKey person) {
    people.remove(person.toString());
  }

  void putTenant(String tenant) {
    tenants.add(tenant);
  }

  void removeTenant(String tenant) {
    tenants.remove(tenant);
  }

  int size() {
    return people.size();
  }

  private static String key(String tenant, String person) {
    return tenant + "/" + person;
  }
}
