package dev.interlude.localstack.cli;

import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackPorts;

/** What the user reads when all is ready. */
final class Farewell {

  private static final String LIVING =
      "paula (a simulated person), or rosa once the README has made her one";
  private static final String EMPTY = "rosa, once the README's commands have made her a person";

  private Farewell() {}

  static String ready(StackPorts ports, boolean hasCompany, boolean detached) {
    return """

        Dashboard   %1$s   sign in as henrik (health team), password demo
        My days     %1$s/my-days   sign in as %7$s; password demo
        Reminders   %9$s/me   the same person's breaks and settings
        A routine   %8$s/play/shoulder-reset?tenant=acme   for everyone, without a login
        Other users tina (tenant-admin), eva and rasmus (content); password demo
        Services    content %2$d, reminder %3$d, activity %4$d, analytics %5$d; API at /v3/api-docs
        A token     ./interlude token [--person ID]
        Look inside ./interlude status, ./interlude logs SERVICE
        Stop        %6$s
        """
        .formatted(
            ports.uri(Part.ANALYTICS),
            ports.of(Part.CONTENT),
            ports.of(Part.REMINDER),
            ports.of(Part.ACTIVITY),
            ports.of(Part.ANALYTICS),
            detached ? "./interlude down" : "Ctrl-C",
            hasCompany ? LIVING : EMPTY,
            ports.uri(Part.CONTENT),
            ports.uri(Part.REMINDER));
  }
}
