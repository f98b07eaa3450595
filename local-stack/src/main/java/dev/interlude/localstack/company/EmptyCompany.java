package dev.interlude.localstack.company;

import dev.interlude.localstack.company.api.CompanyApi;
import dev.interlude.localstack.company.api.Enrolment;
import dev.interlude.localstack.company.people.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A company without people: its tenant, its apps and the agreement, so that one may enrol whom one
 * likes.
 */
public final class EmptyCompany implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final ZoneId HEADQUARTERS = Site.COPENHAGEN.zone();
  private static final String FOUNDED = "founded";

  private final CompanyApi api;
  private final Path folder;
  private final Clock clock;
  private final Progress progress;

  /**
   * @param folder where a company keeps how far it has lived
   */
  public EmptyCompany(CompanyEndpoints endpoints, Path folder, Clock clock, Progress progress) {
    this.api = new CompanyApi(endpoints, PATIENCE);
    this.folder = folder;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Makes it known to the services once: what was changed since then, and a company of people that
   * lived on the same data, stay as they are.
   */
  public void found() {
    if (Files.exists(folder.resolve(FOUNDED)) || PlayedState.read(folder).isPresent()) {
      progress.line("The tenant is as the earlier run left it");
      return;
    }
    var enrolment = new Enrolment(api);
    enrolment.tenant();
    enrolment.clients();
    enrolment.agreement(
        LocalDate.ofInstant(clock.instant(), HEADQUARTERS).minusDays(CompanyOptions.MOST_DAYS));
    remember();
    progress.line("The tenant is there, without people");
  }

  private void remember() {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(FOUNDED), "without people");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    api.close();
  }
}
