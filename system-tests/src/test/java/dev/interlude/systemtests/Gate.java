package dev.interlude.systemtests;

/** Lets senders go as far as a share of all that they have to send, and then wait. */
final class Gate {

  private double open;

  /**
   * @param share from 0 to 1, of all that is to be sent
   */
  synchronized void open(double share) {
    open = share;
    notifyAll();
  }

  /** Returns once the place is open. */
  synchronized void pass(int place, int of) throws InterruptedException {
    while (place >= open * of) {
      wait();
    }
  }
}
