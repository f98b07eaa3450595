package dev.interlude.reminder.me;

import dev.interlude.contracts.RoutineChanged;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.engine.KnownPresences;
import dev.interlude.reminder.engine.Timer;
import dev.interlude.reminder.routines.ChoosingRoutines;
import dev.interlude.reminder.routines.OfferedRoutines;
import dev.interlude.reminder.timing.NextDue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me/breaks")
@PreAuthorize("hasAuthority('SCOPE_me:read')")
@Tag(name = "My breaks", description = "A person's own breaks, with their own token.")
class MyBreaksController {

  private static final Duration LONGEST = Duration.ofDays(100);
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

  private final EnrolledPerson enrolled;
  private final KnownPresences presences;
  private final MyBreaks breaks;
  private final ChoosingRoutines choosing;
  private final OfferedRoutines offered;
  private final Clock clock;

  MyBreaksController(
      EnrolledPerson enrolled,
      KnownPresences presences,
      MyBreaks breaks,
      ChoosingRoutines choosing,
      OfferedRoutines offered,
      Clock clock) {
    this.enrolled = enrolled;
    this.presences = presences;
    this.breaks = breaks;
    this.choosing = choosing;
    this.offered = offered;
    this.clock = clock;
  }

  @GetMapping("/next")
  @Operation(
      summary = "When the next break is due, and why then",
      description =
          "Of any kind, with the routine that would be suggested, and the break that is open now,"
              + " if there is one. 403 not-enrolled for a person who is"
              + " not in the directory.")
  NextBreak next(Caller caller) {
    Instant now = clock.instant();
    Timer timer = presences.foreseeing(enrolled.timerOf(caller), now);
    NextDue next = timer.expected().orElse(null);
    ChosenRoutine routine = next == null ? null : chosen(timer, next);
    MyBreak open = breaks.open(caller.tenant(), caller.person(), now).orElse(null);
    return NextBreak.of(timer, next, open, routine, now);
  }

  private @Nullable ChosenRoutine chosen(Timer timer, NextDue next) {
    String tenant = timer.person().tenant();
    return choosing
        .now()
        .suggest(timer.wanted(timer.planned(next, timer.person())))
        .map(
            routine ->
                ChosenRoutine.of(
                    routine,
                    offered
                        .find(tenant, routine.routineId())
                        .map(RoutineChanged::titles)
                        .orElse(Map.of())))
        .orElse(null);
  }

  @GetMapping
  @Operation(
      summary = "Breaks that were due in a time, with their state",
      description = "from and to are instants, at most 100 days apart; to is exclusive.")
  List<MyBreak> between(
      Caller caller, @RequestParam("from") Instant from, @RequestParam("to") Instant to) {
    enrolled.of(caller);
    if (from.isBefore(EARLIEST) || to.isAfter(LATEST)) {
      throw invalid(from.isBefore(EARLIEST) ? "/from" : "/to", "lies in the years 2000 to 2999");
    }
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw invalid("/to", "lies after from, by at most 100 days");
    }
    return breaks.between(caller.tenant(), caller.person(), from, to);
  }

  private static Problem invalid(String pointer, String detail) {
    return Problem.of(
            HttpStatus.BAD_REQUEST, "invalid", "The request has invalid fields; see errors.")
        .with("errors", List.of(Map.of("pointer", pointer, "detail", detail)));
  }
}
