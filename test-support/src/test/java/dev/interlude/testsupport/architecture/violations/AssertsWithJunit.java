package dev.interlude.testsupport.architecture.violations;

import org.junit.jupiter.api.Assertions;

class AssertsWithJunit {
  void check() {
    Assertions.assertEquals(2, 1 + 1);
  }
}
