package dev.interlude.localstack.company.day;

/** A part of a day that is spent in one way; epoch seconds, half-open. */
record Stretch(long from, long to, Doing doing) {
  boolean holds(long second) {
    return from <= second && second < to;
  }

  long seconds() {
    return to - from;
  }
}
