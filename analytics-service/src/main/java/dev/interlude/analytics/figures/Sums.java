package dev.interlude.analytics.figures;

/** Exact sums over persons; the order of adding changes nothing. */
interface Sums<S> {

  /** Takes in the sums of others, of whom none is among those already in. */
  void addAll(S others);

  /** Who stands behind the figure, as suppression asks. */
  Contributors contributors();
}
