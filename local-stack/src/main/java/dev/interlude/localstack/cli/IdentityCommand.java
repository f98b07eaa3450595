package dev.interlude.localstack.cli;

import dev.interlude.localstack.DemoOnly;
import dev.interlude.localstack.identity.IdentityApplication;
import picocli.CommandLine.Command;

@Command(
    name = "identity",
    description =
        "Run the identity provider alone in the foreground, for containers. Settings come from the"
            + " environment: SERVER_PORT, INTERLUDE_IDENTITY_ISSUER, INTERLUDE_IDENTITY_PAGES,"
            + " INTERLUDE_IDENTITY_KEY_FILE.",
    mixinStandardHelpOptions = true)
final class IdentityCommand implements Runnable {

  @Override
  public void run() {
    DemoOnly.check("The identity provider", System.getenv());
    IdentityApplication.main(new String[0]);
    try {
      // The application ends with the process.
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
