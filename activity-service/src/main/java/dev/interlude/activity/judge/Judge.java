package dev.interlude.activity.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.activity.judge.Judgement.Accepted;
import dev.interlude.activity.judge.Judgement.Rejected;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.DayCleared;
import dev.interlude.contracts.Enrichment;
import dev.interlude.contracts.PostureObserved;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Judges client events one by one; whatever the bytes are, there is a judgement. */
public final class Judge {

  private static final int DAYS_HELD = 400;

  private final People people;

  public Judge(People people) {
    this.people = people;
  }

  /** Judges the UTF-8 bytes of one CloudEvent in JSON. */
  public Judgement judge(byte[] event, Submission submission) {
    ReadEvent read = EventReader.read(event);
    if (read == null) {
      return Refusal.unread("not the JSON of an event").rejected(null);
    }
    try {
      read.refuseContent();
      return accept(Envelope.read(read, submission), submission);
    } catch (Refusal refusal) {
      Rejected rejected = refusal.rejected(read.id());
      return submission.person() != null || read.namesAPerson() ? rejected : rejected.ofNobody();
    }
  }

  /** Judges an event that is a tree already. */
  Judgement judge(JsonNode event, Submission submission) {
    return judge(event.toString().getBytes(UTF_8), submission);
  }

  private Accepted accept(Envelope envelope, Submission submission) {
    ClientEvent data =
        DataReading.read(envelope.type(), new Fields(envelope.data(), submission.clockShift()));
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
          case PostureObserved posture -> PosturePieces.of(envelope, posture, person, enrichment);
          case DayCleared cleared when !isHeld(cleared.date(), time, zone) ->
              throw Refusal.invalid(
                  Fields.pointer("date"), "is today or one of the 400 days before");
          case ClientEvent other ->
              List.of(new AcceptedEvent(envelope.with(envelope.id(), time, other), enrichment));
        });
  }

  private static void checkOffset(@Nullable BreakId breakId, ZoneId zone) {
    if (breakId != null
        && !zone.getRules().getOffset(breakId.dueAt()).equals(breakId.due().getOffset())) {
      throw Refusal.invalid(
          Fields.pointer("breakId"), "its offset is not that of the person's zone");
    }
  }

  /** Person-days are kept that long; a later day has nothing to take back. */
  private static boolean isHeld(LocalDate date, Instant time, ZoneId zone) {
    LocalDate today = time.atZone(zone).toLocalDate();
    return !date.isAfter(today) && !date.isBefore(today.minusDays(DAYS_HELD));
  }
}
