package dev.interlude.contracts;

/** Where a person stands in the directory. */
public enum PersonStatus implements WireNamed {
  ACTIVE,
  DEACTIVATED,
  ERASED
}
