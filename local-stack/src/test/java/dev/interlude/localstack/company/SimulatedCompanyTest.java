package dev.interlude.localstack.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SimulatedCompanyTest {
  private static final Instant MONDAY_NOON = Instant.parse("2026-11-16T11:00:00Z");
  private static final CompanyOptions OPTIONS = new CompanyOptions(12, 4, 7);

  @TempDir private Path folder;
  private RecordingServices services;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void startServices() throws IOException {
    services = new RecordingServices(MONDAY_NOON.plus(Duration.ofDays(5)));
  }

  @AfterEach
  void stopServices() {
    services.close();
  }

  @Test
  void enrolsItselfOnce() {
    run(MONDAY_NOON);
    assertThat(services.takeRequests())
        .contains(
            "PUT /v1/ops/tenants/acme",
            "PUT /v1/clients/acme-desk-app",
            "PUT /v1/clients/local-tester",
            "PUT /v1/tenant/agreement",
            "PUT /v1/people/p-001",
            "PUT /v1/people/p-012");

    run(MONDAY_NOON);
    assertThat(services.takeRequests()).noneMatch(request -> request.contains("/v1/people/"));
  }

  @Test
  void playsItsPastUpToNowAndAnswersReminders() {
    Played played = run(MONDAY_NOON);
    List<JsonNode> events = services.takeEvents();

    assertThat(played.accepted()).isEqualTo(events.size());
    assertThat(played.rejected()).isEmpty();
    assertThat(played.reminders()).isPositive();
    assertThat(times(events))
        .allMatch(time -> !time.isAfter(MONDAY_NOON))
        .allMatch(time -> time.isAfter(Instant.parse("2026-11-11T22:59:59Z")))
        .anyMatch(time -> time.isAfter(MONDAY_NOON.minusSeconds(600)))
        .anyMatch(time -> time.isBefore(Instant.parse("2026-11-12T12:00:00Z")));
    assertThat(types(events))
        .contains("dev.interlude.break.completed.v1", "dev.interlude.posture.observed.v1");
    assertThat(lines.getLast()).contains("Played");
  }

  @Test
  void sendsTheSameEventsWhenPlayedAgainFromTheStart(@TempDir Path another) {
    run(MONDAY_NOON);
    Set<String> first = texts(services.takeEvents());
    try (var company = company(MONDAY_NOON, another)) {
      company.enrol();
      company.playPast();
    }
    assertThat(texts(services.takeEvents())).isEqualTo(first);
  }

  @Test
  void playsOnlyWhatIsNewAtASecondRunAndNothingTwice() throws IOException {
    Instant thursday = MONDAY_NOON.plus(Duration.ofDays(3)).plusSeconds(4_000);
    run(MONDAY_NOON);
    Set<String> first = texts(services.takeEvents());
    services.takeRequests();
    run(thursday);
    Set<String> second = texts(services.takeEvents());

    assertThat(second).isNotEmpty();
    assertThat(services.takeRequests()).contains("POST /v1/ops/backfill");
    // What is sent twice on purpose may come again: the same event, the same id.
    assertThat(second.stream().filter(first::contains).count()).isLessThan(first.size() / 50);
    assertThat(run(thursday).accepted()).isZero();

    // Both runs together are what one undisturbed run sends of postures and presence.
    try (var undisturbed = new RecordingServices(thursday)) {
      RecordingServices before = services;
      services = undisturbed;
      try (var company =
          new SimulatedCompany(
              undisturbed.endpoints(),
              new CompanyOptions(12, 7, 7),
              folder.resolve("undisturbed"),
              clock(thursday),
              lines::add)) {
        company.enrol();
        company.playPast();
      }
      Set<String> both = new TreeSet<>(first);
      both.addAll(second);
      assertThat(unprompted(both)).isEqualTo(unprompted(texts(undisturbed.takeEvents())));
      services = before;
    }
  }

  @Test
  void comesAgainWithTheSameEventsWhenAServiceIsBusy() {
    services.refuseBatches(3);
    Played played = run(MONDAY_NOON);

    assertThat(played.accepted()).isEqualTo(services.takeEvents().size()).isPositive();
  }

  @Test
  void livesOnAfterItsPast() {
    run(MONDAY_NOON);
    services.takeEvents();
    Instant[] now = {MONDAY_NOON.plusSeconds(1_200)};
    try (var company = company(clock(() -> now[0]), folder)) {
      company.live();
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(services.takeEvents()).isNotEmpty());
    }
    assertThat(PlayedState.read(folder).orElseThrow().playedUntil()).isEqualTo(now[0]);
  }

  @Test
  void catchesUpWithAllDaysAfterALongSleep() {
    Instant thursday = MONDAY_NOON.plus(Duration.ofDays(3));
    run(MONDAY_NOON);
    services.takeEvents();
    List<Instant> caughtUp = new ArrayList<>();
    try (var company = company(thursday, folder)) {
      company.live();
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () -> {
                caughtUp.addAll(times(services.takeEvents()));
                assertThat(caughtUp).anyMatch(time -> isWithin(time, thursday));
                assertThat(caughtUp)
                    .anyMatch(time -> isWithin(time, MONDAY_NOON.plus(Duration.ofHours(4))));
              });
    }
  }

  private static boolean isWithin(Instant time, Instant end) {
    return time.isBefore(end) && time.isAfter(end.minus(Duration.ofHours(4)));
  }

  @Test
  void livesOnAfterAnythingThatGoesWrongAndSaysIt() throws IOException {
    run(MONDAY_NOON);
    services.takeEvents();
    // Where it writes how far it has lived.
    Path inTheWay = Files.createDirectory(folder.resolve("company.json.next"));
    try (var company = company(clock(() -> MONDAY_NOON.plusSeconds(1_200)), folder)) {
      company.live();
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () -> assertThat(lines).anyMatch(line -> line.contains("company.json.next")));
      Files.delete(inTheWay);
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () ->
                  assertThat(PlayedState.read(folder).orElseThrow().playedUntil())
                      .isAfter(MONDAY_NOON));
    }
  }

  private Played run(Instant now) {
    try (var company = company(now, folder)) {
      company.enrol();
      return company.playPast();
    }
  }

  private SimulatedCompany company(Instant now, Path where) {
    return company(clock(now), where);
  }

  private SimulatedCompany company(Clock clock, Path where) {
    return new SimulatedCompany(services.endpoints(), OPTIONS, where, clock, lines::add);
  }

  private static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private static Clock clock(InstantSource source) {
    return source.withZone(ZoneOffset.UTC);
  }

  private static List<Instant> times(List<JsonNode> events) {
    return events.stream().map(event -> Instant.parse(event.get("time").stringValue())).toList();
  }

  private static List<String> types(List<JsonNode> events) {
    return events.stream().map(event -> event.get("type").stringValue()).distinct().toList();
  }

  private static Set<String> texts(List<JsonNode> events) {
    return events.stream().map(JsonNode::toString).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> unprompted(Set<String> events) {
    return events.stream()
        .filter(event -> event.contains("input-activity") || event.contains("presence.changed"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
