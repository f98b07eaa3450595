package dev.interlude.reminder.directory;

import dev.interlude.contracts.Names;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Outbox;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.directory.JudgingEntries.OfTenant;
import dev.interlude.reminder.directory.JudgingEntries.Wanted;
import dev.interlude.reminder.directory.Versions.Added;
import dev.interlude.reminder.fields.Finding;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enrols many people of a tenant, each as {@link EnrollingPeople} would, by few statements. */
@Service
public class EnrollingMany {

  private final JudgingEntries judging;
  private final People people;
  private final KnownPeople knownPeople;
  private final Versions versions;
  private final FollowingEntries following;
  private final Outbox outbox;
  private final AuditingEntries audit;
  private final DirectorySettings settings;
  private final Clock clock;

  EnrollingMany(
      JudgingEntries judging,
      People people,
      KnownPeople knownPeople,
      Versions versions,
      FollowingEntries following,
      Outbox outbox,
      AuditingEntries audit,
      DirectorySettings settings,
      Clock clock) {
    this.judging = judging;
    this.people = people;
    this.knownPeople = knownPeople;
    this.versions = versions;
    this.following = following;
    this.outbox = outbox;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What became of one.
   *
   * @param problem null when it was taken
   */
  public record Outcome(Effect effect, @Nullable Problem problem) {}

  /**
   * Enrols them in the order given, which is the same for all who enrol many; no person is wanted
   * twice. Who was erased since it was asked for does not come back by it.
   *
   * @return in the same order
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Outcome> enrol(String tenant, Actor actor, List<Wanted> wanted, Instant askedAt) {
    OfTenant of = judging.of(tenant);
    List<String> ids = wanted.stream().map(Wanted::person).filter(Names::isPerson).toList();
    Map<String, Known> known = people.lockKnown(tenant, ids);
    var outcomes = new ArrayList<Outcome>();
    var drafts = new ArrayList<Draft>();
    for (Wanted each : wanted) {
      Known before = known.getOrDefault(each.person(), Known.NOBODY);
      Draft draft = of.draft(each, before);
      Problem problem = problem(draft, before, askedAt);
      outcomes.add(new Outcome(draft.effect(), problem));
      if (problem == null && draft.effect() != Effect.UNCHANGED) {
        drafts.add(draft);
      } else if (problem == null && draft.current() != null && !draft.own().equals(before.own())) {
        knownPeople.keep(draft.current(), draft.own());
      }
    }
    if (!drafts.isEmpty()) {
      write(actor, drafts);
    }
    return outcomes;
  }

  private static @Nullable Problem problem(Draft draft, Known before, Instant askedAt) {
    Instant erasedAt = before.former().erasedAt();
    if (erasedAt != null && erasedAt.isAfter(askedAt)) {
      return Problem.of(
          HttpStatus.CONFLICT, "erased-meanwhile", "The person was erased since this was asked.");
    }
    return Finding.problem(draft.findings()).orElse(null);
  }

  private void write(Actor actor, List<Draft> drafts) {
    Instant now = clock.instant();
    versions.add(drafts.stream().map(draft -> added(draft, now)).toList());
    audit.changed(actor, drafts);
    following.follow(
        drafts.stream()
            .filter(
                each -> each.current() == null || !Sameness.ofWork(each.current(), each.entry()))
            .toList(),
        now);
    outbox.addAll(drafts.stream().map(each -> PersonRecords.changed(each.entry(), now)).toList());
  }

  private Added added(Draft draft, Instant now) {
    boolean leaves = draft.entry().status() == PersonStatus.DEACTIVATED;
    Instant eraseAt = leaves ? now.plus(settings.eraseAfter()) : null;
    Instant refreshAt = Refreshing.next(now, draft.entry().person());
    return new Added(draft.entry(), draft.own(), eraseAt, refreshAt);
  }
}
