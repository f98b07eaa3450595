package dev.interlude.reminder.policy;

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

  private final PolicyVersions versions;

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

  private static PersonPolicy of(PersonChanged person, Map<PolicyKey, Version> latest) {
    Optional<Version> nearest =
        Scope.around(person).stream()
            .map(scope -> latest.get(PolicyKey.of(person.tenant(), scope)))
            .filter(version -> version != null && version.content() != null)
            .findFirst();
    Version own = latest.get(PolicyKey.of(person.tenant(), Scope.own(person.person())));
    String wished = own == null ? null : own.content();
    return PersonPolicy.of(
        person,
        nearest.map(Policies::set).orElse(PolicySet.DEFAULT),
        wished == null ? OwnWishes.NONE : Json.mapper().readValue(wished, OwnWishes.class),
        own == null ? 0 : own.version());
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
