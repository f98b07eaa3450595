package dev.interlude.localstack.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A program that gets tokens of its own, without a user.
 *
 * @param tenant null for the operator's, which has none
 * @param mayActAsPerson whether the request parameter {@code person} is heeded
 */
record DemoClient(
    String id,
    String secret,
    String role,
    @Nullable String tenant,
    List<String> scopes,
    boolean mayActAsPerson) {

  static final List<String> PERSON_SCOPES = List.of("events:write", "me:read", "me:write");

  static final List<DemoClient> ALL =
      List.of(
          new DemoClient(
              "local-tester",
              "local-tester-secret",
              "client-app",
              "acme",
              List.of("directory:write", "events:write:any", "me:read"),
              true),
          new DemoClient(
              "acme-desk-app",
              "local-desk-app-secret",
              "client-app",
              "acme",
              List.of("events:write:any"),
              false),
          new DemoClient(
              "interlude-operator", "local-operator-secret", "operator", null, List.of(), false),
          new DemoClient(
              "acme-admin",
              "local-admin-secret",
              "tenant-admin",
              "acme",
              List.of("directory:write"),
              false),
          new DemoClient(
              "acme-health-team",
              "local-health-team-secret",
              "health-team",
              "acme",
              List.of(),
              false),
          new DemoClient(
              "acme-editor", "local-editor-secret", "content-editor", "acme", List.of(), false),
          new DemoClient(
              "acme-reviewer",
              "local-reviewer-secret",
              "content-reviewer",
              "acme",
              List.of(),
              false));

  static Optional<DemoClient> withId(String id) {
    return ALL.stream().filter(client -> client.id.equals(id)).findFirst();
  }
}
