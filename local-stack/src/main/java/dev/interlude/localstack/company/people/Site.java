package dev.interlude.localstack.company.people;

import java.time.ZoneId;
import java.util.Locale;

/** Where people work. */
public enum Site {
  COPENHAGEN("Europe/Copenhagen"),
  NEW_YORK("America/New_York"),
  AARHUS("Europe/Copenhagen");

  private final ZoneId zone;

  Site(String zone) {
    this.zone = ZoneId.of(zone);
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public ZoneId zone() {
    return zone;
  }
}
