package dev.interlude.reminder.stream;

import dev.interlude.defaults.Problem;
import dev.interlude.reminder.prompts.BreakRecords;
import dev.interlude.reminder.prompts.OpenPrompts;
import dev.interlude.reminder.prompts.PersonRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Begins a stream: with what was missed, or, for one who comes anew, with the break open now. */
@Component
class Listening {

  /** An event is in the log before its row is committed; this is far longer than that takes. */
  private static final Duration UNCOMMITTED = Duration.ofSeconds(60);

  private final RecentNews recent;
  private final OpenStreams streams;
  private final PeopleListening people;
  private final OpenPrompts prompts;
  private final Clock clock;
  private final Clock logClock = Clock.systemUTC();

  Listening(
      RecentNews recent,
      OpenStreams streams,
      PeopleListening people,
      OpenPrompts prompts,
      Clock clock) {
    this.recent = recent;
    this.streams = streams;
    this.people = people;
    this.prompts = prompts;
    this.clock = clock;
  }

  /** Throws 503 while the log has not been found, and when the instance has enough streams. */
  Listener begin(PersonRef person, @Nullable Position from) {
    if (!recent.hasCaughtUp()) {
      throw Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE, "not-ready", "The service is starting; try again.")
          .header(HttpHeaders.RETRY_AFTER, "2");
    }
    // Before looking back: what is said in between comes twice rather than never.
    Subscription subscription = streams.open(person);
    try {
      people.seen(person);
      Position next = recent.nextFor(person);
      Optional<List<BreakNews>> missed =
          from == null ? Optional.empty() : recent.from(person, from);
      return new Listener(subscription, next, missed.orElseGet(() -> openNow(person)));
    } catch (RuntimeException e) {
      subscription.close();
      throw e;
    }
  }

  private List<BreakNews> openNow(PersonRef person) {
    Instant now = clock.instant();
    var news = new ArrayList<BreakNews>();
    prompts
        .openBreak(person, now)
        .flatMap(open -> BreakNews.again(person, now, BreakRecords.latest(open, now)))
        .ifPresent(news::add);
    Set<String> answered = prompts.answered(person);
    recent.since(person, logClock.instant().minus(UNCOMMITTED)).stream()
        .filter(each -> !answered.contains(each.breakId()))
        .forEach(news::add);
    return news;
  }
}
