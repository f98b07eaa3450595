package dev.interlude.benchmarks.reminders;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.PolicyMode;
import dev.interlude.contracts.RoutineChanged;
import dev.interlude.contracts.Sharing;
import dev.interlude.contracts.TenantChanged;
import dev.interlude.contracts.WorkingHours;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** People at work: written as the directory would have left them, some thousand at a time. */
final class Company {

  private static final List<String> ZONES =
      List.of(
          "Pacific/Auckland",
          "Asia/Tokyo",
          "Asia/Kolkata",
          "Asia/Tehran",
          "Europe/Copenhagen",
          "America/Sao_Paulo",
          "America/New_York",
          "America/Los_Angeles",
          "Pacific/Honolulu");
  private static final int MID_MORNING = 10;
  private static final int ROUTINES = 12;

  /**
   * People and their due times; takes the first, how many are due from it on, over how many
   * seconds, how many again, and twice how many there are. They come in any order.
   */
  static final String DUE_TIMES =
      """
      FROM (SELECT n, ?::timestamptz + CASE WHEN place < ?
          THEN floor(place::float8 * ? / ?) * interval '1 second'
          ELSE interval '45 minutes' + place % 900 * interval '1 second' END AS at
        FROM (SELECT n, n::bigint * 7919 % ? AS place FROM generate_series(1, ?) n) p) a
      """;

  private final Connection connection;
  private final Instant begun = Clock.systemUTC().instant();

  /** Writes as the owner of the tables, so that it may empty them. */
  Company(Connection connection) {
    this.connection = connection;
  }

  /** Enrols people who work where it is morning now, and publishes routines to choose from. */
  void enrol(int people) throws SQLException {
    update(
        "INSERT INTO tenant (tenant, entry, changed_at) VALUES (?, ?::jsonb, now())",
        Installation.TENANT,
        Json.mapper()
            .writeValueAsString(
                new TenantChanged(
                    Installation.TENANT,
                    "Loaded",
                    zone(),
                    10,
                    List.of("en"),
                    null,
                    List.of(),
                    null)));
    for (int i = 0; i < ROUTINES; i++) {
      update(
          "INSERT INTO routine (key, entry) VALUES (?, ?::jsonb)",
          "shared/routine-" + i,
          Json.mapper().writeValueAsString(routine(i)));
    }
    update(
        """
        INSERT INTO person (tenant, person, version, refresh_at)
        SELECT ?, 'p' || n, 1, now() + interval '1 year' FROM generate_series(1, ?) n
        """,
        Installation.TENANT,
        people);
    update(
        """
        INSERT INTO person_version (tenant, person, version, valid_from, entry)
        SELECT ?, 'p' || n, 1, now() - interval '30 days',
          ?::jsonb || jsonb_build_object('person', 'p' || n)
        FROM generate_series(1, ?) n
        """,
        Installation.TENANT,
        Json.mapper().writeValueAsString(person()),
        people);
    update("ANALYZE person, person_version, routine");
  }

  /** More people, without entries: nobody looks at them before their timers are due. */
  void enrolBare(int from, int to) throws SQLException {
    update(
        """
        INSERT INTO person (tenant, person, version, refresh_at)
        SELECT ?, 'p' || n, 1, now() + interval '1 year' FROM generate_series(?, ?) n
        """,
        Installation.TENANT,
        from,
        to);
    update("ANALYZE person");
  }

  /** Lets others see all that is done, or nothing. */
  void inOneTransaction(Step step) throws SQLException {
    connection.setAutoCommit(false);
    step.run();
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** A part of a transaction. */
  interface Step {
    void run() throws SQLException;
  }

  int count(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet found = statement.executeQuery()) {
      found.next();
      return found.getInt(1);
    }
  }

  void update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  private ZoneId zone() {
    return ZONES.stream()
        .map(ZoneId::of)
        .min(Comparator.comparing(z -> Math.abs(begun.atZone(z).getHour() - MID_MORNING)))
        .orElseThrow();
  }

  /** Every day of the week, so that it can be measured on each. */
  private PersonChanged person() {
    ZoneId zone = zone();
    LocalDate today = LocalDate.ofInstant(begun, zone);
    var days = List.of(DayOfWeek.values());
    return new PersonChanged(
        Installation.TENANT,
        "p",
        "operations/logistics",
        "headquarters",
        zone,
        PersonStatus.ACTIVE,
        begun.minus(Duration.ofDays(30)),
        1,
        List.of(new WorkingHours(days, "05:00", "18:30")),
        List.of(today.plusDays(20), today.plusDays(21)),
        PolicyMode.OPT_OUT,
        Sharing.ALL);
  }

  private RoutineChanged routine(int number) {
    return new RoutineChanged(
        "routine-" + number,
        1,
        Map.of("en", "Routine " + number),
        number % 3 == 0 ? BreakKind.MICRO : BreakKind.MOVEMENT,
        "mobility",
        List.of("hips"),
        "easy",
        "standing",
        List.of(),
        300,
        false,
        LocalDate.ofInstant(begun, zone()).plusDays(300),
        null);
  }
}
