package dev.interlude.analytics.alerts;

import dev.interlude.contracts.WireNamed;

/** Why something stands out. Pages have their own words for each, by its name. */
enum Rule implements WireNamed {
  COVERAGE_LOW(
      "Fewer than half of the scheduled workdays have enough data, so all figures of the unit rest"
          + " on those who took part.",
      "Ask whether the apps run on all devices, and whether people know what the data are for."),
  DELIVERY_LOW(
      "More than one prompt in ten never reached the person.",
      "Look at the deliveries of reminder-service: devices that are off, permissions for"
          + " notifications, webhooks that fail."),
  SHIFT(
      "The newest weeks, six or more in a row, all lie on one side of the median: the level has"
          + " changed.",
      "Ask what changed at that time, and note it as an annotation. A change for the better is"
          + " worth keeping, too."),
  CROSSINGS(
      "The line crosses its median less often than chance would have it: a slow drift, or two"
          + " levels.",
      "Look at the weeks one after the other, with the annotations beside them."),
  FUNNEL_LOW(
      "The unit lies below what chance alone explains for a group of its size.",
      "Talk with the unit before drawing a conclusion: work, rooms and schedules differ."),
  FUNNEL_HIGH(
      "The unit lies above what chance alone explains for a group of its size.",
      "Talk with the unit before drawing a conclusion; others may learn from it.");

  private final String explanation;
  private final String advice;

  Rule(String explanation, String advice) {
    this.explanation = explanation;
    this.advice = advice;
  }

  String explanation() {
    return explanation;
  }

  String advice() {
    return advice;
  }
}
