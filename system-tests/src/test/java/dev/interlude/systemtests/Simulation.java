package dev.interlude.systemtests;

import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackPorts;
import dev.interlude.localstack.company.CompanyEndpoints;
import dev.interlude.localstack.company.CompanyOptions;
import dev.interlude.localstack.company.SimulatedCompany;
import java.time.Clock;

/**
 * A small company with a past, large enough that figures of its days are shown, and long enough
 * that a week has closed.
 */
final class Simulation {

  private static final CompanyOptions OPTIONS = new CompanyOptions(80, 9, 1);

  private Simulation() {}

  /** Enrols it and plays its past, or what is missing of it. */
  static void play(TestCompany company) {
    StackPorts ports = company.stack().ports();
    var endpoints =
        new CompanyEndpoints(
            ports.uri(Part.IDENTITY),
            ports.uri(Part.REMINDER),
            ports.uri(Part.ACTIVITY),
            ports.uri(Part.ANALYTICS));
    try (var simulated =
        new SimulatedCompany(
            endpoints,
            OPTIONS,
            company.stack().home().resolve("company"),
            Clock.systemUTC(),
            line -> {})) {
      simulated.enrol();
      simulated.playPast();
    }
  }
}
