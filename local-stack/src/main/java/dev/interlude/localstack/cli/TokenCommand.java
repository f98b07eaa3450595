package dev.interlude.localstack.cli;

import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackFailure;
import dev.interlude.localstack.identity.TokenClient;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "token",
    description = "Print an access token of the local identity provider, good for an hour.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "For instance:",
      "  curl -H \"Authorization: Bearer $(./interlude token --person p-001)\" \\",
      "    http://localhost:8082/v1/me/breaks/next"
    })
final class TokenCommand implements Callable<Integer> {

  @Option(
      names = "--person",
      paramLabel = "ID",
      description = "A token of this person, not of the program (local-tester only).")
  private @Nullable String person;

  @Option(
      names = "--client",
      paramLabel = "ID",
      defaultValue = "local-tester",
      description =
          "local-tester, acme-desk-app, acme-admin, acme-editor, acme-reviewer, acme-health-team or"
              + " interlude-operator. Default: ${DEFAULT-VALUE}.")
  private String client = "";

  private final Console console = new Console();

  @Override
  public Integer call() throws InterruptedException {
    try {
      console.line(
          new TokenClient(Place.runningOrFail().ports().uri(Part.IDENTITY)).token(client, person));
      return 0;
    } catch (IOException e) {
      throw new StackFailure("No token: " + e.getMessage(), e);
    }
  }
}
