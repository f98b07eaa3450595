package dev.interlude.client.event;

/** Why a person said no to a break. */
public enum SkipReason {
  MEETING,
  FOCUS,
  UNWELL,
  OTHER
}
