package dev.interlude.localstack.cli;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/** For a supervisor in the background: the terminal it was started from is not its business. */
final class TerminalSignals {

  private TerminalSignals() {}

  static void ignore() {
    Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
    Signal.handle(new Signal("HUP"), SignalHandler.SIG_IGN);
  }
}
