package dev.interlude.contracts;

import java.util.regex.Pattern;

/** The grammars of identifiers. */
public final class Names {

  private static final Pattern TENANT = Pattern.compile("[a-z0-9-]{1,32}");
  private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Stands where a tenant does, for what all of them have: no tenant's own name. */
  public static final String SHARED = "shared";

  private Names() {}

  public static boolean isTenant(String value) {
    return TENANT.matcher(value).matches() && !value.equals(SHARED);
  }

  public static boolean isPerson(String value) {
    return PERSON.matcher(value).matches();
  }

  /** Returns the value, or throws IllegalArgumentException when it is no tenant id. */
  public static String requireTenant(String value) {
    if (!isTenant(value)) {
      throw new IllegalArgumentException(
          "a tenant id has 1 to 32 of a-z, 0-9 and -, and is not " + SHARED);
    }
    return value;
  }

  /** Returns the value, or throws IllegalArgumentException when it is no person id. */
  public static String requirePerson(String value) {
    if (!isPerson(value)) {
      throw new IllegalArgumentException("a person id has 1 to 64 of A-Z, a-z, 0-9, '.', '_', '-'");
    }
    return value;
  }
}
