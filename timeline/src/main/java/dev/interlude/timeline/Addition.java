package dev.interlude.timeline;

/** What became of an observation that was added to a timeline. */
public enum Addition {
  /** At least one second has a new winner. */
  CHANGED,
  /** Everything it says was known, or is outweighed by better evidence. */
  ABSORBED,
  /** It would pass the limit of segments; the timeline stays as it was. */
  REFUSED
}
