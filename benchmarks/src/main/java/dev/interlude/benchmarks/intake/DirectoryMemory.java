package dev.interlude.benchmarks.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;

/** How much memory a large directory takes, and how long it takes to read it from the broker. */
record DirectoryMemory(Settings settings, Installation installation, PrintStream out) {

  private static final int CALENDARS = 300;

  void measure() throws IOException {
    Installation.Service empty = installation.startService(settings.directoryJvm());
    long without = empty.program().liveMegabytes();
    empty.program().close();
    var company =
        new Company(Company.LOADED, settings.people(), CALENDARS, Clock.systemUTC().instant());
    new Log(installation.broker()).publish(company);
    Installation.Service full = installation.startService(settings.directoryJvm());
    long with = full.program().liveMegabytes();
    out.println(
        "| people | ready after | heap in use after a collection | without people | a person |");
    out.println("|---|---|---|---|---|");
    out.printf(
        "| %,d | %.1f s (%.1f s without people) | %d MB | %d MB | %,d B |%n%n",
        settings.people(),
        full.readyAfter(),
        empty.readyAfter(),
        with,
        without,
        ((with - without) << 20) / settings.people());
  }
}
