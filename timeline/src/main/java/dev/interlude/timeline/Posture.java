package dev.interlude.timeline;

/**
 * What was observed. The ordinal is the rank of metrics.md §1.1: among equal evidence the highest
 * wins, so presence seen by one device outweighs absence seen by another.
 */
public enum Posture {
  AWAY(State.AWAY),
  SITTING(State.SITTING),
  STANDING(State.UPRIGHT),
  MOVING(State.UPRIGHT);

  private final State state;

  Posture(State state) {
    this.state = state;
  }

  public State state() {
    return state;
  }
}
