package dev.interlude.localstack.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can sign in; all with the same password.
 *
 * @param tenant null for the operator, who has none
 * @param personId null for those who are no simulated person
 */
record DemoUser(
    String name, String title, String role, @Nullable String tenant, @Nullable String personId) {

  static final String PASSWORD = "demo";

  static final List<DemoUser> ALL =
      List.of(
          new DemoUser("henrik", "Occupational health team", "health-team", "acme", null),
          new DemoUser("paula", "A person at work", "person", "acme", "p-001"),
          new DemoUser("rosa", "The person of the README's commands", "person", "acme", "rosa"),
          new DemoUser("tina", "Administrator of the tenant", "tenant-admin", "acme", null),
          new DemoUser("eva", "Editor of content", "content-editor", "acme", null),
          new DemoUser("rasmus", "Reviewer of content", "content-reviewer", "acme", null),
          new DemoUser("olga", "Operator of the installation", "operator", null, null));

  static Optional<DemoUser> named(String name) {
    return ALL.stream().filter(user -> user.name.equals(name)).findFirst();
  }

  List<String> scopes() {
    return personId == null ? List.of() : DemoClient.PERSON_SCOPES;
  }
}
