package dev.interlude.contracts;

/** The Kafka key of a person's events, on the wire {@code tenant/person}. */
public record PersonKey(String tenant, String person) {

  public PersonKey {
    Names.requireTenant(tenant);
    Names.requirePerson(person);
  }

  /** Reads {@code tenant/person}; throws IllegalArgumentException for anything else. */
  public static PersonKey parse(String key) {
    int slash = key.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("not a key tenant/person");
    }
    return new PersonKey(key.substring(0, slash), key.substring(slash + 1));
  }

  @Override
  public String toString() {
    return tenant + "/" + person;
  }
}
