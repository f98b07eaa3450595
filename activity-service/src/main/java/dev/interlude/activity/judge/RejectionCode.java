package dev.interlude.activity.judge;

import dev.interlude.contracts.WireNamed;

/** Why an event was not taken, as told to the client and counted. */
public enum RejectionCode implements WireNamed {
  MALFORMED,
  UNKNOWN_TYPE,
  INVALID_FIELD,
  UNKNOWN_PERSON,
  WRONG_SUBJECT,
  NOT_ALLOWED_TYPE,
  TIME_IN_FUTURE,
  TOO_OLD,
  INTERVAL_TOO_LONG,
  OUTSIDE_HOURS,
  NOT_ALLOWED_CONTENT
}
