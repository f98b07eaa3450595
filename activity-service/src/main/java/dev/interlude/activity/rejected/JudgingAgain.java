package dev.interlude.activity.rejected;

import dev.interlude.activity.clients.ClientRegistry;
import dev.interlude.activity.clients.RegisteredApp;
import dev.interlude.activity.delivery.JudgingEvents;
import dev.interlude.activity.imports.ImportSource;
import dev.interlude.activity.judge.AllowedEvents;
import dev.interlude.activity.judge.ClockShift;
import dev.interlude.activity.judge.Judge;
import dev.interlude.activity.judge.Judgement.Accepted;
import dev.interlude.activity.judge.Judgement.Rejected;
import dev.interlude.activity.judge.Submission;
import dev.interlude.activity.judge.Times;
import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.activity.stream.ReadingRecords;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Judges an entry as it was judged when it came in (received then, sent by the same app, with the
 * same token's person), but by what the directory and the registrations hold now.
 */
@Component
class JudgingAgain {

  /** An app whose registration was ended may report nothing. */
  private static final AllowedEvents NOTHING = new AllowedEvents(Set.of(), "");

  /** Of a source that no app has: no source begins with a space. */
  private static final RegisteredApp NOBODY =
      new RegisteredApp("", new AllowedEvents(AllowedEvents.ALL.types(), " "));

  private final Judge judge;
  private final PeopleDirectory people;
  private final ClientRegistry clients;
  private final WaitRule waiting;
  private final Clock clock;

  JudgingAgain(
      Judge judge,
      PeopleDirectory people,
      ClientRegistry clients,
      RejectedSettings settings,
      Clock clock) {
    this.judge = judge;
    this.people = people;
    this.clients = clients;
    this.waiting = new WaitRule(settings.waitFor());
    this.clock = clock;
  }

  /** False while the directory or the registrations are still being read: judge nothing then. */
  boolean isReady() {
    return people.isComplete() && clients.isReady();
  }

  Verdict judge(Entry entry) {
    String subject = entry.kept().subject();
    // Read before the judge does: what changes in between is tried once more.
    int version = subject == null ? 0 : people.latestVersion(entry.tenant(), subject);
    return switch (judge.judge(entry.kept().event(), submission(entry))) {
      case Accepted accepted -> new Verdict.Taken(JudgingEvents.recordsOf(accepted));
      case Rejected rejected when !rejected.bytesMayBeKept() ->
          new Verdict.Discarded(rejected.code());
      case Rejected rejected ->
          new Verdict.Refused(
              rejected.code(),
              rejected.pointer(),
              waiting.stateOf(rejected.code(), entry.kept(), entry.at(), clock.instant()),
              version);
    };
  }

  private Submission submission(Entry entry) {
    String person = entry.kept().person();
    boolean byKafka = person == null && entry.client().isEmpty();
    RegisteredApp app = byKafka ? ownerNow(entry) : known(entry, person);
    return new Submission(
        entry.tenant(), person, app.clientId(), app.allowed(), entry.at(), shift(entry));
  }

  private RegisteredApp known(Entry entry, @Nullable String person) {
    AllowedEvents unregistered = person == null ? NOTHING : AllowedEvents.ALL;
    AllowedEvents allowed = clients.find(entry.tenant(), entry.client()).orElse(unregistered);
    String source = ReadingRecords.sourceOf(entry.kept().event());
    return new RegisteredApp(
        entry.client(),
        ImportSource.isOf(source, entry.tenant(), person)
            ? new AllowedEvents(allowed.types(), "")
            : allowed);
  }

  /** Of what came by Kafka when no app had its source: perhaps one has it now. */
  private RegisteredApp ownerNow(Entry entry) {
    String source = ReadingRecords.sourceOf(entry.kept().event());
    return Optional.ofNullable(source)
        .flatMap(each -> clients.ownerOf(entry.tenant(), each))
        .orElse(NOBODY);
  }

  private static Duration shift(Entry entry) {
    String sentAt = entry.kept().sentAt();
    return sentAt == null
        ? Duration.ZERO
        : Times.parse(sentAt)
            .map(sent -> ClockShift.between(sent, entry.at()))
            .orElse(Duration.ZERO);
  }
}
