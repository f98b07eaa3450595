package dev.interlude.benchmarks.reminders;

import dev.interlude.benchmarks.reminders.Settings.Engines;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How fast breaks that are due are said, how late, and what waiting for them costs. */
final class RemindersBenchmark {

  private static final String DB_SCHEDULER = "dev.interlude.benchmarks.reminders.DbScheduler";

  private final Installation installation;
  private final Settings settings;
  private final Company company;
  private final Measuring measuring;
  private final PrintStream out;

  private RemindersBenchmark(
      Installation installation,
      Settings settings,
      Company company,
      Measuring measuring,
      PrintStream out) {
    this.installation = installation;
    this.settings = settings;
    this.company = company;
    this.measuring = measuring;
    this.out = out;
  }

  /** Takes an empty folder and the extracted jar of reminder-service. */
  static void main(String[] args) throws Exception {
    Settings settings = Settings.from(System.getenv());
    try (var installation = new Installation(Path.of(args[0]), Path.of(args[1]), settings.jvm());
        var heard = new Heard(installation.broker().address())) {
      // The first instance makes the tables.
      installation.run(1, Map.of());
      installation.stop();
      try (var owner = installation.database().connect(Database.OWNER)) {
        var company = new Company(owner);
        company.enrol(settings.people());
        var measuring = new Measuring(installation, settings, heard, System.out);
        new RemindersBenchmark(installation, settings, company, measuring, System.out).run();
      }
    }
  }

  private void run() throws Exception {
    tellLoad("start");
    out.printf(
        "%,d people, %,d of them due in the same second or minute.%n%n",
        settings.people(), settings.burst());
    out.println(
        "| what | a second | CPU-s a million | of the process | of Postgres | of the broker | p50 late | p99 late |");
    out.println("|---|---|---|---|---|---|---|---|");
    var timers = new Timers(company);
    for (Engines each : settings.engines()) {
      installation.run(
          each.instances(),
          Map.of("INTERLUDE_REMINDER_ENGINE_BATCH", Integer.toString(each.batch())));
      measuring.all("engine, " + each, timers);
    }
    installation.stop();
    if (settings.asksFor("sql")) {
      for (Engines each : settings.engines()) {
        measuring.bareSql(each, timers);
      }
    }
    if (settings.asksFor("references")) {
      references();
    }
    if (settings.asksFor("idle")) {
      idle(timers);
    }
    tellLoad("end");
  }

  private void references() throws Exception {
    var tasks = new Tasks(company);
    tasks.create();
    for (int threads : settings.threads()) {
      installation.run(
          DB_SCHEDULER,
          List.of(
              installation.database().url(),
              installation.broker().address(),
              Integer.toString(threads)));
      measuring.all("db-scheduler, " + threads + " threads", tasks);
    }
    installation.stop();
  }

  private void idle(Timers timers) throws Exception {
    company.enrolBare(settings.people() + 1, settings.idle());
    measuring.fillForLater(timers);
    company.update("VACUUM ANALYZE timer");
    out.printf("%n%,d timers, none due: share of a core%n%n", settings.idle());
    out.println("| what | the process | Postgres | broker |");
    out.println("|---|---|---|---|");
    for (boolean enabled : new boolean[] {true, false}) {
      installation.run(1, Map.of("INTERLUDE_REMINDER_ENGINE_ENABLED", Boolean.toString(enabled)));
      measuring.idle(enabled ? "with the engine" : "without it");
    }
    installation.stop();
  }

  private void tellLoad(String when) throws IOException {
    String average = Files.readString(Path.of("/proc/loadavg")).split(" [0-9]+/")[0];
    out.printf(
        "%nLoad average at the %s: %s; %d cores.%n%n",
        when, average, Runtime.getRuntime().availableProcessors());
  }
}
