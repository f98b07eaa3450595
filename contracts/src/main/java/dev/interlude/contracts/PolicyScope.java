package dev.interlude.contracts;

/** For whom a policy is that others may hear of. */
public enum PolicyScope implements WireNamed {
  TENANT,
  DEPARTMENT
}
