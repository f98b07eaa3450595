package dev.interlude.reminder.policy;

import dev.interlude.defaults.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads for whom a policy is. */
@Component
class Scopes {

  private final JdbcClient jdbc;

  Scopes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A department or a person that the directory has; the tenant without either. */
  Scope known(String tenant, @Nullable String department, @Nullable String person) {
    if (department != null && person != null) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "two-scopes",
          "A policy is for a department or for a person, not for both.");
    }
    if (department != null) {
      return known(tenant, Scope.department(department), "unknown-department");
    }
    if (person != null) {
      return known(tenant, Scope.person(person), "unknown-person");
    }
    return known(tenant, Scope.TENANT, "unknown-tenant");
  }

  private Scope known(String tenant, Scope scope, String code) {
    boolean named = !scope.equals(Scope.TENANT);
    if (named && scope.department().isEmpty() && scope.person().isEmpty()
        || !hasPeople(tenant, scope)) {
      throw Problem.of(
          HttpStatus.NOT_FOUND,
          code,
          "The directory has nobody there; enrol people with PUT /v1/people/{id} first.");
    }
    return scope;
  }

  private boolean hasPeople(String tenant, Scope scope) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 " + FollowingRows.IN_SCOPE + ")")
        .param("tenant", tenant)
        .param("person", scope.person())
        .param("department", scope.department())
        .query(Boolean.class)
        .single();
  }
}
