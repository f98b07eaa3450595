package dev.interlude.timeline;

import java.util.Collection;

/** One observation of a random day. */
record Observation(long from, long to, Evidence evidence, Posture posture) {

  Addition addTo(Timeline timeline) {
    return timeline.add(from, to, evidence, posture);
  }

  static Timeline union(Collection<Observation> observations) {
    Timeline timeline = new Timeline();
    observations.forEach(each -> each.addTo(timeline));
    return timeline;
  }
}
