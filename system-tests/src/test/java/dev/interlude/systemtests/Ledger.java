package dev.interlude.systemtests;

import java.util.BitSet;

/** What a sender was told about each of its numbered facts: the truth to compare the log with. */
final class Ledger {

  private final BitSet acknowledged = new BitSet();
  private final BitSet refused = new BitSet();
  private int errors;

  synchronized void acknowledged(int from, int to) {
    acknowledged.set(from, to);
  }

  /** An error was the answer, or the connection ended: the sender knows that it must send again. */
  synchronized void refused(int from, int to) {
    refused.set(from, to);
    errors++;
  }

  /** The facts of which the sender was told that they are in the log. */
  synchronized BitSet acknowledged() {
    return (BitSet) acknowledged.clone();
  }

  /** The facts of which the sender was told something, good or bad. */
  synchronized BitSet answered() {
    BitSet all = acknowledged();
    all.or(refused);
    return all;
  }

  synchronized int countAcknowledged() {
    return acknowledged.cardinality();
  }

  synchronized int errors() {
    return errors;
  }
}
