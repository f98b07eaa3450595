package dev.interlude.localstack.company.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The days of people as analytics-service has counted them so far. */
public final class PersonDays {
  private static final long PAUSE_MILLIS = 1_000;
  private static final int MOST_LOOKS = 20;

  private final CompanyApi api;

  public PersonDays(CompanyApi api) {
    this.api = api;
  }

  /** Returns once nothing changes any more in the days of these people, or after a while. */
  public void awaitQuiet(Collection<String> people, LocalDate from, LocalDate to) {
    List<Integer> before = List.of();
    for (int look = 0; look < MOST_LOOKS; look++) {
      List<Integer> now = people.stream().map(person -> look(person, from, to)).toList();
      if (now.equals(before)) {
        return;
      }
      before = now;
      Http.pause(PAUSE_MILLIS);
    }
  }

  private int look(String person, LocalDate from, LocalDate to) {
    URI uri = api.endpoints().analytics().resolve("/v1/me/days?from=" + from + "&to=" + to);
    return Arrays.hashCode(
        CompanyApi.accepted(api.json("GET", uri, () -> api.tokens().of(person), null)));
  }
}
