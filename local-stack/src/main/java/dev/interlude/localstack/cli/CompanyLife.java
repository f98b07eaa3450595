package dev.interlude.localstack.cli;

import dev.interlude.localstack.StackFailure;
import dev.interlude.localstack.company.CompanyEndpoints;
import dev.interlude.localstack.company.CompanyOptions;
import dev.interlude.localstack.company.EmptyCompany;
import dev.interlude.localstack.company.SimulatedCompany;
import dev.interlude.localstack.company.api.CompanyFailure;
import java.nio.file.Path;
import java.time.Clock;

/** Brings the simulated company up to the present and lets it live on in the background. */
final class CompanyLife implements AutoCloseable {

  private final SimulatedCompany company;

  CompanyLife(CompanyEndpoints endpoints, CompanyOptions options, Path folder, Console console) {
    this.company =
        new SimulatedCompany(endpoints, options, folder, Clock.systemUTC(), console::stage);
  }

  /** Returns when the past is played; the company goes on until it is closed. */
  void begin() {
    try {
      company.enrol();
      company.playPast();
      company.live();
    } catch (RuntimeException e) {
      company.close();
      throw new StackFailure("The simulated company cannot live: " + words(e), e);
    }
  }

  /** A tenant in which nobody lives yet. */
  static void found(CompanyEndpoints endpoints, Path folder, Console console) {
    try (var company = new EmptyCompany(endpoints, folder, Clock.systemUTC(), console::stage)) {
      company.found();
    } catch (RuntimeException e) {
      throw new StackFailure("The tenant cannot be made: " + words(e), e);
    }
  }

  /** Requests run at the same time, and the failure of one comes wrapped. */
  private static String words(Throwable failure) {
    Throwable cause = failure;
    while (!(cause instanceof CompanyFailure) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof CompanyFailure
        ? String.valueOf(cause.getMessage())
        : FileTrouble.in(failure).orElse(cause.toString());
  }

  @Override
  public void close() {
    company.close();
  }
}
