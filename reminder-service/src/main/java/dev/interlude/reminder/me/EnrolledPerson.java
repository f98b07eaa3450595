package dev.interlude.reminder.me;

import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.engine.Timer;
import dev.interlude.reminder.engine.Timers;
import dev.interlude.reminder.prompts.PersonRef;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets those in whom the directory holds; 403 {@code not-enrolled} for anybody else. */
@Component
public class EnrolledPerson {

  private final Timers timers;

  EnrolledPerson(Timers timers) {
    this.timers = timers;
  }

  public PersonRef of(Caller caller) {
    timerOf(caller);
    return new PersonRef(caller.tenant(), caller.person());
  }

  public Timer timerOf(Caller caller) {
    return timers.find(caller.tenant(), caller.person()).orElseThrow(EnrolledPerson::notEnrolled);
  }

  static Problem notEnrolled() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "not-enrolled",
        "You are not in the directory of your company; ask whoever runs it to enrol you.");
  }
}
