package dev.interlude.testsupport.architecture.violations;

import java.util.concurrent.TimeUnit;

class Sleeps {
  static class Plainly {
    void rest() throws InterruptedException {
      Thread.sleep(1);
    }
  }

  static class InUnits {
    void rest() throws InterruptedException {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }
}
