package dev.interlude.reminder.policy;

import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.defaults.AuditLog;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.prompts.PersonRef;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds versions of policies; timers follow. */
@Service
public class ChangingPolicies {

  private final TransactionTemplate transactions;
  private final Policies policies;
  private final PolicyVersions versions;
  private final FollowingRows following;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ChangingPolicies(
      TransactionTemplate transactions,
      Policies policies,
      PolicyVersions versions,
      FollowingRows following,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.transactions = transactions;
    this.policies = policies;
    this.versions = versions;
    this.following = following;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Keeps what a person wishes of the policy they are under; throws a Problem that names all that
   * is not allowed. It is nobody else's business, so it is not in the audit log.
   */
  public void wish(PersonChanged person, WishRequest request) {
    transactions.executeWithoutResult(transaction -> add(wished(person, request), null));
    events.publishEvent(new PolicyChanged(person.tenant()));
  }

  /** What was wished before is read once nobody else adds to it. */
  private Change wished(PersonChanged person, WishRequest request) {
    Scope own = Scope.own(person.person());
    versions.lock(PolicyKey.of(person.tenant(), own));
    PersonPolicy policy =
        Objects.requireNonNull(
            policies.of(List.of(person)).get(new PersonRef(person.tenant(), person.person())));
    OwnWishes wishes = WishRules.next(person.policyMode(), policy, request);
    return new Change(person.tenant(), own, "own", "own wish", wishes);
  }

  /** The same content again is no new version. */
  Version change(Actor actor, Change change) {
    Version version =
        Objects.requireNonNull(transactions.execute(transaction -> add(change, actor)));
    events.publishEvent(new PolicyChanged(change.tenant()));
    return version;
  }

  private Version add(Change change, @Nullable Actor audited) {
    var key = PolicyKey.of(change.tenant(), change.scope());
    versions.lock(key);
    Version latest = versions.latest(List.of(key)).get(key);
    String content =
        change.content() == null ? null : Json.mapper().writeValueAsString(change.content());
    if (latest != null && sameContent(latest.content(), content)) {
      return latest;
    }
    if (latest == null && content == null) {
      throw Problem.of(
          HttpStatus.NOT_FOUND, "unknown-policy", "There is no policy of its own to end.");
    }
    var version =
        new Version(
            change.tenant(),
            change.scope(),
            latest == null ? 1 : latest.version() + 1,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            change.author(),
            change.reason(),
            content);
    versions.add(version);
    following.begin(version);
    if (audited != null) {
      audit(audited, change, version);
    }
    return version;
  }

  private static boolean sameContent(@Nullable String before, @Nullable String now) {
    return before == null || now == null
        ? Objects.equals(before, now)
        : Json.mapper().readTree(before).equals(Json.mapper().readTree(now));
  }

  private void audit(Actor actor, Change change, Version version) {
    Map<String, String> detail = new HashMap<>();
    detail.put("scope", change.scope().text());
    detail.put("version", Integer.toString(version.version()));
    detail.put("reason", change.reason());
    detail.put("content", version.content() == null ? "none" : version.content());
    audit.add(change.tenant(), actor, "policy-changed", detail);
  }
}
