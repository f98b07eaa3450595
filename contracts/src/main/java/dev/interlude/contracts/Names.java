package dev.interlude.contracts;

/** The grammars of identifiers. */
public final class Names {

  private static final int LONGEST_TENANT = 32;
  private static final int LONGEST_PERSON = 64;

  /** Stands where a tenant does, for what all of them have: no tenant's own name. */
  public static final String SHARED = "shared";

  private Names() {}

  public static boolean isTenant(String value) {
    int length = value.length();
    boolean fits = length > 0 && length <= LONGEST_TENANT && !value.equals(SHARED);
    for (int i = 0; fits && i < length; i++) {
      fits = isOfTenant(value.charAt(i));
    }
    return fits;
  }

  public static boolean isPerson(String value) {
    int length = value.length();
    boolean fits = length > 0 && length <= LONGEST_PERSON;
    for (int i = 0; fits && i < length; i++) {
      fits = isOfPerson(value.charAt(i));
    }
    return fits;
  }

  /** As below: [a-z0-9-]. */
  private static boolean isOfTenant(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }

  /** Asked for every character of every subject, so by hand: [A-Za-z0-9._-]. */
  private static boolean isOfPerson(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '-';
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
