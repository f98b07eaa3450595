package dev.interlude.content.audit;

import dev.interlude.contracts.WireNamed;

/** What can be done to a routine. */
public enum Action implements WireNamed {
  CREATED,
  COPIED,
  REPLACED,
  DISCARDED,
  SUBMITTED,
  SENT_BACK,
  PUBLISHED,
  RETIRED,
  RETIRED_FOR_SAFETY
}
