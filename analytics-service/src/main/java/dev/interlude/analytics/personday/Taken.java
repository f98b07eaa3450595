package dev.interlude.analytics.personday;

/** What became of a fact that was offered to a person-day. */
public enum Taken {
  /** The person-day is another one now. */
  CHANGED,
  /** Known already, or without effect. */
  ABSORBED,
  /** Past the limit of timeline segments. */
  TOO_MANY_SEGMENTS,
  /** Past the limit of breaks. */
  TOO_MANY_BREAKS
}
