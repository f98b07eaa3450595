package dev.interlude.reminder.policy;

/** Names the policy of a scope. */
record PolicyKey(String tenant, String scope) {

  static PolicyKey of(String tenant, Scope scope) {
    return new PolicyKey(tenant, scope.text());
  }
}
