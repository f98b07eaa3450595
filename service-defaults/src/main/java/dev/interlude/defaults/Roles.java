package dev.interlude.defaults;

/**
 * Roles of the claim {@code roles}; as authorities of Spring Security they are {@code ROLE_<name>}.
 */
public final class Roles {
  public static final String PERSON = "person";
  public static final String CLIENT_APP = "client-app";
  public static final String HEALTH_TEAM = "health-team";
  public static final String CONTENT_EDITOR = "content-editor";
  public static final String CONTENT_REVIEWER = "content-reviewer";
  public static final String TENANT_ADMIN = "tenant-admin";
  public static final String OPERATOR = "operator";

  private Roles() {}
}
