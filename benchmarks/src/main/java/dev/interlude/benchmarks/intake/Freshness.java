package dev.interlude.benchmarks.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One person of the company, whose days are asked for again and again until what was just accepted
 * is in them.
 *
 * @param activity the port of activity-service
 * @param analytics the port of analytics-service
 * @param appToken of an app that may report for anybody
 * @param day on which the person sat, minute by minute
 */
record Freshness(
    int activity,
    int analytics,
    String appToken,
    String person,
    String personToken,
    LocalDate day,
    java.time.ZoneId zone) {

  private static final int FIRST_HOUR = 9;
  private static final int MINUTE = 60;
  private static final long LOOK_NANOS = 5_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern RECORDED = Pattern.compile("\"recordedSeconds\": *(\\d+)");

  static Freshness of(
      Installation installation,
      int activity,
      int analytics,
      String appToken,
      Company company,
      int number)
      throws GeneralSecurityException {
    String person = company.person(number);
    return new Freshness(
        activity,
        analytics,
        appToken,
        person,
        installation.tokenOf(person),
        Batches.dayBefore(company),
        company.zone(number));
  }

  /** Nanoseconds from the answer that the minute was accepted until it is readable. */
  long minute(int number, HttpClient http) throws IOException, InterruptedException {
    byte[] request = Connection.request(appToken, ("[" + event(number) + "]").getBytes(UTF_8));
    long accepted;
    try (var connection = new Connection(activity)) {
      connection.post(request);
      accepted = System.nanoTime();
    }
    long wanted = (number + 1L) * MINUTE;
    for (long seen = recorded(http); seen < wanted; seen = recorded(http)) {
      if (System.nanoTime() - accepted > PATIENCE.toNanos()) {
        throw new IOException(
            "%s on %s: %d of %d s after %s".formatted(person, day, seen, wanted, PATIENCE));
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return System.nanoTime() - accepted;
  }

  private String event(int number) {
    OffsetDateTime from =
        day.atTime(FIRST_HOUR, 0).plusMinutes(number).atZone(zone).toOffsetDateTime();
    OffsetDateTime to = from.plusMinutes(1);
    return """
    {"specversion":"1.0","id":"%s-%d","source":"urn:bench:probe",\
    "type":"dev.interlude.posture.observed.v1","subject":"%s","time":"%s","data":{\
    "from":"%s","to":"%s","posture":"sitting","evidence":"desk-sensor"}}"""
        .formatted(person, number, person, text(to), text(from), text(to));
  }

  private static String text(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }

  private long recorded(HttpClient http) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:%d/v1/me/days?from=%s&to=%s".formatted(analytics, day, day)))
            .header("Authorization", "Bearer " + personToken)
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + ": " + answer.body());
    }
    Matcher found = RECORDED.matcher(answer.body());
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }
}
