package dev.interlude.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a developer of a client app does first, in the words of the guides. */
@Order(3)
@ExtendWith(StackExtension.class)
class GuidesIT {

  private final TestCompany company;
  @TempDir Path folder;

  GuidesIT(TestCompany company) {
    this.company = company;
  }

  @BeforeAll
  static void needsTools() {
    Programs.need("curl");
    Programs.need("jq");
  }

  @Test
  void leadsFromZeroToTheFirstAcceptedEvent() throws IOException, InterruptedException {
    Programs.needNode();
    assertThat(new Walkthrough(company, folder).of("docs/events.md"))
        .contains(
            "\"sourcePrefix\": \"urn:acme:\"",
            "\"accepted\": 1",
            "\"sittingSeconds\": 600",
            "JavaScript: accepted 1",
            "Java: all sent: true");
  }

  @Test
  void startsQuicklyInJava() throws IOException, InterruptedException {
    assertThat(new Walkthrough(company, folder).of("clients/java/README.md"))
        .contains("All sent: true");
  }

  @Test
  void startsQuicklyInJavaScript() throws IOException, InterruptedException {
    Programs.needNode();
    assertThat(new Walkthrough(company, folder).of("clients/js/README.md"))
        .contains("All sent: true");
  }
}
