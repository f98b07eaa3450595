package dev.interlude.activity.people;

import dev.interlude.activity.judge.People;
import dev.interlude.activity.judge.PersonVersion;
import dev.interlude.contracts.Assignment;
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

  /** Stays empty: only looked into and removed from. */
  private static final Map<String, PersonHistory> NOBODY = new ConcurrentHashMap<>(1);

  private final Clock clock;

  /** By tenant, then by person: no key is put together to look somebody up. */
  private final Map<String, Map<String, PersonHistory>> people = new ConcurrentHashMap<>();

  private final Set<String> tenants = ConcurrentHashMap.newKeySet();
  private final SharedParts shared = new SharedParts();

  /** All that the log held then is known; null while that is still being read. */
  private volatile @Nullable Instant asOf;

  PeopleDirectory(Clock clock) {
    this.clock = clock;
  }

  @Override
  public @Nullable PersonVersion at(String tenant, String person, Instant time) {
    PersonHistory history = of(tenant).get(person);
    return history == null ? null : history.at(time);
  }

  /** Whether the directory holds the person, as of whatever time; an erased one it does not. */
  public boolean isEnrolled(String tenant, String person) {
    PersonHistory history = of(tenant).get(person);
    return history != null && !history.erased();
  }

  /** The highest version of the person's entry, begun or not, active or not; 0 if there is none. */
  public int latestVersion(String tenant, String person) {
    PersonHistory history = of(tenant).get(person);
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
    Assignment assignment = shared.assignment(changed);
    var version =
        new PersonVersion(
            assignment,
            changed.validFrom(),
            changed.status() == PersonStatus.ACTIVE,
            shared.calendar(changed));
    people
        .computeIfAbsent(assignment.tenant(), tenant -> new ConcurrentHashMap<>())
        .compute(
            assignment.person(),
            (person, history) ->
                (history == null ? PersonHistory.NONE : history)
                    .with(version, changed.status(), clock.instant().minus(KEPT)));
  }

  void remove(PersonKey person) {
    of(person.tenant()).remove(person.person());
  }

  void putTenant(String tenant) {
    tenants.add(tenant);
  }

  void removeTenant(String tenant) {
    tenants.remove(tenant);
  }

  int size() {
    return people.values().stream().mapToInt(Map::size).sum();
  }

  private Map<String, PersonHistory> of(String tenant) {
    Map<String, PersonHistory> found = people.get(tenant);
    return found == null ? NOBODY : found;
  }
}
