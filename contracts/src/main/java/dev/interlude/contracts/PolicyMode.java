package dev.interlude.contracts;

/** Whether a person is reminded, and who decides. */
public enum PolicyMode implements WireNamed {
  REQUIRED,
  OPT_OUT,
  OPT_IN,
  OFF
}
