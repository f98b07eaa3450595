package dev.interlude.reminder.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.reminder.BreaksTopic;
import dev.interlude.reminder.Company;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many people of one tenant, in four zones and under three policies, who work for a week. */
record Week(String tenant, int people, Company company, Timers timers, JdbcClient jdbc) {

  private static final List<String> ZONES =
      List.of("Europe/Copenhagen", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe");
  private static final List<Map<String, ?>> KINDS =
      List.of(
          Map.of("kind", "micro", "intervalMinutes", 45),
          Map.of("kind", "movement", "intervalMinutes", 75, "dailyMost", 4),
          Map.of("kind", "rest", "intervalMinutes", 200));

  void begin() {
    company.setUp(tenant);
    for (int zone = 0; zone < ZONES.size(); zone++) {
      enrol(zone);
      multiply(zone);
    }
  }

  /** What follows from policy and calendar alone: person and id of each break, without tenant. */
  Set<String> expected(Instant until) {
    Set<String> expected = new TreeSet<>();
    for (int zone = 0; zone < ZONES.size(); zone++) {
      List<String> names = names(zone);
      Timer timer = timers.find(tenant, names.getFirst()).orElseThrow();
      var next = timer.next();
      while (next.isPresent() && !next.get().at().isAfter(until)) {
        var planned = timer.planned(next.get(), timer.person());
        names.forEach(each -> expected.add(each + " due/" + planned.breakId()));
        timer = timer.fired(planned, null);
        next = timer.next();
      }
    }
    return expected;
  }

  /** How often each was said. */
  Map<String, Integer> said() {
    var said = new HashMap<String, Integer>();
    BreaksTopic.all().stream()
        .filter(each -> each.key().startsWith(tenant + "/"))
        .map(
            each ->
                each.key().substring(tenant.length() + 1)
                    + " "
                    + new String(each.headers().lastHeader("ce_id").value(), UTF_8))
        .filter(name -> name.contains(" due/"))
        .forEach(name -> said.merge(name, 1, Integer::sum));
    return said;
  }

  int closed() {
    return jdbc.sql("SELECT count(*) FROM prompt WHERE tenant = :t AND closed_at IS NOT NULL")
        .param("t", tenant)
        .query(Integer.class)
        .single();
  }

  private List<String> names(int zone) {
    return IntStream.rangeClosed(1, people / ZONES.size())
        .mapToObj(n -> n == 1 ? "z" + zone : "z" + zone + "-" + n)
        .toList();
  }

  private void enrol(int zone) {
    company.enrol(
        tenant, "z" + zone, Map.of("department", "d" + zone, "site", "s", "zone", ZONES.get(zone)));
    company.send(
        "PUT",
        "/v1/policies?department=d" + zone,
        Tokens.tenantAdmin(tenant),
        Map.of("kinds", KINDS.subList(0, 1 + zone % KINDS.size()), "reason", "a week"));
  }

  private void multiply(int zone) {
    for (String sql :
        new String[] {
          "INSERT INTO person SELECT tenant, person || '-' || n, version FROM person,"
              + " generate_series(2, :n) n WHERE tenant = :t AND person = :p",
          "INSERT INTO person_version SELECT tenant, person || '-' || n, version, valid_from,"
              + " entry || jsonb_build_object('person', person || '-' || n)"
              + " FROM person_version, generate_series(2, :n) n"
              + " WHERE tenant = :t AND person = :p",
          "INSERT INTO timer (tenant, person, since, next_due)"
              + " SELECT tenant, person || '-' || n, since, next_due"
              + " FROM timer, generate_series(2, :n) n WHERE tenant = :t AND person = :p"
        }) {
      jdbc.sql(sql)
          .param("n", people / ZONES.size())
          .param("t", tenant)
          .param("p", "z" + zone)
          .update();
    }
  }
}
