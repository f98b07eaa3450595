package dev.interlude.reminder.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.timing.PolicySet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the policies that hold for people. */
@Component
public class Policies {

  /** Policies of tenants and departments, and as many sets of wishes. */
  private static final int REMEMBERED = 10_000;

  private final PolicyVersions versions;
  private final Cache<Named, PolicySet> sets =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();
  private final Cache<String, OwnWishes> wishes =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /** What a version says, and under which name; tenants may have the same. */
  private record Named(String policyId, int version, String content) {}

  Policies(PolicyVersions versions) {
    this.versions = versions;
  }

  /** Those in force now, found for all of them in one statement. */
  public Map<PersonRef, PersonPolicy> of(Collection<PersonChanged> people) {
    Set<PolicyKey> keys = new HashSet<>();
    for (PersonChanged each : people) {
      keys.add(PolicyKey.of(each.tenant(), Scope.own(each.person())));
      Scope.around(each).forEach(scope -> keys.add(PolicyKey.of(each.tenant(), scope)));
    }
    Map<PolicyKey, Version> latest = versions.latest(keys);
    var found = new HashMap<PersonRef, PersonPolicy>();
    for (PersonChanged each : people) {
      found.put(new PersonRef(each.tenant(), each.person()), of(each, latest));
    }
    return found;
  }

  private PersonPolicy of(PersonChanged person, Map<PolicyKey, Version> latest) {
    Optional<Version> nearest =
        Scope.around(person).stream()
            .map(scope -> latest.get(PolicyKey.of(person.tenant(), scope)))
            .filter(version -> version != null && version.content() != null)
            .findFirst();
    Version own = latest.get(PolicyKey.of(person.tenant(), Scope.own(person.person())));
    String wished = own == null ? null : own.content();
    return PersonPolicy.of(
        person,
        nearest.map(this::remembered).orElse(PolicySet.DEFAULT),
        wished == null ? OwnWishes.NONE : wishes.get(wished, Policies::wishes),
        own == null ? 0 : own.version());
  }

  private PolicySet remembered(Version version) {
    String content = version.content() == null ? "" : version.content();
    return sets.get(
        new Named(version.scope().policyId(), version.version(), content), any -> set(version));
  }

  private static OwnWishes wishes(String content) {
    return Json.mapper().readValue(content, OwnWishes.class);
  }

  /** What a version says, under its own name. */
  static PolicySet set(Version version) {
    PolicyContent content = PolicyContent.read(version);
    return new PolicySet(
        content.kinds().stream()
            .map(kind -> kind.policy(version.scope().policyId(), version.version()))
            .toList(),
        content.quiet(),
        List.of());
  }
}
