package dev.interlude.content.editing;

import dev.interlude.content.audit.Action;
import dev.interlude.content.audit.AuditTrail;
import dev.interlude.content.editing.Draft.Status;
import dev.interlude.content.publishing.PublishedRoutine;
import dev.interlude.content.publishing.RoutineVersions;
import dev.interlude.content.routine.Routine;
import dev.interlude.defaults.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What editors do. Every step is in the audit trail; none is done by halves. */
@Service
class WritingDrafts {

  private final Drafts drafts;
  private final RoutineVersions versions;
  private final AuditTrail trail;

  WritingDrafts(Drafts drafts, RoutineVersions versions, AuditTrail trail) {
    this.drafts = drafts;
    this.versions = versions;
    this.trail = trail;
  }

  @Transactional
  Draft create(String owner, Routine routine, Editor editor) {
    return add(owner, routine, editor, Action.CREATED, null);
  }

  /** A draft with the content of what readers have: the tenant's own, or else the shared one. */
  @Transactional
  Draft copy(String owner, String id, @Nullable String newId, Editor editor) {
    PublishedRoutine original =
        versions
            .latestPublished(owner, id)
            .or(() -> versions.latestPublished(PublishedRoutine.SHARED, id))
            .orElseThrow(
                () ->
                    Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-such-routine",
                        "No routine of that id is published; GET /v1/routines lists them."));
    Routine routine = original.routine();
    String origin = "of %s/%s version %d".formatted(original.owner(), id, routine.version());
    return add(
        owner, routine.as(newId == null ? id : newId, 0, "", ""), editor, Action.COPIED, origin);
  }

  private Draft add(
      String owner, Routine routine, Editor editor, Action action, @Nullable String comment) {
    String id = routine.id();
    if (drafts.find(owner, id).isPresent()) {
      throw DraftProblems.exists(id);
    }
    int next = drafts.nextVersion(owner, id);
    if (routine.version() != 0 && routine.version() != next) {
      throw DraftProblems.wrongVersion(next);
    }
    var draft =
        new Draft(
            routine.as(id, next, editor.name(), ""), Status.DRAFT, List.of(editor.subject()), 1);
    if (!drafts.insert(owner, draft)) {
      throw DraftProblems.exists(id);
    }
    trail.add(owner, id, next, editor.subject(), action, comment);
    return draft;
  }

  @Transactional
  Draft replace(String owner, String id, @Nullable String ifMatch, Routine routine, Editor editor) {
    Draft held = locked(owner, id, ifMatch);
    if (!routine.id().equals(id)) {
      throw DraftProblems.otherId(id);
    }
    int version = held.routine().version();
    if (routine.version() != 0 && routine.version() != version) {
      throw DraftProblems.wrongVersion(version);
    }
    DraftProblems.requireStatus(Status.DRAFT, held, "have it sent back before you change it.");
    Routine next = routine.as(id, version, held.routine().author(), "");
    var draft = held.savedBy(editor.subject(), next);
    drafts.update(owner, draft);
    trail.add(owner, id, version, editor.subject(), Action.REPLACED, null);
    return draft;
  }

  @Transactional
  void discard(String owner, String id, @Nullable String ifMatch, Editor editor) {
    Draft held = locked(owner, id, ifMatch);
    DraftProblems.requireStatus(Status.DRAFT, held, "have it sent back before you discard it.");
    drafts.delete(owner, held);
    trail.add(owner, id, held.routine().version(), editor.subject(), Action.DISCARDED, null);
  }

  @Transactional
  Draft submit(String owner, String id, @Nullable String ifMatch, Editor editor) {
    Draft held = locked(owner, id, ifMatch);
    DraftProblems.requireStatus(Status.DRAFT, held, "a reviewer has it already.");
    var submitted = new Draft(held.routine(), Status.IN_REVIEW, held.authors(), held.edition() + 1);
    drafts.update(owner, submitted);
    trail.add(owner, id, held.routine().version(), editor.subject(), Action.SUBMITTED, null);
    return submitted;
  }

  private Draft locked(String owner, String id, @Nullable String ifMatch) {
    Draft held = drafts.lock(owner, id).orElseThrow(DraftProblems::noSuchDraft);
    DraftProblems.requireMatch(ifMatch, held);
    return held;
  }
}
