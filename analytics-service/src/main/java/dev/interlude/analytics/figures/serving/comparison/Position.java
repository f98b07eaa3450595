package dev.interlude.analytics.figures.serving.comparison;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a unit lies in a funnel plot; never a rank. */
public enum Position {
  INSIDE("inside"),
  OUTSIDE_95("outside-95"),
  OUTSIDE_998("outside-99.8");

  private final String wireName;

  Position(String wireName) {
    this.wireName = wireName;
  }

  @JsonValue
  public String wireName() {
    return wireName;
  }
}
