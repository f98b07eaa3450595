package dev.interlude.analytics.personday;

import dev.interlude.contracts.PersonKey;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Names a person-day; as a string, and as a Kafka key, {@code tenant/person/date}. */
public record PersonDayId(PersonKey person, LocalDate date) {

  /** Reads {@code tenant/person/date}; throws IllegalArgumentException for anything else. */
  public static PersonDayId parse(String id) {
    int slash = id.lastIndexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("not a key tenant/person/date");
    }
    try {
      return new PersonDayId(
          PersonKey.parse(id.substring(0, slash)), LocalDate.parse(id.substring(slash + 1)));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a key tenant/person/date", e);
    }
  }

  @Override
  public String toString() {
    return person + "/" + date;
  }
}
