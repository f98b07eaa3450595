package dev.interlude.testsupport.architecture.violations;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

@Disabled("a deliberate violator, not a test")
class NamesTestsByHabit {
  @Test
  void shouldWork() {}
}
