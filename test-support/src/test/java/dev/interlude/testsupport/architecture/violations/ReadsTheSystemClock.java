package dev.interlude.testsupport.architecture.violations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

class ReadsTheSystemClock {
  static class ByInstant {
    Instant now() {
      return Instant.now();
    }
  }

  static class ByDate {
    LocalDate today() {
      return LocalDate.now(ZoneOffset.UTC);
    }
  }

  static class ByMillis {
    long now() {
      return System.currentTimeMillis();
    }
  }

  static class ByOldDate {
    Date now() {
      return new Date();
    }
  }
}
