package dev.interlude.activity.history.me;

import dev.interlude.activity.judge.PersonVersion;
import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.contracts.PersonKey;
import dev.interlude.defaults.Problem;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The zone of a person of the directory, as of now. */
@Component
class OwnZone {

  private final PeopleDirectory people;
  private final Clock clock;

  OwnZone(PeopleDirectory people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  /** 403 for who is not in the directory; 503 while it is still being read. */
  ZoneId of(PersonKey person) {
    if (!people.isComplete()) {
      throw Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE, "not-ready", "The service is starting; ask again.")
          .header(HttpHeaders.RETRY_AFTER, "2");
    }
    PersonVersion known = people.at(person.tenant(), person.person(), clock.instant());
    if (known == null) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-enrolled",
          "The directory of your company does not hold you (yet); ask whoever runs it to enrol"
              + " you.");
    }
    return known.assignment().zone();
  }
}
