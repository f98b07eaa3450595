package dev.interlude.analytics.mydays;

import dev.interlude.analytics.people.Directory;
import dev.interlude.contracts.PersonKey;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The caller as a person of the directory. */
@Component
class EnrolledCaller {

  private final Directory directory;

  EnrolledCaller(Directory directory) {
    this.directory = directory;
  }

  /** 403 {@code not-enrolled} while the directory does not hold the person. */
  PersonKey require(Caller caller) {
    var person = new PersonKey(caller.tenant(), caller.person());
    if (!directory.holds(person)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-enrolled",
          "The directory of your company does not hold you (yet); ask whoever runs it to enrol"
              + " you.");
    }
    return person;
  }
}
