package dev.interlude.reminder.me;

import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.engine.Timer;
import dev.interlude.reminder.engine.Timers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me/breaks")
@Tag(name = "My breaks", description = "A person's own breaks, with their own token.")
class MyBreaksController {

  private static final Duration LONGEST = Duration.ofDays(100);

  private final Timers timers;
  private final MyBreaks breaks;
  private final Clock clock;

  MyBreaksController(Timers timers, MyBreaks breaks, Clock clock) {
    this.timers = timers;
    this.breaks = breaks;
    this.clock = clock;
  }

  @GetMapping("/next")
  @Operation(
      summary = "When the next break is due, and why then",
      description =
          "With the break that is open now, if there is one. 403 not-enrolled for a person who is"
              + " not in the directory.")
  NextBreak next(Caller caller) {
    Timer timer = enrolled(caller);
    return NextBreak.of(
        timer, breaks.open(caller.tenant(), caller.person(), clock.instant()).orElse(null));
  }

  @GetMapping
  @Operation(
      summary = "Breaks that were due in a time, with their state",
      description = "from and to are instants, at most 100 days apart; to is exclusive.")
  List<MyBreak> between(
      Caller caller, @RequestParam("from") Instant from, @RequestParam("to") Instant to) {
    enrolled(caller);
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "from lies before to, at most 100 days.")
          .with(
              "errors", List.of(java.util.Map.of("pointer", "/to", "detail", "is not after from")));
    }
    return breaks.between(caller.tenant(), caller.person(), from, to);
  }

  private Timer enrolled(Caller caller) {
    return timers
        .find(caller.tenant(), caller.person())
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.FORBIDDEN,
                    "not-enrolled",
                    "You are not in the directory of your company; ask whoever runs it to enrol"
                        + " you."));
  }
}
