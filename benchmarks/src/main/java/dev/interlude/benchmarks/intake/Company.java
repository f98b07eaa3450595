package dev.interlude.benchmarks.intake;

import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.PolicyMode;
import dev.interlude.contracts.Sharing;
import dev.interlude.contracts.TenantChanged;
import dev.interlude.contracts.Topics;
import dev.interlude.contracts.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A company as reminder-service would publish it: sites with zones and holidays, departments, and
 * some people whose entry changed once.
 *
 * @param calendars how many different calendars its people have
 * @param now from which its years are told
 */
record Company(String tenant, int people, int calendars, Instant now) {

  /** The tenant under load. */
  static final String LOADED = "bench";

  static final int DEPARTMENTS = 200;
  static final int SITES = 20;

  private static final int FREE_DAYS = 30;
  private static final int FIFTH = 5;
  private static final int MONTH_OF_SECONDS = 30 * 86_400;
  private static final int WEEK_OF_SECONDS = 7 * 86_400;

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Copenhagen"), ZoneId.of("Europe/London"), ZoneId.of("Europe/Berlin"));

  private static final List<DayOfWeek> WEEK =
      List.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  String person(int number) {
    return "p-%06d".formatted(number);
  }

  ZoneId zone(int number) {
    return ZONES.get(number % SITES % ZONES.size());
  }

  /** Hands over all records of the directory; every fifth person has two versions. */
  void publish(Consumer<ProducerRecord<String, byte[]>> log) {
    var settings =
        new TenantChanged(
            tenant, "Bench", ZONES.getFirst(), 10, List.of("en"), null, List.of(), null);
    var told = new Event<>("t-" + tenant, "urn:bench", now, null, settings);
    log.accept(EventRecords.write(Topics.TENANTS, tenant, told));
    List<List<LocalDate>> free = IntStream.range(0, calendars).mapToObj(this::freeDays).toList();
    for (int number = 0; number < people; number++) {
      log.accept(entry(number, 1, now.minusSeconds(MONTH_OF_SECONDS), free));
      if (number % FIFTH == 0) {
        log.accept(entry(number, 2, now.minusSeconds(WEEK_OF_SECONDS), free));
      }
    }
  }

  private ProducerRecord<String, byte[]> entry(
      int number, int version, Instant from, List<List<LocalDate>> free) {
    var entry =
        new PersonChanged(
            tenant,
            person(number),
            "division-%d/department-%d".formatted(number % 10, (number + version) % DEPARTMENTS),
            "site-" + number % SITES,
            zone(number),
            PersonStatus.ACTIVE,
            from,
            version,
            List.of(
                new WorkingHours(WEEK, "08:00", "12:00"),
                new WorkingHours(WEEK, "12:30", end(number))),
            free.get(number % calendars),
            PolicyMode.OPT_OUT,
            Sharing.ALL);
    var event =
        new Event<>(person(number) + "/" + version, "urn:bench", from, entry.person(), entry);
    return EventRecords.write(Topics.PEOPLE, tenant + "/" + entry.person(), event);
  }

  private static String end(int number) {
    return number % 2 == 0 ? "16:30" : "17:00";
  }

  /** Holidays and absences of this year and the next, never on the days that facts are about. */
  private List<LocalDate> freeDays(int calendar) {
    LocalDate first = LocalDate.ofInstant(now, ZONES.getFirst()).plusDays(1);
    var days = new ArrayList<LocalDate>();
    for (int i = 0; i < FREE_DAYS; i++) {
      days.add(first.plusDays(i * 11L + calendar % 7 + calendar / 7));
    }
    return days;
  }
}
