package dev.interlude.reminder.policy;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.defaults.AuditLog;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.reminder.prompts.PersonRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what people wish of the policies they are under; timers follow. */
@Service
public class ChangingWishes {

  private final TransactionTemplate transactions;
  private final Policies policies;
  private final AddingVersions adding;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  ChangingWishes(
      TransactionTemplate transactions,
      Policies policies,
      AddingVersions adding,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.transactions = transactions;
    this.policies = policies;
    this.adding = adding;
    this.audit = audit;
    this.events = events;
  }

  /**
   * What the person wishes from now on; throws a Problem that names all that is not allowed. The
   * audit log tells that there was a change, not which: it is nobody else's business.
   */
  public void wish(PersonChanged person, Actor actor, WishRequest request) {
    change(person, actor, policy -> WishRules.next(person.policyMode(), policy, request));
  }

  /**
   * The team breaks that the person takes part in from now on.
   *
   * @param actor null when it is not the person who changes it: then the audit log has no entry
   * @param change of those joined so far; runs once nobody else changes them
   */
  public void join(
      PersonChanged person, @Nullable Actor actor, UnaryOperator<List<JoinedBreak>> change) {
    change(
        person,
        actor,
        policy -> policy.wishes().withTeamBreaks(change.apply(policy.wishes().joined())));
  }

  /** Whether breaks are shown by the person's calendar link alone from now on. */
  public void showByCalendarOnly(PersonChanged person, Actor actor, boolean only) {
    change(person, actor, policy -> policy.wishes().withCalendarOnly(only));
  }

  private interface Wishing {
    OwnWishes after(PersonPolicy policy);
  }

  private void change(PersonChanged person, @Nullable Actor actor, Wishing wishing) {
    transactions.executeWithoutResult(transaction -> add(person, actor, wishing));
    events.publishEvent(new VersionAdded(person.tenant()));
  }

  /** What was wished before is read once nobody else adds to it. */
  private void add(PersonChanged person, @Nullable Actor actor, Wishing wishing) {
    Scope own = Scope.own(person.person());
    adding.lockLatest(person.tenant(), own);
    var ref = new PersonRef(person.tenant(), person.person());
    PersonPolicy policy = Objects.requireNonNull(policies.of(List.of(person)).get(ref));
    OwnWishes wishes = wishing.after(policy);
    if (wishes.equals(policy.wishes())) {
      return;
    }
    Version version =
        adding.add(new Change(person.tenant(), own, "own", "own wish", wishes)).orElse(null);
    if (version != null && actor != null) {
      audit(person, actor, version);
    }
  }

  private void audit(PersonChanged person, Actor actor, Version version) {
    var detail = Map.of("person", person.person(), "version", Integer.toString(version.version()));
    audit.add(person.tenant(), actor, "own-wish-changed", detail);
  }
}
