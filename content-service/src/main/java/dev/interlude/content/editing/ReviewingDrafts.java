package dev.interlude.content.editing;

import dev.interlude.content.audit.Action;
import dev.interlude.content.audit.AuditTrail;
import dev.interlude.content.editing.Draft.Status;
import dev.interlude.content.publishing.CheckingRoutines;
import dev.interlude.content.publishing.PublishedRoutine;
import dev.interlude.content.publishing.Publishing;
import dev.interlude.content.publishing.PublishingRule;
import dev.interlude.content.publishing.Violation;
import dev.interlude.content.routine.Routine;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reviewers do. Every step is in the audit trail; none is done by halves. */
@Service
class ReviewingDrafts {

  private final Drafts drafts;
  private final Publishing publishing;
  private final CheckingRoutines checking;
  private final AuditTrail trail;
  private final Clock clock;

  ReviewingDrafts(
      Drafts drafts,
      Publishing publishing,
      CheckingRoutines checking,
      AuditTrail trail,
      Clock clock) {
    this.drafts = drafts;
    this.publishing = publishing;
    this.checking = checking;
    this.trail = trail;
    this.clock = clock;
  }

  @Transactional
  Draft sendBack(
      String owner, String id, @Nullable String ifMatch, String comment, Editor reviewer) {
    Draft held = inReview(owner, id, ifMatch);
    var back = new Draft(held.routine(), Status.DRAFT, held.authors(), held.edition() + 1);
    drafts.update(owner, back);
    trail.add(owner, id, held.routine().version(), reviewer.subject(), Action.SENT_BACK, comment);
    return back;
  }

  /** Throws 422 with every rule that is broken, and changes nothing then. */
  @Transactional
  PublishedRoutine publish(
      String owner,
      String id,
      @Nullable String ifMatch,
      @Nullable String comment,
      Editor reviewer) {
    Draft held = inReview(owner, id, ifMatch);
    Routine routine =
        held.routine().as(id, held.routine().version(), held.routine().author(), reviewer.name());
    List<Violation> violations = violations(owner, held, routine, reviewer);
    if (!violations.isEmpty()) {
      throw DraftProblems.rulesBroken(violations);
    }
    var published =
        new PublishedRoutine(owner, clock.instant().truncatedTo(ChronoUnit.MICROS), routine);
    drafts.publish(published, held);
    publishing.announce(published);
    trail.add(owner, id, routine.version(), reviewer.subject(), Action.PUBLISHED, comment);
    return published;
  }

  /** Names may be equal or differ by chance: who wrote it is known by the tokens they had. */
  private List<Violation> violations(String owner, Draft held, Routine routine, Editor reviewer) {
    Stream<Violation> ofContent =
        checking.violations(owner, routine, Set.of()).stream()
            .filter(each -> each.rule() != PublishingRule.REVIEWER_IS_NOT_THE_AUTHOR);
    Stream<Violation> ofReview =
        held.authors().contains(reviewer.subject())
            ? Stream.of(
                new Violation(
                    PublishingRule.REVIEWER_IS_NOT_THE_AUTHOR,
                    "/reviewer",
                    "someone who did not write it has to publish it"))
            : Stream.of();
    return Stream.concat(ofContent, ofReview).toList();
  }

  private Draft inReview(String owner, String id, @Nullable String ifMatch) {
    Draft held = drafts.lock(owner, id).orElseThrow(DraftProblems::noSuchDraft);
    DraftProblems.requireMatch(ifMatch, held);
    DraftProblems.requireStatus(Status.IN_REVIEW, held, "an editor submits it first.");
    return held;
  }
}
