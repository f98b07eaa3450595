package dev.interlude.activity.judge;

import dev.interlude.activity.judge.Judgement.Accepted;
import dev.interlude.activity.judge.Judgement.Rejected;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.DayCleared;
import dev.interlude.contracts.Enrichment;
import dev.interlude.contracts.Names;
import dev.interlude.contracts.PostureObserved;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The judge as it was when it read events into trees: the oracle of {@link JudgeOracleTest}. It is
 * kept as it is, slow and plain; a rule that changes is changed here too.
 */
final class TreeJudge {

  private static final int LONGEST_ECHOED_ID = 128;
  private static final int DAYS_HELD = 400;

  private final People people;

  TreeJudge(People people) {
    this.people = people;
  }

  /** Judges the UTF-8 bytes of one CloudEvent in JSON. */
  Judgement judge(byte[] event, Submission submission) {
    JsonNode parsed;
    try {
      parsed = TreeEventJson.parse(event);
    } catch (JacksonException e) {
      return Refusal.unread("not the JSON of an event").rejected(null);
    }
    return judge(parsed, submission);
  }

  Judgement judge(JsonNode event, Submission submission) {
    try {
      TreeForbiddenContent.refuseIn(event);
      return accept(TreeEnvelope.read(event, submission), submission);
    } catch (Refusal refusal) {
      Rejected rejected = refusal.rejected(idOf(event));
      JsonNode subject = event.path("subject");
      return submission.person() != null
              || (subject.isString() && Names.isPerson(subject.stringValue()))
          ? rejected
          : rejected.ofNobody();
    }
  }

  private Accepted accept(TreeEnvelope envelope, Submission submission) {
    ClientEvent data =
        TreeDataReading.read(
            envelope.type(), new TreeFields(envelope.data(), submission.clockShift()));
    Instant time = envelope.time();
    FactLimits.check(data, time, submission.receivedAt());
    PersonVersion person =
        people.at(submission.tenant(), envelope.subject(), FactTimes.ownTimeOf(data, time));
    if (person == null || !person.active()) {
      throw Refusal.at(
          "/subject",
          RejectionCode.UNKNOWN_PERSON,
          "the directory held no active person of this id at the fact's own time");
    }
    ZoneId zone = person.assignment().zone();
    checkOffset(FactTimes.breakIdOf(data), zone);
    var enrichment =
        new Enrichment(person.assignment(), submission.client(), submission.receivedAt());
    return new Accepted(
        switch (data) {
          case PostureObserved posture ->
              TreePosturePieces.of(envelope, posture, person, enrichment);
          case DayCleared cleared when !isHeld(cleared.date(), time, zone) ->
              throw Refusal.invalid(
                  TreeFields.pointer("date"), "is today or one of the 400 days before");
          case ClientEvent other ->
              List.of(new AcceptedEvent(envelope.with(envelope.id(), time, other), enrichment));
        });
  }

  private static void checkOffset(@Nullable BreakId breakId, ZoneId zone) {
    if (breakId != null
        && !zone.getRules().getOffset(breakId.dueAt()).equals(breakId.due().getOffset())) {
      throw Refusal.invalid(
          TreeFields.pointer("breakId"), "its offset is not that of the person's zone");
    }
  }

  /** Person-days are kept that long; a later day has nothing to take back. */
  private static boolean isHeld(LocalDate date, Instant time, ZoneId zone) {
    LocalDate today = time.atZone(zone).toLocalDate();
    return !date.isAfter(today) && !date.isBefore(today.minusDays(DAYS_HELD));
  }

  private static @Nullable String idOf(JsonNode event) {
    JsonNode id = event.path("id");
    return id.isString() && id.stringValue().length() <= LONGEST_ECHOED_ID
        ? id.stringValue()
        : null;
  }
}
