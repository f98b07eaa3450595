package dev.interlude.reminder.policy;

import dev.interlude.contracts.PersonChanged;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom a policy is for: {@code tenant}, {@code department/<path>}, {@code person/<id>}, or {@code
 * own/<id>} for what people wish themselves.
 */
record Scope(String text) {

  static final Scope TENANT = new Scope("tenant");

  private static final String DEPARTMENT = "department/";
  private static final String PERSON = "person/";
  private static final String OWN = "own/";

  static Scope department(String path) {
    return new Scope(DEPARTMENT + path);
  }

  static Scope person(String person) {
    return new Scope(PERSON + person);
  }

  static Scope own(String person) {
    return new Scope(OWN + person);
  }

  /** The scopes that a policy of a person may come from, the nearest first. */
  static List<Scope> around(PersonChanged person) {
    var scopes = new ArrayList<Scope>();
    scopes.add(person(person.person()));
    String path = person.department();
    while (!path.isEmpty()) {
      scopes.add(department(path));
      path = path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }
    scopes.add(TENANT);
    return scopes;
  }

  /** How events name the policy; people's names stay out of it. */
  String policyId() {
    return text.startsWith(PERSON) ? "person" : text.startsWith(OWN) ? "own" : text;
  }

  /** The department that it is for, with all below; empty for another scope. */
  String department() {
    return text.startsWith(DEPARTMENT) ? text.substring(DEPARTMENT.length()) : "";
  }

  /** The person that it is for; empty for another scope. */
  String person() {
    return text.startsWith(PERSON) || text.startsWith(OWN)
        ? text.substring(text.indexOf('/') + 1)
        : "";
  }
}
